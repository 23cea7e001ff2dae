package org.tongbao.indicator;

/// What one indicator is to another. The catalogue says so, for names do not.
public enum IndicatorRelationKind {
    /// A part is never larger than its whole.
    PART_OF,
    /// A stock rises by what its flow brings in.
    FED_BY
}
