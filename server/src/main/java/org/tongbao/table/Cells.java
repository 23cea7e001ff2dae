package org.tongbao.table;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Gathers the cells of one table and counts them against the limits.
final class Cells {

    /// What the sheets of one file hold together.
    static final class Count {
        private int rows;
        private int cells;
        private int merged;

        private void row() throws IOException {
            if (++rows > TableLimits.ROWS) {
                throw new RefusedTableException("FILE_TOO_MANY_ROWS", TableLimits.ROWS);
            }
        }

        private void cell() throws IOException {
            if (++cells > TableLimits.CELLS) {
                throw new RefusedTableException("FILE_TOO_MANY_CELLS", TableLimits.CELLS);
            }
        }

        /// A cell looked at because an area covers it: areas that lie on each other cost too.
        private void merged() throws IOException {
            if (++merged > TableLimits.CELLS) {
                throw new RefusedTableException("FILE_TOO_MANY_CELLS", TableLimits.CELLS);
            }
        }
    }

    private final Count count;
    private final TreeMap<Integer, TreeMap<Integer, GridCell>> rows = new TreeMap<>();
    private int width;

    Cells(Count count) {
        this.count = count;
    }

    /// Keeps a text when there is one.
    void put(int row, int column, String text, CellOrigin origin) throws IOException {
        if (column > TableLimits.COLUMNS) {
            throw new RefusedTableException("FILE_TOO_MANY_COLUMNS", TableLimits.COLUMNS);
        }
        if (text.length() > TableLimits.CELL_CHARACTERS) {
            throw new RefusedTableException("FILE_CELL_TOO_LONG", GridCell.label(row, column));
        }
        var clean = clean(text);
        if (clean.isEmpty()) {
            return;
        }
        var cells = rows.get(row);
        if (cells == null) {
            count.row();
            cells = new TreeMap<>();
            rows.put(row, cells);
        }
        width = Math.max(width, column);
        if (cells.put(column, new GridCell(column, clean, origin)) == null) {
            count.cell();
        }
    }

    /// Gives the cells of a merged area, as far as the sheet is used, the text of its first.
    void merge(Area area) throws IOException {
        var top = rows.get(area.top());
        var first = top == null ? null : top.get(area.left());
        if (first == null) {
            return;
        }
        for (var row : rows.subMap(area.top(), true, area.bottom(), true).entrySet()) {
            for (var column = area.left(); column <= Math.min(area.right(), width); column++) {
                count.merged();
                if (!row.getValue().containsKey(column)) {
                    put(row.getKey(), column, first.text(), CellOrigin.MERGED);
                }
            }
        }
    }

    Grid grid(String name) {
        var grid = new ArrayList<GridRow>(rows.size());
        rows.forEach((number, cells) -> grid.add(new GridRow(number, List.copyOf(cells.values()))));
        return new Grid(name, grid);
    }

    /// Composed, without blanks around it; a line break inside a cell is a blank, as Excel shows
    /// heads on several lines.
    private static String clean(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.replace("\r\n", "\n").replace('\u00A0', ' ').strip();
    }
}
