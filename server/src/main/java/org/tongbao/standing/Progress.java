package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/// Where a line stands against its goal, before anybody is ranked.
///
/// @param share exact completion; what ranks are made of
/// @param due 应完成数, where there is a pace
/// @param plan 计划累计, where it says something else than `actual` and `target`
/// @param time elapsed months of the goal's period, where it has one
/// @param ratio for rates: what was divided
/// @param carriedFrom for stocks: the month whose level is carried forward
record Progress(
        @Nullable BigDecimal actual,
        @Nullable BigDecimal target,
        @Nullable Share share,
        @Nullable BigDecimal due,
        @Nullable BigDecimal gapToTarget,
        @Nullable Verdict verdict,
        @Nullable StandingNote note,
        @Nullable PlanToDate plan,
        @Nullable Time time,
        @Nullable Quotient ratio,
        @Nullable YearMonth carriedFrom) {

    /// 计划累计.
    record PlanToDate(
            @Nullable BigDecimal actual, @Nullable BigDecimal target, @Nullable Share share) {}

    /// 时间进度: 34 of 36 months.
    record Time(int elapsed, int months) {
        static Time of(Span span, YearMonth month) {
            return new Time(span.elapsed(month), span.months());
        }

        boolean over() {
            return elapsed == months;
        }
    }

    record Quotient(BigDecimal numerator, BigDecimal denominator) {}

    /// Negative: so many are missing to the pace.
    @Nullable BigDecimal gapToPace() {
        return actual == null || due == null ? null : actual.subtract(due);
    }
}
