package org.tongbao.analysis;

import java.util.Locale;

/// What rows are made by.
enum Dimension {
    UNIT(Axis.UNITS, ColumnKind.UNIT, 0),
    PEER_GROUP(Axis.UNITS, ColumnKind.TEXT, 0),
    INDICATOR(Axis.INDICATORS, ColumnKind.INDICATOR, 0),
    CATEGORY(Axis.INDICATORS, ColumnKind.TEXT, 0),
    DEPARTMENT(Axis.INDICATORS, ColumnKind.TEXT, 0),
    PLAN(Axis.MONTHS, ColumnKind.PLAN, 0),
    MONTH(Axis.MONTHS, ColumnKind.PERIOD, 1),
    QUARTER(Axis.MONTHS, ColumnKind.PERIOD, 3),
    HALF_YEAR(Axis.MONTHS, ColumnKind.PERIOD, 6),
    YEAR(Axis.MONTHS, ColumnKind.PERIOD, 12);

    /// What it divides.
    enum Axis {
        UNITS,
        INDICATORS,
        MONTHS
    }

    private final Axis axis;
    private final ColumnKind kind;
    private final int months;

    Dimension(Axis axis, ColumnKind kind, int months) {
        this.axis = axis;
        this.kind = kind;
        this.months = months;
    }

    boolean divides(Axis other) {
        return axis == other;
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
