package org.tongbao.table;

/// A cell that holds something.
///
/// @param column from 1
/// @param text without blanks around it; numbers plainly, dates as `2026-10-01`, a share as `90%`
public record GridCell(int column, String text, CellOrigin origin) {

    private static final int LETTERS = 26;

    /// How spreadsheets name a place: `B3`.
    public static String label(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row).toString();
    }
}
