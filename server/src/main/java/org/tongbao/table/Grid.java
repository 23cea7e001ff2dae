package org.tongbao.table;

import java.util.List;

/// A sheet: rows of texts. Rows and cells that hold nothing are left out.
///
/// @param name of the sheet; empty when the table has none
/// @param rows by their numbers, rising
public record Grid(String name, List<GridRow> rows) {

    public Grid {
        rows = List.copyOf(rows);
    }
}
