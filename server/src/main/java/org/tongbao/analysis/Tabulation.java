package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.Layout.Figure;
import org.tongbao.analysis.Row.Key;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Finding;
import org.tongbao.standing.Findings;
import org.tongbao.standing.Span;
import org.tongbao.standing.Stand;
import org.tongbao.standing.Survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes the rows of an answer: first which there are, then what is in them.
record Tabulation(Layout layout, Survey survey) {

    private static final int MOST_VALUES = 20_000;

    /// Of the order of what a database adds up in the seconds a statement may take.
    private static final int MOST_FIGURES = 400_000;

    /// What there may be rows about, in their order.
    List<Key> keys() {
        var choice = layout.analysis().units();
        var groups = layout.analysis().asked().peerGroups();
        var order = order();
        var keys = new ArrayList<Key>();
        for (var period : survey.periods()) {
            for (var unit : choice.in(survey, period)) {
                if (groups.isEmpty() || groups.contains(unit.unit().peerGroup())) {
                    keys.addAll(keys(unit, period, order));
                }
            }
        }
        keys.sort(Comparator.comparing(Key::place, Tabulation::compare));
        return keys;
    }

    /// Those of the unit under which is asked.
    List<Key> totals() {
        var keys = new ArrayList<Key>();
        for (var period : survey.periods()) {
            new UnitChoice.Whole()
                    .in(survey, period)
                    .forEach(head -> keys.addAll(keys(head, period, Map.of())));
        }
        keys.sort(Comparator.comparing(Key::place, Tabulation::compare));
        return keys;
    }

    /// @param rows how many there would be, totals among them
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
    List<Row> rows(List<Key> keys, Findings findings) {
        return keys.stream().flatMap(key -> row(key, findings).stream()).toList();
    }

    private Optional<Row> row(Key key, Findings findings) {
        var known = new HashMap<UUID, Optional<Finding>>();
        var cells = new LinkedHashMap<Figure, Cell>();
        for (var figure : layout.figures()) {
            var indicator = figure.indicator() == null ? key.indicator() : figure.indicator();
            if (indicator != null) {
                known.computeIfAbsent(
                                indicator.id(),
                                _ -> findings.of(key.unit(), key.period(), indicator))
                        .ifPresent(finding ->
                                cells.put(
                                        figure,
                                        figure.measure()
                                                .of(subject(key, indicator, finding, findings))));
            }
        }
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Row(
                                key,
                                cells,
                                known.values().stream()
                                        .flatMap(Optional::stream)
                                        .anyMatch(Finding::demonstration)));
    }

    private Subject subject(Key key, Indicator indicator, Finding finding, Findings findings) {
        return new Subject(
                key.unit(), survey.isHead(key.unit()), indicator, key.period(), finding, findings);
    }

    private List<Key> keys(Stand unit, Span period, Map<UUID, Integer> order) {
        return layout.analysis().asked().byIndicator()
                ? layout.indicators().stream()
                        .map(indicator -> key(unit, indicator, period, order))
                        .toList()
                : List.of(key(unit, null, period, order));
    }

    private Key key(
            Stand unit, @Nullable Indicator indicator, Span period, Map<UUID, Integer> order) {
        return new Key(
                unit,
                indicator,
                period,
                layout.analysis().asked().by().stream()
                        .map(dimension ->
                                switch (dimension) {
                                    case UNIT -> order.getOrDefault(unit.unit().id(), 0);
                                    case INDICATOR -> layout.indicators().indexOf(indicator);
                                    case MONTH, QUARTER, HALF_YEAR, YEAR ->
                                            survey.periods().indexOf(period);
                                })
                        .toList());
    }

    /// The official order, of the last period in which a unit is there.
    private Map<UUID, Integer> order() {
        var order = new HashMap<UUID, Integer>();
        for (var period : survey.periods()) {
            var units = survey.units(period);
            for (int i = 0; i < units.size(); i++) {
                order.put(units.get(i).unit().id(), i);
            }
        }
        return order;
    }

    static int compare(List<Integer> one, List<Integer> other) {
        return Arrays.compare(one.toArray(Integer[]::new), other.toArray(Integer[]::new));
    }
}
