package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/// What a line says of the period that was asked for, whatever its target.
///
/// @param value sum of a flow, level of a stock at the end, rate of the sums; null when nothing is
///   known
/// @param whole the parent's value that it is a share of; null for rates and recorded facts, and
///   where the parent has nothing or is not shown
/// @param completeness unit-months reported of those expected
/// @param yearOnYear 同比 of the period
/// @param monthYearOnYear 同比 of its last month alone
/// @param monthOnMonth 环比: its last month against the one before
/// @param sinceYearEnd 较上年末; null for what is not a stock
public record PeriodFigures(
        YearMonth from,
        YearMonth to,
        @Nullable BigDecimal value,
        @Nullable BigDecimal whole,
        Completeness completeness,
        Growth yearOnYear,
        Growth monthYearOnYear,
        Growth monthOnMonth,
        @Nullable Growth sinceYearEnd) {

    /// 占比 in percent.
    public @Nullable BigDecimal share() {
        return value == null || whole == null ? null : new Share(value, whole).percent();
    }

    PeriodFigures outOf(@Nullable BigDecimal parent) {
        return value == null || parent == null || parent.signum() <= 0
                ? this
                : new PeriodFigures(
                        from,
                        to,
                        value,
                        parent,
                        completeness,
                        yearOnYear,
                        monthYearOnYear,
                        monthOnMonth,
                        sinceYearEnd);
    }
}
