package org.tongbao.analysis;

/// What the values of a column are.
enum ColumnKind {
    UNIT,
    INDICATOR,
    PERIOD,
    QUANTITY,
    PERCENT,
    COUNT,
    RANK,
    VERDICT
}
