package org.tongbao.calendar;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// What a unit set as its days from a month on: a member of `ReportingDays.changes` of the SDL.
///
/// @param rule null when it took its days back
/// @param setAt null for what was set before changes were dated
record SetDays(
        UUID unit,
        YearMonth fromMonth,
        @Nullable ReportingRule rule,
        @Nullable Instant setAt,
        @Nullable PersonView setBy) {

    public @Nullable Integer openDay() {
        return rule == null ? null : rule.openDay();
    }

    public @Nullable Integer dueDay() {
        return rule == null ? null : rule.dueDay();
    }
}
