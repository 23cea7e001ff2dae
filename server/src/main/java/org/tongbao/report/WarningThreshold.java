package org.tongbao.report;

/// A number by which an administrator tunes a rule.
public enum WarningThreshold {
    /// How many months of history a unit needs before anything is usual for it.
    FEWEST_MONTHS,
    /// How many times a high month the value must be.
    FACTOR,
    /// By how much it must differ, in the indicator's own measure; for all but money.
    LEAST_COUNT,
    /// By how much it must differ, in 万元 whatever the indicator's measure; for money.
    LEAST_MONEY,
    /// By how many percent of the last figure it must differ.
    PERCENT
}
