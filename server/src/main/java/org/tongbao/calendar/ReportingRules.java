package org.tongbao.calendar;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Whose days hold for one unit in which month: those of the nearest unit, from itself upwards as
/// it stood in the month, that has some. A unit that took its days back has none.
public record ReportingRules(List<Stated> stated) {

    /// Where nobody ever set anything.
    public static final ReportingRules USUAL = new ReportingRules(List.of());

    public ReportingRules {
        stated =
                stated.stream()
                        .sorted(
                                Comparator.comparingInt(Stated::depth)
                                        .thenComparing(Stated::fromMonth)
                                        .reversed())
                        .toList();
    }

    /// A rule that holds in every month.
    public static ReportingRules always(ReportingRule rule) {
        return new ReportingRules(
                List.of(new Stated(null, 1, Stated.FIRST, Stated.LAST, Stated.FIRST, rule)));
    }

    /// What a unit on the way up said, for the months in which that way was the way up.
    ///
    /// @param unit who said so; null for a rule of nobody
    /// @param depth of that unit in the tree, from 1 at the top
    /// @param stoodFrom first month in which it was that unit or stood above
    /// @param stoodTo last such month
    /// @param fromMonth since when its word counts
    /// @param rule null when it took its days back
    public record Stated(
            @Nullable UUID unit,
            int depth,
            YearMonth stoodFrom,
            YearMonth stoodTo,
            YearMonth fromMonth,
            @Nullable ReportingRule rule) {

        static final YearMonth FIRST = YearMonth.of(1, 1);
        static final YearMonth LAST = YearMonth.of(9999, 12);

        boolean counts(YearMonth month) {
            return !fromMonth.isAfter(month)
                    && !stoodFrom.isAfter(month)
                    && !stoodTo.isBefore(month);
        }
    }

    /// The days of a month and whose they are.
    ///
    /// @param setFor null for what holds where nobody set anything
    public record Applied(ReportingRule rule, @Nullable UUID setFor) {}

    /// The days of a month.
    public Applied in(YearMonth month) {
        int decided = Integer.MAX_VALUE;
        for (var one : stated) {
            if (one.depth() < decided && one.counts(month)) {
                if (one.rule() != null) {
                    return new Applied(one.rule(), one.unit());
                }
                decided = one.depth();
            }
        }
        return new Applied(ReportingRule.USUAL, null);
    }

    /// The same as if this unit had never set anything.
    ReportingRules without(UUID unit) {
        return new ReportingRules(stated.stream().filter(one -> !unit.equals(one.unit())).toList());
    }
}
