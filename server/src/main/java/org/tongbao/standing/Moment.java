package org.tongbao.standing;

import java.math.BigDecimal;
import java.time.YearMonth;

/// For when a standing is asked.
///
/// @param month the month at whose end figures are read
/// @param targetMonth the month whose target they are held against; nearly always the same one
/// @param plan the plan's span
/// @param severeBelow share of 应完成数 below which a unit is 严重落后
/// @param ended whether the plan ended before the month that was asked for
record Moment(
        YearMonth month, YearMonth targetMonth, Span plan, BigDecimal severeBelow, boolean ended) {

    /// The year of the target, up to the end of the month.
    Span year() {
        return Span.year(targetMonth);
    }
}
