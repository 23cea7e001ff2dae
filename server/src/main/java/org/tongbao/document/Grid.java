package org.tongbao.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Where the cells of a table lie once spans are laid out.
///
/// @param rows of each row the cells that begin in it and the places that a cell above covers, from
///   left to right
record Grid(List<List<Place>> rows) {

    /// @param continued whether the cell began in a row above
    record Place(Table.Cell cell, int column, boolean continued) {}

    /// Throws when cells overlap, leave a gap or reach out of the table.
    static Grid of(int columns, List<Table.Row> rows) {
        List<List<Place>> laid = new ArrayList<>();
        List<Place> above = List.of();
        int[] left = new int[columns];
        for (Table.Row row : rows) {
            List<Place> places = new ArrayList<>();
            var cells = row.cells().iterator();
            int column = 0;
            while (column < columns) {
                Place place =
                        left[column] > 0
                                ? below(above, column, left)
                                : begun(cells, column, columns, left);
                places.add(place);
                column += place.cell().columns();
            }
            if (cells.hasNext()) {
                throw new IllegalArgumentException("a row has more cells than columns");
            }
            above = places;
            laid.add(List.copyOf(places));
        }
        for (int rest : left) {
            if (rest > 0) {
                throw new IllegalArgumentException("a cell spans more rows than there are");
            }
        }
        return new Grid(List.copyOf(laid));
    }

    private static Place begun(Iterator<Table.Cell> cells, int column, int columns, int[] left) {
        if (!cells.hasNext()) {
            throw new IllegalArgumentException("a row has fewer cells than columns");
        }
        Table.Cell cell = cells.next();
        if (column + cell.columns() > columns) {
            throw new IllegalArgumentException("a cell reaches out of the table");
        }
        for (int covered = column; covered < column + cell.columns(); covered++) {
            if (left[covered] > 0) {
                throw new IllegalArgumentException("cells overlap");
            }
            left[covered] = cell.rows() - 1;
        }
        return new Place(cell, column, false);
    }

    private static Place below(List<Place> above, int column, int[] left) {
        Table.Cell cell =
                above.stream()
                        .filter(place -> place.column() == column)
                        .findFirst()
                        .orElseThrow()
                        .cell();
        for (int covered = column; covered < column + cell.columns(); covered++) {
            left[covered]--;
        }
        return new Place(cell, column, true);
    }
}
