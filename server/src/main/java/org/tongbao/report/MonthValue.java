package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/// The value of one month: a number, nothing reported, or not applicable.
public record MonthValue(YearMonth month, ValueStatus status, @Nullable BigDecimal value) {

    static MonthValue of(YearMonth month, @Nullable LineValue value) {
        return new MonthValue(month, LineValue.statusOf(value), LineValue.amountOf(value));
    }
}
