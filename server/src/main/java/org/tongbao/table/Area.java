package org.tongbao.table;

import java.io.IOException;
import java.util.regex.Pattern;

/// A rectangle of a sheet, rows and columns from 1.
record Area(int top, int left, int bottom, int right) {

    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int LETTERS = 26;

    /// `A1:C2`, or `A1` for one cell.
    static Area of(String reference) throws IOException {
        var colon = reference.indexOf(':');
        var first = place(colon < 0 ? reference : reference.substring(0, colon));
        var last = colon < 0 ? first : place(reference.substring(colon + 1));
        return new Area(first.top, first.left, last.top, last.left);
    }

    private static Area place(String reference) throws IOException {
        var place = CELL.matcher(reference);
        if (!place.matches()) {
            throw new RefusedTableException("FILE_BROKEN");
        }
        var column = 0;
        for (var letter : place.group(1).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        var row = Integer.parseInt(place.group(2));
        return new Area(row, column, row, column);
    }
}
