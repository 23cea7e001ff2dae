package org.tongbao.analysis;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.Row.Key;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.standing.Findings;
import org.tongbao.standing.Span;
import org.tongbao.standing.Survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the rows of an answer: first which there are, then what is in them.
record Tabulation(Layout layout, Survey survey, Axes axes) {

    private static final int MOST_VALUES = 20_000;

    /// Of the order of what a database adds up in the seconds a statement may take.
    private static final int MOST_FIGURES = 400_000;

    static Tabulation of(Layout layout, Survey survey) {
        return new Tabulation(layout, survey, Axes.of(layout, survey));
    }

    /// What there may be rows about, in their order.
    List<Key> keys() {
        return keys(asked().by(), layout.analysis().units());
    }

    /// Those of the units that are asked for as one, when they are wanted.
    List<Key> together() {
        return asked().together()
                ? keys(layout.analysis().withoutUnits(), layout.analysis().units())
                : List.of();
    }

    /// Those of the unit under which is asked, when they are wanted.
    List<Key> totals() {
        return asked().totals()
                ? keys(layout.analysis().withoutUnits(), new UnitChoice.Whole())
                : List.of();
    }

    /// Those that end with each dimension that is asked for.
    List<Key> subtotals() {
        return layout.analysis().subtotals().stream()
                .flatMap(by -> keys(by, layout.analysis().units()).stream())
                .toList();
    }

    private AnalysisInput asked() {
        return layout.analysis().asked();
    }

    /// @param by what the rows are made by: of the dimensions of the question, the others are taken
    ///   together
    private List<Key> keys(List<Dimension> by, UnitChoice choice) {
        var abouts = axes.indicators(by);
        var keys = new ArrayList<Key>();
        for (var stretch : axes.stretches(by)) {
            for (var units : axes.units(by, choice, stretch.months())) {
                abouts.forEach(about -> keys.add(key(units, about, stretch)));
            }
        }
        keys.sort(Key::compareByPlace);
        return keys;
    }

    private Key key(Units units, About about, Stretch stretch) {
        var at = new HashMap<>(units.at());
        at.putAll(about.at());
        at.putAll(stretch.at());
        var by = asked().by();
        return new Key(
                units,
                about,
                stretch.months(),
                by.stream().<@Nullable Coordinate>map(at::get).toList(),
                by.stream().filter(one -> !at.containsKey(one)).toList());
    }

    /// @param rows how many there would be, all sums among them
    /// @throws TooComplexException with its size, before any figure is read
    void refuseWhatIsTooLarge(long rows) {
        var values = rows * layout.shown().size();
        if (values > MOST_VALUES) {
            throw new TooComplexException("ANALYSIS_TOO_LARGE", MOST_VALUES, values);
        }
        var figures = survey.size(layout.indicators());
        if (figures > MOST_FIGURES) {
            throw new TooComplexException("ANALYSIS_READS_TOO_MUCH", MOST_FIGURES, figures);
        }
    }

    /// The rows of which anything may be read.
    List<Row> rows(List<Key> keys, Findings findings, Scores scores) {
        var then = new Then();
        var figures = layout.figures();
        return keys.stream()
                .flatMap(key ->
                        new RowMaker(figures, survey, findings, scores, key, then.of(key))
                                .row().stream())
                .toList();
    }

    /// Of whose scores the rows speak.
    Set<Side> scored(Stream<Key> keys) {
        if (layout.figures().stream().noneMatch(figure -> figure.measure().isOfUnits())) {
            return Set.of();
        }
        var then = new Then();
        return keys.flatMap(key ->
                        Stream.concat(
                                Stream.of(new Side(key.units(), key.period())),
                                Stream.ofNullable(then.of(key))))
                .collect(toSet());
    }

    /// Finds the units of a row at the time that it is compared with.
    private final class Then {

        private final Map<List<Object>, List<Units>> known = new HashMap<>();

        /// Null where there is nothing to compare with: no such time, or nobody then.
        @Nullable Side of(Key key) {
            if (asked().compareWith() == null) {
                return null;
            }
            var period = layout.analysis().times().then(key.period());
            return units(key, period).stream()
                    .filter(units -> Objects.equals(units.name(), key.units().name()))
                    .findFirst()
                    .map(units -> new Side(units, period))
                    .orElse(null);
        }

        private List<Units> units(Key key, Span period) {
            var by = List.copyOf(key.units().at().keySet());
            var choice =
                    key.units().together() || by.contains(Dimension.UNIT)
                            ? layout.analysis().units()
                            : new UnitChoice.Whole();
            return known.computeIfAbsent(
                    List.of(by, choice, period), _ -> axes.units(by, choice, period));
        }
    }

    /// Units at a time.
    record Side(Units units, Span period) {}

    static int compare(List<Integer> one, List<Integer> other) {
        return Arrays.compare(one.toArray(Integer[]::new), other.toArray(Integer[]::new));
    }
}
