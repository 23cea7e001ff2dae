package org.tongbao.standing;

import java.math.BigDecimal;
import java.time.YearMonth;

/// What a stock held when it was last reported.
record Level(YearMonth month, BigDecimal amount) {

    /// What two held; as old as the older one.
    Level plus(Level other) {
        return new Level(
                month.isBefore(other.month) ? month : other.month, amount.add(other.amount));
    }
}
