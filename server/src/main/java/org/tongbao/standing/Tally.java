package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/// An amount to date, or why there is none.
sealed interface Tally {

    record Known(BigDecimal amount) implements Tally {}

    /// Nothing was ever reported; not the same as 0.
    enum Nothing implements Tally {
        REPORTED
    }

    /// 缺基数: a level is known, the one it has to be compared with is not.
    enum Opening implements Tally {
        MISSING
    }

    Tally ZERO = new Known(BigDecimal.ZERO);

    default Optional<BigDecimal> known() {
        return this instanceof Known(var amount) ? Optional.of(amount) : Optional.empty();
    }

    /// Nothing where there is no amount.
    static Tally of(@Nullable BigDecimal amount) {
        return amount == null ? Nothing.REPORTED : new Known(amount);
    }

    /// The sum over units. One unit without an opening level leaves the sum without one: adding up
    /// the others would look like an increase of all.
    default Tally plus(Tally other) {
        if (this == Nothing.REPORTED || other == Opening.MISSING) {
            return other;
        }
        return this instanceof Known(var one) && other instanceof Known(var more)
                ? new Known(one.add(more))
                : this;
    }
}
