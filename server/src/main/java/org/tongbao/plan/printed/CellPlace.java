package org.tongbao.plan.printed;

import org.tongbao.table.GridCell;

/// Where something stands.
///
/// @param sheet from 0, in the order of the sheets that hold something
/// @param row from 1
/// @param column from 1
public record CellPlace(int sheet, int row, int column) {

    /// How spreadsheets name it: `B3`.
    public String label() {
        return GridCell.label(row, column);
    }
}
