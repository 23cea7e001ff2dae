package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Condition;
import org.tongbao.analysis.AnalysisInput.Group;
import org.tongbao.analysis.AnalysisInput.Order;
import org.tongbao.analysis.AnalysisInput.Top;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.standing.Span;
import org.tongbao.standing.SurveyQuestion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// A question that makes sense and has an end. What units, months and indicators there are, nobody
/// has looked up yet.
///
/// @param length what the periods are; null for all months together
/// @param periods oldest first
record Analysis(
        AnalysisInput asked, UnitChoice units, @Nullable Dimension length, List<Span> periods) {

    private static final int MOST_MEASURES = 20;
    private static final int MOST_UNITS = 200;
    private static final int MOST_INDICATORS = 50;
    private static final int MOST_OTHERS = 20;
    private static final int MOST_CONDITIONS = 10;
    private static final int MOST_ORDERS = 5;
    private static final int MOST_ROWS = 1000;

    Analysis {
        periods = List.copyOf(periods);
    }

    /// @throws BadUserInputException says what is wrong, where, and what would be right
    static Analysis of(AnalysisInput input) {
        within("measures", input.measures(), 1, MOST_MEASURES);
        once("measures", input.measures());
        once("by", input.by());
        within("units", input.units(), 0, MOST_UNITS);
        within("indicators", input.indicators(), 0, MOST_INDICATORS);
        within("peerGroups", input.peerGroups(), 0, MOST_OTHERS);
        within("categories", input.categories(), 0, MOST_OTHERS);
        within("where", input.where(), 0, MOST_CONDITIONS);
        within("order", input.order(), 0, MOST_ORDERS);
        var length = length(input.by());
        input.where().forEach(Analysis::checkCondition);
        input.order().stream().map(Order::measure).forEach(one -> number("order", one));
        if (input.top() != null) {
            checkTop(input, input.top(), length);
        }
        return new Analysis(
                input, units(input), length, Periods.of(input.from(), input.to(), length));
    }

    SurveyQuestion survey() {
        return new SurveyQuestion(asked.under(), periods, asked.plan());
    }

    private static void within(String name, Collection<?> list, int least, int most) {
        if (list.size() < least || list.size() > most) {
            throw new BadUserInputException("ANALYSIS_TOO_MANY", name, least, most, list.size());
        }
    }

    private static void once(String name, List<? extends Enum<?>> list) {
        var seen = new HashSet<Enum<?>>();
        list.stream()
                .filter(one -> !seen.add(one))
                .findFirst()
                .ifPresent(one -> {
                    throw new BadUserInputException("ANALYSIS_TWICE", name, one.name());
                });
    }

    private static @Nullable Dimension length(List<Dimension> by) {
        var lengths = by.stream().filter(Dimension::isPeriod).toList();
        if (lengths.size() > 1) {
            throw new BadUserInputException(
                    "ANALYSIS_ONE_PERIOD", lengths.getFirst().name(), lengths.get(1).name());
        }
        return lengths.isEmpty() ? null : lengths.getFirst();
    }

    private static UnitChoice units(AnalysisInput input) {
        if (!input.byUnit()) {
            needs(Dimension.UNIT, "level", input.level() != null);
            needs(Dimension.UNIT, "units", !input.units().isEmpty());
            needs(Dimension.UNIT, "peerGroups", !input.peerGroups().isEmpty());
            return new UnitChoice.Whole();
        }
        if (input.level() != null && !input.units().isEmpty()) {
            throw new BadUserInputException("ANALYSIS_LEVEL_AND_UNITS");
        }
        return UnitChoice.of(input);
    }

    private static void needs(Dimension dimension, String name, boolean given) {
        if (given) {
            throw new BadUserInputException("ANALYSIS_NEEDS", name, dimension.name());
        }
    }

    private static void needsPeriod(String name, @Nullable Dimension length) {
        if (length == null) {
            throw new BadUserInputException("ANALYSIS_NEEDS_PERIOD", name);
        }
    }

    private static void checkCondition(Condition condition) {
        var measure = condition.measure();
        if (condition.bounds() == (condition.missing() != null)) {
            throw new BadUserInputException("ANALYSIS_CONDITION", measure.name());
        }
        if (condition.bounds()) {
            number("where", measure);
        }
    }

    private static void number(String name, Measure measure) {
        if (!measure.isNumber()) {
            throw new BadUserInputException("ANALYSIS_NO_NUMBER", name, measure.name());
        }
    }

    private static void checkTop(AnalysisInput input, Top top, @Nullable Dimension length) {
        if (top.count() < 1 || top.count() > MOST_ROWS) {
            throw new BadUserInputException("ANALYSIS_TOP", top.count(), MOST_ROWS);
        }
        if (input.order().isEmpty()) {
            throw new BadUserInputException("ANALYSIS_TOP_UNSORTED");
        }
        once("top.per", top.per());
        for (var group : top.per()) {
            var name = "top.per " + group.name();
            switch (group) {
                case INDICATOR -> needs(Dimension.INDICATOR, name, !input.byIndicator());
                case PERIOD -> needsPeriod(name, length);
                case PARENT, PEER_GROUP -> needs(Dimension.UNIT, name, !input.byUnit());
            }
        }
    }

    /// How many rows are kept of each group; null for all.
    @Nullable Integer most() {
        return asked.top() == null ? null : asked.top().count();
    }

    /// What rows have in common that are counted together.
    List<Group> groups() {
        return asked.top() == null ? List.of() : asked.top().per();
    }
}
