package org.tongbao.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A part of a whole, kept as the two numbers: shares are compared exactly and rounded only when
/// they are shown.
record Share(BigDecimal part, BigDecimal whole) implements Comparable<Share> {

    private static final int DIGITS = 4;

    /// What is done when nothing was asked: a target of 0 is met, without dividing by it.
    static final Share MET = new Share(BigDecimal.ONE, BigDecimal.ONE);

    Share {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("No share of " + whole);
        }
    }

    /// In percent, uncapped, with at most 4 digits after the point.
    BigDecimal percent() {
        return part.movePointRight(2).divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Share other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }
}
