package org.tongbao.analysis;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Comparison;
import org.tongbao.analysis.AnalysisInput.Condition;
import org.tongbao.analysis.AnalysisInput.Order;
import org.tongbao.analysis.AnalysisInput.Top;
import org.tongbao.analysis.AnalysisInput.Values;
import org.tongbao.analysis.Dimension.Axis;
import org.tongbao.graphql.BadUserInputException;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// Whether a question makes sense and has an end. Whoever asks one that does not is told what would
/// be right.
final class Sense {

    private static final int MOST_MEASURES = 20;
    private static final int MOST_UNITS = 200;
    private static final int MOST_INDICATORS = 50;
    private static final int MOST_OTHERS = 20;
    private static final int MOST_CONDITIONS = 10;
    private static final int MOST_ORDERS = 5;
    private static final int MOST_ROWS = 1000;
    private static final int MOST_MONTHS = 120;

    private Sense() {}

    /// @return what the periods of the rows are; null for all months together
    /// @throws BadUserInputException says what is wrong, where, and what would be right
    static @Nullable Dimension check(AnalysisInput input) {
        within("measures", input.measures(), 1, MOST_MEASURES);
        once("measures", input.measures());
        once("by", input.by());
        within("units", input.units(), 0, MOST_UNITS);
        within("indicators", input.indicators(), 0, MOST_INDICATORS);
        within("peerGroups", input.peerGroups(), 0, MOST_OTHERS);
        within("categories", input.categories(), 0, MOST_OTHERS);
        within("where", input.where(), 0, MOST_CONDITIONS);
        within("order", input.order(), 0, MOST_ORDERS);
        if (input.level() != null && !input.units().isEmpty()) {
            throw new BadUserInputException("ANALYSIS_LEVEL_AND_UNITS");
        }
        if (input.values() == Values.SUBMITTED && input.knownAt() != null) {
            throw new BadUserInputException("ANALYSIS_SUBMITTED_THEN");
        }
        var length = length(input.by());
        checkSums(input);
        if (input.compareWith() != null) {
            checkComparison(input.compareWith(), input);
        }
        input.where().forEach(one -> checkCondition(one, input));
        input.order().forEach(one -> checkOrder(one, input));
        if (input.top() != null) {
            checkTop(input, input.top(), length);
        }
        return length;
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

    private static void needs(Dimension dimension, String name, boolean given) {
        if (given) {
            throw new BadUserInputException("ANALYSIS_NEEDS", name, dimension.name());
        }
    }

    private static void needsPeriod(String name, boolean given) {
        if (given) {
            throw new BadUserInputException("ANALYSIS_NEEDS_PERIOD", name);
        }
    }

    private static void checkSums(AnalysisInput input) {
        once("subtotals", input.subtotals());
        for (var last : input.subtotals()) {
            if (!input.by().contains(last) || last == input.by().getLast()) {
                throw new BadUserInputException("ANALYSIS_SUBTOTAL", last.name());
            }
        }
        var units = input.by().stream().anyMatch(one -> one.divides(Axis.UNITS));
        needs(Dimension.UNIT, "together", input.together() && !units);
    }

    private static void checkComparison(Comparison other, AnalysisInput input) {
        within("compareWith.show", other.show(), 1, Part.values().length - 1);
        once("compareWith.show", other.show());
        var shift = other.monthsBefore();
        var named = other.from() != null && other.to() != null;
        if (other.show().contains(Part.VALUE)
                || named != (shift == null)
                || (other.from() == null) != (other.to() == null)) {
            throw new BadUserInputException("ANALYSIS_COMPARISON");
        }
        if (shift != null && (shift < 1 || shift > MOST_MONTHS)) {
            throw new BadUserInputException("ANALYSIS_MONTHS_BEFORE", shift, MOST_MONTHS);
        }
        if (named) {
            if (input.by().stream().anyMatch(one -> one.divides(Axis.MONTHS))) {
                throw new BadUserInputException("ANALYSIS_COMPARED_MONTHS");
            }
            Periods.of(requireNonNull(other.from()), requireNonNull(other.to()), null);
        }
    }

    private static void checkCondition(Condition condition, AnalysisInput input) {
        var measure = condition.measure();
        if (condition.bounds() == (condition.missing() != null)) {
            throw new BadUserInputException("ANALYSIS_CONDITION", measure.name());
        }
        if (condition.bounds()) {
            number("where", measure);
        }
        compares("where", condition.part(), input);
    }

    private static void checkOrder(Order order, AnalysisInput input) {
        number("order", order.measure());
        compares("order", order.part(), input);
    }

    private static void compares(String name, Part part, AnalysisInput input) {
        if (part != Part.VALUE && input.compareWith() == null) {
            throw new BadUserInputException("ANALYSIS_NEEDS_COMPARISON", name, part.name());
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
                case INDICATOR -> needs(Dimension.INDICATOR, name, !by(input, Dimension.INDICATOR));
                case CATEGORY -> needs(Dimension.CATEGORY, name, !by(input, Dimension.CATEGORY));
                case DEPARTMENT ->
                        needs(Dimension.DEPARTMENT, name, !by(input, Dimension.DEPARTMENT));
                case PERIOD -> needsPeriod(name, length == null);
                case PARENT, PEER_GROUP -> needs(Dimension.UNIT, name, !input.byUnit());
            }
        }
    }

    private static boolean by(AnalysisInput input, Dimension dimension) {
        return input.by().contains(dimension);
    }
}
