package org.tongbao.indicator;

import java.math.BigDecimal;

/// An amount as printed: the digits of `amount` are those that were printed, no more and no less.
public record Quantity(BigDecimal amount, UnitOfMeasure unit) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// The same amount in another unit of the dimension.
    public Quantity in(UnitOfMeasure other) {
        return new Quantity(unit.convert(amount, other), other);
    }

    /// By how much the true amount may differ when the printed one was rounded: half of its last
    /// digit. 1.18亿元 gives 0.005 亿元, which are 50 万元.
    public BigDecimal precision() {
        return amount.ulp().multiply(HALF);
    }

    /// Whether both may be the same amount, printed with different precision.
    public boolean agreesWith(Quantity other) {
        var mine = in(other.unit);
        return mine.amount
                        .subtract(other.amount)
                        .abs()
                        .compareTo(mine.precision().max(other.precision()))
                <= 0;
    }
}
