package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is known of one indicator in one unit alone at the end of a month.
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
record UnitFigures(
        @Nullable BigDecimal month,
        Map<Span, BigDecimal> sums,
        Map<YearMonth, Level> levels,
        SortedSet<YearMonth> reported,
        Set<YearMonth> expected,
        boolean exempt,
        boolean demonstration,
        Openings openings)
        implements Figures {

    interface Openings {
        @Nullable Level before(Span span);
    }

    /// Of a unit that always stood where it stands.
    UnitFigures(
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
    static final UnitFigures NONE =
            new UnitFigures(null, Map.of(), Map.of(), new TreeSet<>(), Set.of(), false, false);

    UnitFigures asked(Set<YearMonth> months, boolean notApplicable) {
        return new UnitFigures(
                month, sums, levels, reported, months, notApplicable, demonstration, openings);
    }

    UnitFigures opening(Openings other) {
        return new UnitFigures(
                month, sums, levels, reported, expected, exempt, demonstration, other);
    }

    @Override
    public Tally flow(Span span) {
        var sum = sums.get(span);
        return sum == null ? Tally.Nothing.REPORTED : new Tally.Known(sum);
    }

    @Override
    public Tally level(YearMonth end) {
        var level = levels.get(end);
        return level == null ? Tally.Nothing.REPORTED : new Tally.Known(level.amount());
    }

    @Override
    public Tally increase(Span span) {
        var now = levels.get(span.to());
        var before = openings.before(span);
        if (now == null) {
            return Tally.Nothing.REPORTED;
        }
        return before == null
                ? Tally.Opening.MISSING
                : new Tally.Known(now.amount().subtract(before.amount()));
    }

    @Override
    public boolean heldByAll(YearMonth end) {
        return exempt || expected.isEmpty() || levels.containsKey(end);
    }

    @Override
    public Optional<YearMonth> carriedFrom(YearMonth end) {
        return exempt
                ? Optional.empty()
                : Optional.ofNullable(levels.get(end))
                        .map(Level::month)
                        .filter(month -> month.isBefore(end));
    }

    @Override
    public boolean reportedIn(YearMonth one) {
        return reported.contains(one);
    }

    @Override
    public int reports(Span span) {
        int reports = 0;
        for (var month : reported) {
            if (span.contains(month)) {
                reports++;
            }
        }
        return reports;
    }

    @Override
    public Completeness completeness(Span span) {
        int answered = 0;
        int due = 0;
        for (var month : expected) {
            if (span.contains(month)) {
                answered += reported.contains(month) ? 1 : 0;
                due++;
            }
        }
        return new Completeness(answered, due);
    }

    @Override
    public boolean lacks(YearMonth one) {
        return expected.contains(one) && !reported.contains(one);
    }
}
