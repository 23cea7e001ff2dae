package org.tongbao.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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
        double[] lacks = lacks(table, needs);
        double whole = sum(needs) + sum(lacks);
        Optional<Double> upright =
                largest(whole, false, SIZES[1]).or(() -> largest(sum(needs), false, SIZES[1]));
        if (upright.isPresent()) {
            return set(table, needs, lacks, upright.get(), false);
        }
        double turned =
                largest(whole, true, SIZES[2])
                        .or(() -> largest(sum(needs), true, SIZES[2]))
                        .orElse(SIZES[2]);
        return set(table, needs, lacks, turned, true);
    }

    /// The largest size at which so many characters stand beside one another.
    private static Optional<Double> largest(double characters, boolean landscape, double least) {
        return Arrays.stream(SIZES)
                .filter(size -> size >= least)
                .filter(size -> characters * size <= PageMeasures.textWidth(landscape))
                .boxed()
                .findFirst();
    }

    /// What a column cannot do without; the rest first to what would take several lines, so that no
    /// figure is divided, then by weight. What does not fit at all shares the width.
    private static TableMeasure set(
            Table table, double[] needs, double[] lacks, double size, boolean landscape) {
        double width = PageMeasures.textWidth(landscape);
        double spare = Math.max(0, width - sum(needs) * size);
        double shrunk = Math.min(1, width / (sum(needs) * size));
        double lacking = sum(lacks) * size;
        double given = lacking == 0 ? 0 : Math.min(1, spare / lacking);
        double rest = Math.max(0, spare - lacking);
        double weights = table.columns().stream().mapToInt(Table.Column::weight).sum();
        List<Double> widths =
                Stream.iterate(0, column -> column + 1)
                        .limit(needs.length)
                        .map(column ->
                                needs[column] * size * shrunk
                                        + lacks[column] * size * given
                                        + rest * table.columns().get(column).weight() / weights)
                        .toList();
        return new TableMeasure(size, landscape, widths);
    }

    private static double[] needs(Table table) {
        double[] needs = widest(table, List.of(table.head(), table.rows()), TableMeasure::need);
        for (int column = 0; column < needs.length; column++) {
            needs[column] = Math.max(1, needs[column]) + PADDING;
        }
        return needs;
    }

    /// What is missing for short texts of the body to stand on one line each.
    private static double[] lacks(Table table, double[] needs) {
        double[] lacks = widest(table, List.of(table.rows()), TableMeasure::whole);
        for (int column = 0; column < lacks.length; column++) {
            lacks[column] = Math.max(0, lacks[column] + PADDING - needs[column]);
        }
        return lacks;
    }

    private static double[] widest(
            Table table, List<List<Table.Row>> parts, ToDoubleFunction<String> width) {
        double[] widest = new double[table.columns().size()];
        parts.stream()
                .flatMap(rows -> Grid.of(widest.length, rows).rows().stream())
                .flatMap(List::stream)
                .filter(place -> place.cell().columns() == 1)
                .forEach(place ->
                        widest[place.column()] =
                                Math.max(
                                        widest[place.column()],
                                        width.applyAsDouble(place.cell().text())));
        return widest;
    }

    private static double whole(String text) {
        double width = TextWidth.of(text);
        return width > 2 * COMFORTABLE ? 0 : width;
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
