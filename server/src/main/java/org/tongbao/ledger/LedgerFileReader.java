package org.tongbao.ledger;

import org.springframework.stereotype.Component;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a file as rows of a ledger, or says why it cannot.
@Component
class LedgerFileReader {

    static final int MOST_ROWS = 1000;

    private final TableReader tables;

    LedgerFileReader(TableReader tables) {
        this.tables = tables;
    }

    /// Either rows, or what is wrong with the file.
    sealed interface Outcome {
        record Rows(List<LedgerSheet.Row> rows) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    /// Either rows of a list, or what is wrong with the file.
    sealed interface Listed {
        record Rows(List<ListSheet.Row> rows) implements Listed {}

        record Refused(Problem problem) implements Listed {}
    }

    /// As [#read], of a list as an office sends it.
    ///
    /// @param heads words of the head by code of the field they stand for
    Listed list(Ledger ledger, String base64, Map<String, String> heads) {
        return switch (tables.file(decoded(base64))) {
            case TableReading.Refused refused -> new Listed.Refused(refused.at("file"));
            case TableReading.Read(var grids) ->
                    grids.stream()
                            .map(grid -> ListSheet.read(ledger, grid, heads))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .map(LedgerFileReader::limited)
                            .orElseGet(() -> new Listed.Refused(noHead(ledger)));
        };
    }

    private static Listed limited(ListSheet sheet) {
        var rows = sheet.rows();
        return tooMany(rows.size())
                .<Listed>map(Listed.Refused::new)
                .orElseGet(() -> new Listed.Rows(rows));
    }

    /// @param base64 a workbook or CSV
    Outcome read(Ledger ledger, String base64) {
        return switch (tables.file(decoded(base64))) {
            case TableReading.Refused refused -> new Outcome.Refused(refused.at("file"));
            case TableReading.Read(var grids) ->
                    grids.stream()
                            .map(grid -> LedgerSheet.read(ledger, grid))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .map(LedgerFileReader::limited)
                            .orElseGet(() -> new Outcome.Refused(noHead(ledger)));
        };
    }

    private static Outcome limited(LedgerSheet sheet) {
        var rows = sheet.rows();
        return tooMany(rows.size())
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Rows(rows));
    }

    private static Optional<Problem> tooMany(int rows) {
        return rows == 0 || rows > MOST_ROWS
                ? Optional.of(InputProblem.at("LEDGER_FILE_ROWS", List.of("file"), MOST_ROWS, rows))
                : Optional.empty();
    }

    private static Problem noHead(Ledger ledger) {
        var date = ledger.deciding(FieldRole.COUNTED_ON).orElseThrow();
        return InputProblem.at("LEDGER_FILE_HEAD", List.of("file"), date.label());
    }

    /// What is no base64 is no file either, and is refused as an empty one.
    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }
}
