package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/// The value of one month: a number, nothing reported, nothing asked, or not applicable.
public record MonthValue(YearMonth month, ValueStatus status, @Nullable BigDecimal value) {

    static MonthValue of(YearMonth month, @Nullable LineValue value) {
        return new MonthValue(month, LineValue.statusOf(value), LineValue.amountOf(value));
    }

    static MonthValue without(YearMonth month, boolean asked) {
        return new MonthValue(
                month, asked ? ValueStatus.NOT_REPORTED : ValueStatus.NOT_COLLECTED, null);
    }
}
