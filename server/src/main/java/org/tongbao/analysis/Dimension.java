package org.tongbao.analysis;

import java.util.Locale;

/// What rows are made by.
enum Dimension {
    UNIT(ColumnKind.UNIT, 0),
    INDICATOR(ColumnKind.INDICATOR, 0),
    MONTH(ColumnKind.PERIOD, 1),
    QUARTER(ColumnKind.PERIOD, 3),
    HALF_YEAR(ColumnKind.PERIOD, 6),
    YEAR(ColumnKind.PERIOD, 12);

    private final ColumnKind kind;
    private final int months;

    Dimension(ColumnKind kind, int months) {
        this.kind = kind;
        this.months = months;
    }

    ColumnKind kind() {
        return kind;
    }

    boolean isPeriod() {
        return months > 0;
    }

    /// Of a period: how many months it has.
    int months() {
        return months;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
