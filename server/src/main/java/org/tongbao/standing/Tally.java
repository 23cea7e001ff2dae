package org.tongbao.standing;

import java.math.BigDecimal;
import java.util.Collection;
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

    /// The sum over units. One unit without an opening level leaves the sum without one: adding up
    /// the others would look like an increase of all.
    static Tally sum(Collection<Tally> tallies) {
        if (tallies.contains(Opening.MISSING)) {
            return Opening.MISSING;
        }
        return tallies.stream()
                .flatMap(tally -> tally.known().stream())
                .reduce(BigDecimal::add)
                .<Tally>map(Known::new)
                .orElse(Nothing.REPORTED);
    }
}
