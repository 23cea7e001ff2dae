package org.tongbao.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How a table is set: as large as fits, 小四 before 五号, on a page turned aside only when it must be.
///
/// @param widths of its columns, in points
record TableMeasure(double points, boolean landscape, List<Double> widths) {

    /// 小四, 五号, 小五.
    private static final double[] SIZES = {12, 10.5, 9};

    /// At both sides of a cell together, in characters.
    private static final double PADDING = 0.8;

    /// Text longer than this may take several lines.
    private static final double COMFORTABLE = 6;

    private static final double LINES = 3;

    static TableMeasure of(Table table) {
        double[] needs = needs(table);
        for (double size : new double[] {SIZES[0], SIZES[1]}) {
            if (fits(needs, size, false)) {
                return set(table, needs, size, false);
            }
        }
        double turned =
                fits(needs, SIZES[0], true)
                        ? SIZES[0]
                        : fits(needs, SIZES[1], true) ? SIZES[1] : SIZES[2];
        return set(table, needs, turned, true);
    }

    private static boolean fits(double[] needs, double size, boolean landscape) {
        return sum(needs) * size <= PageMeasures.textWidth(landscape);
    }

    /// What a column cannot do without, the rest by weight; what does not fit at all shares the
    /// width.
    private static TableMeasure set(Table table, double[] needs, double size, boolean landscape) {
        double width = PageMeasures.textWidth(landscape);
        double spare = Math.max(0, width - sum(needs) * size);
        double shrunk = Math.min(1, width / (sum(needs) * size));
        double weights = table.columns().stream().mapToInt(Table.Column::weight).sum();
        List<Double> widths =
                Stream.iterate(0, column -> column + 1)
                        .limit(needs.length)
                        .map(column ->
                                needs[column] * size * shrunk
                                        + spare * table.columns().get(column).weight() / weights)
                        .toList();
        return new TableMeasure(size, landscape, widths);
    }

    private static double[] needs(Table table) {
        double[] needs = new double[table.columns().size()];
        for (List<Table.Row> rows : List.of(table.head(), table.rows())) {
            for (List<Grid.Place> places : Grid.of(needs.length, rows).rows()) {
                for (Grid.Place place : places) {
                    if (place.cell().columns() == 1) {
                        needs[place.column()] =
                                Math.max(needs[place.column()], need(place.cell().text()));
                    }
                }
            }
        }
        for (int column = 0; column < needs.length; column++) {
            needs[column] = Math.max(1, needs[column]) + PADDING;
        }
        return needs;
    }

    private static double need(String text) {
        double width = TextWidth.of(text);
        double wrapped =
                Math.min(width, Math.max(COMFORTABLE, Math.min(2 * COMFORTABLE, width / LINES)));
        return Math.max(
                wrapped,
                TextWidth.ofLongestWord(text) > 2 * COMFORTABLE
                        ? 0
                        : TextWidth.ofLongestWord(text));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
