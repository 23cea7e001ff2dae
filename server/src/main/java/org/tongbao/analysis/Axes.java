package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Plan;
import org.tongbao.standing.Span;
import org.tongbao.standing.Stand;
import org.tongbao.standing.Survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// What units, indicators and months there are for rows that are made by some dimensions.
///
/// @param periods those of the rows, oldest first
/// @param runs these, as one where the same plan goes on
/// @param order the official order of all units of the periods
/// @param groups peer groups in the official order of their first units
/// @param departments in the plan's order
record Axes(
        Layout layout,
        Survey survey,
        List<Span> periods,
        List<Span> runs,
        Map<UUID, Integer> order,
        List<String> groups,
        List<String> departments) {

    static Axes of(Layout layout, Survey survey) {
        var periods = layout.analysis().times().periods(survey);
        return new Axes(
                layout,
                survey,
                periods,
                Times.runs(survey, periods),
                order(survey, periods),
                groups(survey, periods),
                survey.departments());
    }

    /// That of the last period in which a unit is there.
    private static Map<UUID, Integer> order(Survey survey, List<Span> periods) {
        var order = new HashMap<UUID, Integer>();
        for (var period : periods) {
            var units = survey.units(period);
            for (int i = 0; i < units.size(); i++) {
                order.put(units.get(i).unit().id(), i);
            }
        }
        return order;
    }

    private static List<String> groups(Survey survey, List<Span> periods) {
        return periods.stream()
                .flatMap(period -> survey.units(period).stream())
                .flatMap(unit -> Stream.ofNullable(unit.unit().peerGroup()))
                .distinct()
                .toList();
    }

    /// Without one of the months' dimensions, all months together.
    List<Stretch> stretches(List<Dimension> by) {
        if (by.stream().anyMatch(Dimension::isPeriod)) {
            return periods.stream().map(period -> stretch(by, period)).toList();
        }
        return by.contains(Dimension.PLAN)
                ? runs.stream().map(run -> stretch(by, run)).toList()
                : List.of(new Stretch(layout.analysis().times().months(), Map.of()));
    }

    private Stretch stretch(List<Dimension> by, Span period) {
        var at = new HashMap<Dimension, Coordinate>();
        for (var one : by) {
            switch (one) {
                case MONTH, QUARTER, HALF_YEAR, YEAR ->
                        at.put(
                                one,
                                new Coordinate(
                                        Periods.written(period, one), periods.indexOf(period)));
                case PLAN -> at.put(one, plan(period));
                case UNIT, PEER_GROUP, INDICATOR, CATEGORY, DEPARTMENT -> {}
            }
        }
        return new Stretch(period, at);
    }

    /// One that comes back has a place for each time.
    private Coordinate plan(Span period) {
        return new Coordinate(
                survey.plan(period).map(Plan::code).orElse(null),
                (int) runs.stream().filter(run -> run.to().isBefore(period.to())).count());
    }

    /// Of what may be read. Units that are taken as one are so only where all of them may be.
    List<Units> units(List<Dimension> by, UnitChoice choice, Span period) {
        if (choice instanceof UnitChoice.Whole) {
            return choice.in(survey, period).stream()
                    .map(head -> Units.one(head, Map.of()))
                    .toList();
        }
        if (by.contains(Dimension.UNIT)) {
            return choice.in(survey, period).stream().map(unit -> unit(by, unit)).toList();
        }
        return together(by, choice, period).entrySet().stream()
                .filter(entry ->
                        !survey.hides(
                                period,
                                choice.among(survey).and(unit -> isOf(by, entry.getKey(), unit))))
                .map(entry -> new Units(entry.getValue(), true, group(by, entry.getKey())))
                .toList();
    }

    private Units unit(List<Dimension> by, Stand stand) {
        var at = new HashMap<>(group(by, stand.unit().peerGroup()));
        at.put(
                Dimension.UNIT,
                new Coordinate(stand.unit().code(), order.getOrDefault(stand.unit().id(), 0)));
        return Units.one(stand, at);
    }

    private Map<@Nullable String, List<Stand>> together(
            List<Dimension> by, UnitChoice choice, Span period) {
        var groups = new LinkedHashMap<@Nullable String, List<Stand>>();
        for (var unit : choice.in(survey, period)) {
            groups.computeIfAbsent(
                            by.contains(Dimension.PEER_GROUP) ? unit.unit().peerGroup() : null,
                            _ -> new ArrayList<>())
                    .add(unit);
        }
        return groups;
    }

    private static boolean isOf(List<Dimension> by, @Nullable String group, Stand unit) {
        return !by.contains(Dimension.PEER_GROUP) || Objects.equals(group, unit.unit().peerGroup());
    }

    private Map<Dimension, Coordinate> group(List<Dimension> by, @Nullable String group) {
        return by.contains(Dimension.PEER_GROUP)
                ? Map.of(Dimension.PEER_GROUP, coordinate(group, groups))
                : Map.of();
    }

    /// What has none comes last.
    private static Coordinate coordinate(@Nullable String written, List<String> all) {
        return new Coordinate(written, written == null ? all.size() : all.indexOf(written));
    }

    /// Without one of the indicators' dimensions, where the question has one: all of them together.
    List<About> indicators(List<Dimension> by) {
        if (!layout.analysis().asked().byIndicators()) {
            return List.of(About.SIDE_BY_SIDE);
        }
        var abouts = new LinkedHashMap<Map<Dimension, Coordinate>, List<Indicator>>();
        for (var indicator : layout.indicators()) {
            for (var at : coordinates(by, indicator)) {
                abouts.computeIfAbsent(at, _ -> new ArrayList<>()).add(indicator);
            }
        }
        return abouts.entrySet().stream()
                .map(entry -> new About(entry.getValue(), entry.getKey()))
                .toList();
    }

    /// One for each department that answers for it.
    private List<Map<Dimension, Coordinate>> coordinates(List<Dimension> by, Indicator indicator) {
        var at = new HashMap<Dimension, Coordinate>();
        if (by.contains(Dimension.INDICATOR)) {
            at.put(
                    Dimension.INDICATOR,
                    new Coordinate(indicator.code(), layout.indicators().indexOf(indicator)));
        }
        if (by.contains(Dimension.CATEGORY)) {
            at.put(Dimension.CATEGORY, coordinate(indicator.category(), categories()));
        }
        if (!by.contains(Dimension.DEPARTMENT)) {
            return List.of(at);
        }
        return departments(indicator).stream()
                .map(one -> {
                    var own = new HashMap<>(at);
                    own.put(Dimension.DEPARTMENT, one);
                    return (Map<Dimension, Coordinate>) own;
                })
                .toList();
    }

    private List<String> categories() {
        return layout.indicators().stream().map(Indicator::category).distinct().toList();
    }

    private List<Coordinate> departments(Indicator indicator) {
        var asked = layout.analysis().asked().department();
        var answering = new LinkedHashSet<>(survey.departments(indicator));
        if (asked != null) {
            answering.retainAll(List.of(asked));
        }
        return answering.isEmpty()
                ? List.of(coordinate(null, departments))
                : answering.stream().map(one -> coordinate(one, departments)).toList();
    }
}
