package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.table.GridRow;

import java.util.List;

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
        return row.cells().stream()
                .filter(cell -> cell.column() <= nameColumn)
                .anyMatch(cell -> Heads.isTotal(cell.text()));
    }
}
