package org.tongbao.plan;

/// What a target value means.
public enum TargetMeaning {
    /// So many more within one period.
    INCREMENT,
    /// So many over a span without an official split by year.
    CUMULATIVE,
    /// So many held at the end of the period.
    LEVEL,
    /// A rate, numerator and denominator summed over the period.
    RATE,
    /// Words, no number.
    QUALITATIVE
}
