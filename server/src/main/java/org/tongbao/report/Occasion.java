package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.ReportingWindow;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// Which report it is about: a unit, a month, the form that asks for it, and when it is due.
///
/// @param form null when nobody asks the unit for anything in that month
/// @param backfillFrom from then on a month never filed is opened by the reviewer only (补报)
/// @param closed who above closed the month; null while it is open, and in lists, which do not ask
/// @param opening set when the reviewer opened it for the unit's clerks and nothing was filed
record Occasion(
        UUID unit,
        YearMonth month,
        @Nullable UUID form,
        ReportingWindow window,
        Instant backfillFrom,
        @Nullable MonthLock closed,
        @Nullable Opening opening) {

    boolean backfilled(Instant now) {
        return now.isAfter(backfillFrom);
    }

    /// Until when it is waited for: the day the reviewer set goes before that of the month.
    Instant dueAt() {
        return opening == null ? window.dueAt() : opening.dueAt();
    }
}
