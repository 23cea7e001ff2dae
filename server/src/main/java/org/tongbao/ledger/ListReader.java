package org.tongbao.ledger;

import org.springframework.stereotype.Component;
import org.tongbao.ledger.RecordRules.Checked;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Reads a list of the national office as things a ledger could record, or says row by row why it
/// cannot. Two rows are never the same thing.
@Component
public class ListReader {

    private static final int WORDS = 500;

    private final LedgerFileReader files;
    private final Clock clock;

    ListReader(LedgerFileReader files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /// Either all rows, or what is wrong with them.
    public sealed interface Reading {
        record Things(List<ListedThing> things) implements Reading {}

        record Refused(List<Problem> problems) implements Reading {}
    }

    /// @param base64 a workbook or CSV
    /// @param heads words of the head by code of the field they stand for; else its labels do
    public Reading read(Ledger ledger, String base64, Map<String, String> heads) {
        return switch (files.list(ledger, base64, heads)) {
            case LedgerFileReader.Listed.Refused(var problem) ->
                    new Reading.Refused(List.of(problem));
            case LedgerFileReader.Listed.Rows(var rows) -> understood(ledger, rows);
        };
    }

    private Reading understood(Ledger ledger, List<ListSheet.Row> rows) {
        var rules = new RecordRules(ledger, LocalDate.now(clock));
        var things = new ArrayList<ListedThing>();
        var problems = new ArrayList<Problem>();
        var seen = new HashMap<String, Integer>();
        for (var row : rows) {
            switch (rules.check(row.values(), Map.of())) {
                case Checked.Unsound(var wrong) ->
                        wrong.forEach(one -> problems.add(wrong(ledger, row, one)));
                case Checked.Sound(var content) -> {
                    var thing = thing(ledger, row, content);
                    var before = seen.putIfAbsent(thing.key(), row.number());
                    if (before == null) {
                        things.add(thing);
                    } else {
                        problems.add(wrong(ledger, row, twice(before)));
                    }
                }
            }
        }
        return problems.isEmpty() ? new Reading.Things(things) : new Reading.Refused(problems);
    }

    private static ListedThing thing(Ledger ledger, ListSheet.Row row, Content content) {
        var identifier = content.identifier(ledger);
        return new ListedThing(
                row.number(),
                identifier == null ? HexFormat.of().formatHex(content.hash()) : identifier,
                identifier,
                LedgerRecord.title(ledger, content),
                Words.orNull(cut(owner(ledger, row, content))),
                Words.orNull(cut(row.address())),
                content.values(),
                content.countedOn(ledger),
                content.endsOn(ledger),
                content.amount(ledger));
    }

    /// The column that says so, else the first enterprise among the fields.
    private static String owner(Ledger ledger, ListSheet.Row row, Content content) {
        return row.owner().isEmpty()
                ? LedgerValue.of(ledger, content).stream()
                        .filter(value -> value.field().type() == FieldType.ENTERPRISE)
                        .map(LedgerValue::text)
                        .findFirst()
                        .orElse("")
                : row.owner();
    }

    private static String cut(String text) {
        return Words.length(text) <= WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WORDS));
    }

    private static Problem twice(int before) {
        return InputProblem.at("LEDGER_ROW_TWICE", List.of(), before);
    }

    private static Problem wrong(Ledger ledger, ListSheet.Row row, Problem problem) {
        return LedgerRowProblem.of(
                ledger, new LedgerSheet.Row(row.number(), row.values()), problem);
    }
}
