package org.tongbao.indicator;

/// How values of an indicator add up over months and units. Words do not tell: 达到 stands for
/// several; the catalogue does.
public enum IndicatorKind {
    /// What happened in the month: summed over months and units.
    FLOW,
    /// What is held at the end of the month: the last value counts, summed over units.
    STOCK,
    /// A flow of money: summed over months and units.
    AMOUNT,
    /// Numerator ÷ denominator after both were summed; never averaged.
    RATE,
    /// A recorded fact, such as a rank; never summed.
    FACT;

    /// Whether the values of several months are added.
    public boolean addsUpOverMonths() {
        return this == FLOW || this == AMOUNT;
    }

    /// Whether the values of several units are added as they are.
    public boolean addsUpOverUnits() {
        return this != RATE && this != FACT;
    }
}
