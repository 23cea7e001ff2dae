package org.tongbao.size;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// The months that are filed and approved, up to the last before the open one.
record SizedMonths(int count) {

    /// When the server is asked, in the days in which reports of the open month are due.
    static final String NOW = "2026-01-03T09:00:00+08:00";

    static final YearMonth OPEN = YearMonth.of(2025, 12);
    static final YearMonth LAST = OPEN.minusMonths(1);

    /// Of the plan that is in force.
    static final YearMonth PLAN_FROM = YearMonth.of(2024, 1);

    static final YearMonth PLAN_TO = YearMonth.of(2026, 12);
    static final YearMonth EVER = YearMonth.of(2000, 1);
    static final YearMonth OPEN_END = YearMonth.of(9999, 12);

    YearMonth first() {
        return month(0);
    }

    YearMonth month(int number) {
        return OPEN.minusMonths(count - number);
    }

    /// When the reports of a month were sent and approved.
    static Instant filed(YearMonth month) {
        return at(month.plusMonths(1).atDay(4));
    }

    static Instant at(LocalDate day) {
        return day.atTime(1, 0).toInstant(ZoneOffset.UTC);
    }
}
