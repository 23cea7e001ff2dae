package org.tongbao.history;

import java.math.BigDecimal;
import java.math.MathContext;

/// Between what the true figure behind a printed one lies: 6.87 stands for 6.865 to 6.875.
record Range(BigDecimal low, BigDecimal high) {

    /// Enough for any quotient to be compared; nothing shown is rounded to this.
    static final MathContext EXACT_ENOUGH = new MathContext(40);

    static Range around(BigDecimal value, BigDecimal margin) {
        return new Range(value.subtract(margin), value.add(margin));
    }

    boolean meets(Range other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    Range plus(Range other) {
        return new Range(low.add(other.low), high.add(other.high));
    }

    Range minus(Range other) {
        return new Range(low.subtract(other.high), high.subtract(other.low));
    }

    /// Of positive ranges only.
    Range over(Range divisor) {
        return new Range(
                low.divide(divisor.high, EXACT_ENOUGH), high.divide(divisor.low, EXACT_ENOUGH));
    }

    /// The point moved by so many places.
    Range movedRight(int places) {
        return new Range(low.movePointRight(places), high.movePointRight(places));
    }

    boolean positive() {
        return low.signum() > 0;
    }

    /// Growth in percent from `base`, which is positive.
    Range growthFrom(Range base) {
        return over(base).percent();
    }

    private Range percent() {
        return new Range(grown(low), grown(high));
    }

    private static BigDecimal grown(BigDecimal ratio) {
        return ratio.subtract(BigDecimal.ONE).movePointRight(2);
    }
}
