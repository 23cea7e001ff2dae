package org.tongbao.analysis;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.Dimension.Axis;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.standing.Span;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A question as it comes in; what is left out of a list is an empty one. Its months may be told
/// from the newest one: [RelativeMonths] finds them.
///
/// @param span instead of a first month, told from the last one
/// @param monthsBack instead of a last month, told from the newest one; null for the newest
record AnalysisInput(
        List<Measure> measures,
        List<Dimension> by,
        String under,
        @Nullable OrgUnitLevel level,
        List<String> units,
        List<String> peerGroups,
        List<String> indicators,
        List<String> categories,
        @Nullable String department,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable Length span,
        @Nullable Integer monthsBack,
        @Nullable String plan,
        List<Condition> where,
        List<Order> order,
        @Nullable Top top,
        Boolean totals,
        List<Dimension> subtotals,
        Boolean together,
        @Nullable Comparison compareWith,
        Values values,
        @Nullable Instant knownAt) {

    @SuppressWarnings("NullAway") // what is left out of the question arrives as null
    AnalysisInput {
        measures = List.copyOf(measures);
        requireNonNull(under);
        by = given(by);
        units = given(units);
        peerGroups = given(peerGroups);
        indicators = given(indicators);
        categories = given(categories);
        where = given(where);
        order = given(order);
        subtotals = given(subtotals);
        totals = requireNonNullElse(totals, false);
        together = requireNonNullElse(together, false);
        values = requireNonNullElse(values, Values.APPROVED);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// A figure that something is chosen or sorted by.
    sealed interface Named {
        Measure measure();

        /// A code; null where it goes without saying.
        @Nullable String indicator();

        Part part();
    }

    /// Bounds of a value, or whether it is missing.
    record Condition(
            Measure measure,
            @Nullable String indicator,
            Part part,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal above,
            @Nullable BigDecimal atMost,
            @Nullable BigDecimal below,
            @Nullable Boolean missing)
            implements Named {

        @SuppressWarnings("NullAway") // what is left out of the question arrives as null
        Condition {
            requireNonNull(measure);
            part = requireNonNullElse(part, Part.VALUE);
        }

        boolean bounds() {
            return atLeast != null || above != null || atMost != null || below != null;
        }

        boolean keeps(Cell cell) {
            if (missing != null) {
                return cell.missing() == missing;
            }
            var number = cell.number();
            return number != null
                    && (atLeast == null || number.compareTo(atLeast) >= 0)
                    && (above == null || number.compareTo(above) > 0)
                    && (atMost == null || number.compareTo(atMost) <= 0)
                    && (below == null || number.compareTo(below) < 0);
        }
    }

    record Order(Measure measure, @Nullable String indicator, Part part, Direction direction)
            implements Named {

        @SuppressWarnings("NullAway") // what is left out of the question arrives as null
        Order {
            requireNonNull(measure);
            part = requireNonNullElse(part, Part.VALUE);
            direction = requireNonNullElse(direction, Direction.DESCENDING);
        }

        boolean ascending() {
            return direction == Direction.ASCENDING;
        }
    }

    enum Direction {
        ASCENDING,
        DESCENDING
    }

    record Top(int count, List<Group> per) {

        @SuppressWarnings("NullAway") // what is left out of the question arrives as null
        Top {
            per = given(per);
        }
    }

    /// Which reports count.
    enum Values {
        APPROVED,
        SUBMITTED
    }

    enum Group {
        INDICATOR,
        CATEGORY,
        DEPARTMENT,
        PERIOD,
        PARENT,
        PEER_GROUP
    }

    /// How many months end with the last one.
    enum Length {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12),
        TWELVE_MONTHS(1);

        private final int cut;

        /// @param cut of how many months the parts of a year are in which it begins
        Length(int cut) {
            this.cut = cut;
        }

        YearMonth before(YearMonth last) {
            return this == TWELVE_MONTHS ? last.minusMonths(11) : beginning(last, cut);
        }
    }

    /// The first month of the part of a year, of so many months, in which a month lies.
    static YearMonth beginning(YearMonth month, int months) {
        return month.minusMonths((month.getMonthValue() - 1) % months);
    }

    /// Another time beside each period: so many months before, these months, or the period before
    /// it.
    record Comparison(
            Boolean preceding,
            @Nullable Integer monthsBefore,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            List<Part> show) {

        private static final List<Part> ALL = List.of(Part.THEN, Part.CHANGE, Part.CHANGE_PERCENT);

        @SuppressWarnings("NullAway") // what is left out of the question arrives as null
        Comparison {
            show = show == null ? ALL : List.copyOf(show);
            preceding = requireNonNullElse(preceding, false);
        }

        Comparison before(int months) {
            return new Comparison(false, months, from, to, show);
        }

        Span then(Span period) {
            return monthsBefore == null
                    ? new Span(requireNonNull(from), requireNonNull(to))
                    : new Span(
                            period.from().minusMonths(monthsBefore),
                            period.to().minusMonths(monthsBefore));
        }
    }

    /// What the periods of the rows are; null for all months together.
    @Nullable Dimension period() {
        return by.stream().filter(Dimension::isPeriod).findFirst().orElse(null);
    }

    /// The same, about months of the calendar.
    AnalysisInput in(Span months, @Nullable Comparison other) {
        return new AnalysisInput(
                measures,
                by,
                under,
                level,
                units,
                peerGroups,
                indicators,
                categories,
                department,
                months.from(),
                months.to(),
                null,
                null,
                plan,
                where,
                order,
                top,
                totals,
                subtotals,
                together,
                other,
                values,
                knownAt);
    }

    /// Those that are shown, and those by which rows are sorted or chosen.
    Stream<Measure> everyMeasure() {
        return Stream.of(
                        measures.stream(),
                        order.stream().map(Order::measure),
                        where.stream().map(Condition::measure))
                .flatMap(Function.identity());
    }

    boolean byUnit() {
        return by.contains(Dimension.UNIT);
    }

    /// Whether rows are about indicators of their own; else these stand side by side in columns.
    boolean byIndicators() {
        return by.stream().anyMatch(one -> one.divides(Axis.INDICATORS));
    }

    /// Whether some units were chosen, else it is about the one under which is asked.
    boolean choosesUnits() {
        return by.stream().anyMatch(one -> one.divides(Axis.UNITS))
                || level != null
                || !units.isEmpty()
                || !peerGroups.isEmpty();
    }
}
