package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.table.GridRow;

import java.util.List;
import java.util.function.Predicate;

/// One table cut out of a sheet: what stands where, not what it means.
///
/// @param captionPlace of the caption, or of the table's first head when it has none
/// @param caption empty when there is none
/// @param measure the unit of measure printed apart from the caption; empty when there is none
/// @param nameColumn where the names of the rows stand
/// @param columns of the values, in their order
/// @param totalColumn where the sums of the rows stand; null when there are none
record PrintedTable(
        int sheet,
        CellPlace captionPlace,
        String caption,
        String measure,
        int nameColumn,
        List<Column> columns,
        @Nullable Integer totalColumn,
        List<GridRow> rows) {

    /// @param head where its period is named
    /// @param period null when the head names none: the whole plan
    record Column(int number, CellPlace head, @Nullable PrintedPeriod period) {}

    PrintedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    CellPlace place(GridRow row, int column) {
        return new CellPlace(sheet, row.number(), column);
    }

    /// With some of its columns only: the sums of its rows are then no longer theirs.
    PrintedTable with(List<Column> some) {
        return some.size() == columns.size()
                ? this
                : new PrintedTable(
                        sheet, captionPlace, caption, measure, nameColumn, some, null, rows);
    }

    /// Whether the row holds the sums of the columns.
    boolean isTotal(GridRow row) {
        return names(row, Heads::isTotal);
    }

    /// The rows a row of sums adds up: a 小计 those since the last one, any other all.
    Predicate<CellPlace> addedUp(GridRow total) {
        if (!names(total, Heads::isSubtotal)) {
            return row -> true;
        }
        var before =
                rows.stream()
                        .filter(row -> row.number() < total.number() && isTotal(row))
                        .mapToInt(GridRow::number)
                        .max()
                        .orElse(0);
        return row -> before < row.row() && row.row() < total.number();
    }

    private boolean names(GridRow row, Predicate<String> what) {
        return row.cells().stream()
                .filter(cell -> cell.column() <= nameColumn)
                .anyMatch(cell -> what.test(cell.text()));
    }
}
