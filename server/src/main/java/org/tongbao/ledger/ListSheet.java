package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.table.Folding;
import org.tongbao.table.Grid;
import org.tongbao.table.GridRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a list as it comes from an office: its head names fields of the ledger, by their
/// labels or as the person said; one column may say whose the thing is, one where that one is.
record ListSheet(List<Row> rows) {

    private static final int HEADS = 10;
    private static final List<String> OWNER =
            List.of("权利人", "专利权人", "申请人", "申请（专利权）人", "商标注册人", "注册人", "出质人", "企业名称", "Owner");
    private static final List<String> ADDRESS =
            List.of(
                    "地址", "权利人地址", "专利权人地址", "申请人地址", "注册人地址", "企业地址", "住所", "注册地址", "通讯地址",
                    "Address");

    ListSheet {
        rows = List.copyOf(rows);
    }

    /// @param number from 1, as spreadsheets count
    /// @param owner empty when the list does not say
    /// @param address empty when the list does not say
    record Row(int number, List<SentValue> values, String owner, String address) {}

    /// Columns of a head, from 1; 0 where there is none.
    private record Columns(Map<Integer, LedgerField> fields, int owner, int address) {

        boolean counted() {
            return fields.values().stream().anyMatch(field -> field.role() == FieldRole.COUNTED_ON);
        }
    }

    /// Empty when no row within the first ten names the date that decides the month.
    ///
    /// @param heads words of the head by code of the field they stand for
    static Optional<ListSheet> read(Ledger ledger, Grid grid, Map<String, String> heads) {
        for (var head : grid.rows().stream().limit(HEADS).toList()) {
            var columns = columns(ledger, head, heads);
            if (columns.counted()) {
                return Optional.of(new ListSheet(rows(grid, head, columns)));
            }
        }
        return Optional.empty();
    }

    private static List<Row> rows(Grid grid, GridRow head, Columns columns) {
        var rows = new ArrayList<Row>();
        for (var row : grid.rows()) {
            var values = new ArrayList<SentValue>();
            columns.fields()
                    .forEach((column, field) -> {
                        var text = row.text(column);
                        if (!text.isBlank()) {
                            values.add(new SentValue(field.code(), text));
                        }
                    });
            if (row.number() > head.number() && !values.isEmpty()) {
                rows.add(
                        new Row(
                                row.number(),
                                values,
                                Folding.text(row.text(columns.owner())),
                                Folding.text(row.text(columns.address()))));
            }
        }
        return rows;
    }

    private static Columns columns(Ledger ledger, GridRow head, Map<String, String> heads) {
        var fields = new LinkedHashMap<Integer, LedgerField>();
        for (var cell : head.cells()) {
            ledger.asked().stream()
                    .filter(field -> !fields.containsValue(field))
                    .filter(field -> names(cell.text(), field, heads.get(field.code())))
                    .findFirst()
                    .ifPresent(field -> fields.put(cell.column(), field));
        }
        return new Columns(fields, column(head, OWNER), column(head, ADDRESS));
    }

    /// What the person said goes before the label.
    private static boolean names(String text, LedgerField field, @Nullable String said) {
        return said == null ? LedgerSheet.names(text, field) : same(text, said);
    }

    private static int column(GridRow head, List<String> words) {
        return words.stream()
                .flatMap(word -> head.cells().stream().filter(cell -> same(cell.text(), word)))
                .map(cell -> cell.column())
                .findFirst()
                .orElse(0);
    }

    private static boolean same(String head, String word) {
        return Folding.name(head).equalsIgnoreCase(Folding.name(word));
    }
}
