package org.tongbao.document;

import java.util.List;

/// What stands under each other on the pages.
sealed interface Item {

    /// @param points its size; that of its style, but for 发文机关标志
    /// @param before blank lines above
    /// @param left characters that all lines stand off the left edge
    /// @param first characters that the first line stands further in; negative where it stands out
    /// @param right characters that the lines stand off the right edge
    record Line(
            Style style,
            List<Run> runs,
            double points,
            double before,
            double left,
            double first,
            double right,
            boolean keptWithNext)
            implements Item {

        static Line of(Style style, List<Run> runs) {
            return new Line(
                    style,
                    runs,
                    style.points(),
                    style.before(),
                    0,
                    style.indent(),
                    0,
                    style.keptWithNext());
        }

        static Line of(Style style, String text) {
            return of(style, List.of(Run.of(text)));
        }

        Line sized(double other) {
            return new Line(style, runs, other, before, left, first, right, keptWithNext);
        }

        Line after(double lines) {
            return new Line(style, runs, points, lines, left, first, right, keptWithNext);
        }

        Line indented(double atLeft, double atFirst, double atRight) {
            return new Line(style, runs, points, before, atLeft, atFirst, atRight, keptWithNext);
        }

        Line withNext() {
            return new Line(style, runs, points, before, left, first, right, true);
        }
    }

    record SetTable(Table table, TableMeasure measure) implements Item {}
}
