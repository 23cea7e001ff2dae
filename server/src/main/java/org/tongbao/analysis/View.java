package org.tongbao.analysis;

/// How an answer is looked at.
enum View {
    TABLE,
    LIST,
    BARS,
    TREND,
    PIVOT,
    HEAT,
    TILES,
    NUMBERS
}
