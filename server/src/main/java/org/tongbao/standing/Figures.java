package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is known of one indicator in one unit at the end of a month.
///
/// @param month the value of the month alone; null when none was approved
/// @param sums sums over spans; a span without any value has none
/// @param levels the last level at or before the end of a month
/// @param reported months with an approved value, explicit zeros included
/// @param expected months in which a value is due: the indicator is on the form and the unit is not
///   exempt
/// @param exempt whether the unit is exempt in the month itself (不涉及)
/// @param demonstration whether a generated value is among them
/// @param openings the level before a span, of the same units that hold what is held at its end
record Figures(
        @Nullable BigDecimal month,
        Map<Span, BigDecimal> sums,
        Map<YearMonth, Level> levels,
        SortedSet<YearMonth> reported,
        Set<YearMonth> expected,
        boolean exempt,
        boolean demonstration,
        Openings openings) {

    interface Openings {
        @Nullable Level before(Span span);
    }

    /// Of a unit that always stood where it stands.
    Figures(
            @Nullable BigDecimal month,
            Map<Span, BigDecimal> sums,
            Map<YearMonth, Level> levels,
            SortedSet<YearMonth> reported,
            Set<YearMonth> expected,
            boolean exempt,
            boolean demonstration) {
        this(
                month,
                sums,
                levels,
                reported,
                expected,
                exempt,
                demonstration,
                span -> levels.get(span.eve()));
    }

    /// A unit that never reported the indicator and is not asked for it.
    static final Figures NONE =
            new Figures(null, Map.of(), Map.of(), new TreeSet<>(), Set.of(), false, false);

    Figures asked(Set<YearMonth> months, boolean notApplicable) {
        return new Figures(
                month, sums, levels, reported, months, notApplicable, demonstration, openings);
    }

    Figures opening(Openings other) {
        return new Figures(month, sums, levels, reported, expected, exempt, demonstration, other);
    }

    /// The sum of what happened.
    Tally flow(Span span) {
        var sum = sums.get(span);
        return sum == null ? Tally.Nothing.REPORTED : new Tally.Known(sum);
    }

    /// What is held at the end of a month.
    Tally level(YearMonth month) {
        var level = levels.get(month);
        return level == null ? Tally.Nothing.REPORTED : new Tally.Known(level.amount());
    }

    /// The net increase of a stock: it needs the level before the span (基数).
    Tally increase(Span span) {
        var now = levels.get(span.to());
        var before = openings.before(span);
        if (now == null) {
            return Tally.Nothing.REPORTED;
        }
        return before == null
                ? Tally.Opening.MISSING
                : new Tally.Known(now.amount().subtract(before.amount()));
    }
}
