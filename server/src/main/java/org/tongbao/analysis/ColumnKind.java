package org.tongbao.analysis;

/// What the values of a column are.
enum ColumnKind {
    UNIT,
    INDICATOR,
    PERIOD,
    PLAN,
    TEXT,
    QUANTITY,
    PERCENT,
    POINTS,
    COUNT,
    RANK,
    VERDICT
}
