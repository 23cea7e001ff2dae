package org.tongbao.score;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact number: points are thirds and sevenths, compared as such and rounded only when they are
/// shown. Always in lowest terms, so that equal numbers are equal.
record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {

    /// With how many digits after the point points are shown.
    static final int SHOWN_DIGITS = 2;

    static final Exact ZERO = of(BigDecimal.ZERO);
    static final Exact ONE = of(BigDecimal.ONE);
    private static final Exact HUNDRED = of(BigDecimal.valueOf(100));

    Exact {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("Nothing divides by 0");
        }
        var common = numerator.gcd(denominator);
        var divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Exact of(BigDecimal number) {
        return number.scale() > 0
                ? new Exact(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Exact(number.toBigIntegerExact(), BigInteger.ONE);
    }

    static Exact of(BigDecimal part, BigDecimal whole) {
        return of(part).dividedBy(of(whole));
    }

    static Exact percent(BigDecimal percent) {
        return of(percent).dividedBy(HUNDRED);
    }

    Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.numerator.negate(), other.denominator));
    }

    Exact times(Exact other) {
        return new Exact(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Exact dividedBy(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Exact atLeast(Exact floor) {
        return compareTo(floor) < 0 ? floor : this;
    }

    Exact atMost(Exact cap) {
        return compareTo(cap) > 0 ? cap : this;
    }

    int signum() {
        return numerator.signum();
    }

    /// Half up.
    BigDecimal rounded(int digits) {
        return divided(digits, RoundingMode.HALF_UP);
    }

    private BigDecimal divided(int digits, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, rounding);
    }

    /// Half up.
    BigDecimal inPercent(int digits) {
        return times(HUNDRED).rounded(digits);
    }

    /// In percent, cut off after so many digits: for whoever rounds it to fewer.
    BigDecimal percentCutOff(int digits) {
        return times(HUNDRED).divided(digits, RoundingMode.DOWN);
    }

    @Override
    public int compareTo(Exact other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    @JsonCreator
    static Exact parse(String text) {
        var slash = text.indexOf('/');
        return slash < 0
                ? new Exact(new BigInteger(text), BigInteger.ONE)
                : new Exact(
                        new BigInteger(text.substring(0, slash)),
                        new BigInteger(text.substring(slash + 1)));
    }

    /// `7/3`, or `2` when it is whole.
    @JsonValue
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE)
                ? numerator.toString()
                : numerator + "/" + denominator;
    }
}
