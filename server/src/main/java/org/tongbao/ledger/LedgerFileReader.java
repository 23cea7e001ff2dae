package org.tongbao.ledger;

import org.springframework.stereotype.Component;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;

import java.util.Base64;
import java.util.List;
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
                            .orElseGet(() -> noHead(ledger));
        };
    }

    private static Outcome limited(LedgerSheet sheet) {
        var rows = sheet.rows();
        return rows.isEmpty() || rows.size() > MOST_ROWS
                ? new Outcome.Refused(
                        InputProblem.at(
                                "LEDGER_FILE_ROWS", List.of("file"), MOST_ROWS, rows.size()))
                : new Outcome.Rows(rows);
    }

    private static Outcome noHead(Ledger ledger) {
        var date = ledger.deciding(FieldRole.COUNTED_ON).orElseThrow();
        return new Outcome.Refused(
                InputProblem.at("LEDGER_FILE_HEAD", List.of("file"), date.label()));
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
