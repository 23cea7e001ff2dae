package org.tongbao.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A part of a whole, kept as the two numbers and compared as such. What leaves it is cut off after
/// 4 digits, never rounded: whoever shows fewer rounds once, and as the exact quotient would.
record Share(BigDecimal part, BigDecimal whole) implements Comparable<Share> {

    private static final int DIGITS = 4;

    /// What is done when nothing was asked: a target of 0 is met, without dividing by it.
    static final Share MET = new Share(BigDecimal.ONE, BigDecimal.ONE);

    Share {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("No share of " + whole);
        }
    }

    /// An amount that is no part of anything.
    static Share whole(BigDecimal amount) {
        return new Share(amount, BigDecimal.ONE);
    }

    /// The quotient; an amount as it is.
    BigDecimal value() {
        return whole.equals(BigDecimal.ONE) ? part : shown(part, whole);
    }

    /// The difference of the quotients; of two amounts as it is.
    BigDecimal minus(Share before) {
        return whole.equals(BigDecimal.ONE) && before.whole.equals(BigDecimal.ONE)
                ? part.subtract(before.part)
                : shown(difference(before), whole.multiply(before.whole));
    }

    /// By how many percent it is more than an earlier one above 0.
    BigDecimal growthOver(Share before) {
        return shown(difference(before).movePointRight(2), before.part.multiply(whole));
    }

    private BigDecimal difference(Share before) {
        return part.multiply(before.whole).subtract(before.part.multiply(whole));
    }

    /// The quotient towards zero, so that half up to 3 digits or fewer gives what the exact one
    /// does.
    private static BigDecimal shown(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DIGITS, RoundingMode.DOWN);
    }

    /// Whether the part is all of the whole; against a limit, no more than it.
    boolean reached(boolean limit) {
        var comparison = part.compareTo(whole);
        return limit ? comparison <= 0 : comparison >= 0;
    }

    /// In percent, uncapped, not beyond 4 digits after the point.
    BigDecimal percent() {
        return shown(part.movePointRight(2), whole);
    }

    @Override
    public int compareTo(Share other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }
}
