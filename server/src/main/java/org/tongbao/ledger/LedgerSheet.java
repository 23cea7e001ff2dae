package org.tongbao.ledger;

import org.tongbao.graphql.Messages;
import org.tongbao.table.Folding;
import org.tongbao.table.Grid;
import org.tongbao.table.GridRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a table that has the fields of a ledger in its head, in any order and either
/// language; other columns are left alone.
record LedgerSheet(List<Row> rows) {

    private static final int HEADS = 10;

    LedgerSheet {
        rows = List.copyOf(rows);
    }

    /// @param number from 1, as spreadsheets count
    record Row(int number, List<SentValue> values) {}

    /// Empty when no row within the first ten names the date that decides the month.
    static Optional<LedgerSheet> read(Ledger ledger, Grid grid) {
        for (var head : grid.rows().stream().limit(HEADS).toList()) {
            var columns = columns(ledger, head);
            if (columns.values().stream().anyMatch(f -> f.role() == FieldRole.COUNTED_ON)) {
                return Optional.of(new LedgerSheet(rows(grid, head, columns)));
            }
        }
        return Optional.empty();
    }

    private static List<Row> rows(Grid grid, GridRow head, Map<Integer, LedgerField> columns) {
        var rows = new ArrayList<Row>();
        for (var row : grid.rows()) {
            var values = new ArrayList<SentValue>();
            columns.forEach((column, field) -> {
                var text = row.text(column);
                if (!text.isBlank()) {
                    values.add(new SentValue(field.code(), text));
                }
            });
            if (row.number() > head.number() && !values.isEmpty()) {
                rows.add(new Row(row.number(), values));
            }
        }
        return rows;
    }

    private static Map<Integer, LedgerField> columns(Ledger ledger, GridRow head) {
        var columns = new LinkedHashMap<Integer, LedgerField>();
        for (var cell : head.cells()) {
            ledger.asked().stream()
                    .filter(field -> !columns.containsValue(field))
                    .filter(field -> names(cell.text(), field))
                    .findFirst()
                    .ifPresent(field -> columns.put(cell.column(), field));
        }
        return columns;
    }

    /// Whether the head of a column names the field, with or without its unit of measure.
    static boolean names(String text, LedgerField field) {
        var head = Folding.name(text);
        return Messages.LANGUAGES.stream()
                .anyMatch(language ->
                        head.equals(Folding.name(LedgerWorkbook.head(field, language)))
                                || head.equals(Folding.name(field.labelIn(language))));
    }
}
