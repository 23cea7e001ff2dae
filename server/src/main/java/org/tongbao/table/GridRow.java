package org.tongbao.table;

import java.util.List;

/// A row of a sheet.
///
/// @param number from 1, as spreadsheets count
/// @param cells by their columns, rising; those that hold nothing are left out
public record GridRow(int number, List<GridCell> cells) {

    public GridRow {
        cells = List.copyOf(cells);
    }

    /// The text in a column, counted from 1; empty when it holds nothing.
    public String text(int column) {
        for (var cell : cells) {
            if (cell.column() == column) {
                return cell.text();
            }
        }
        return "";
    }
}
