package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.ReportingWindow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// Which report it is about: a unit, a month, the form that asks for it, and when it is due.
///
/// @param form null when nobody asks the unit for anything in that month
/// @param backfillFrom from then on a month never filed is opened by the reviewer only (补报)
/// @param closed who above closed the month; null while it is open, and in lists, which do not ask
/// @param opening set when the reviewer opened it for the unit's clerks and nothing was filed
/// @param extension set when a reviewer moved its due day (延期)
record Occasion(
        UUID unit,
        YearMonth month,
        @Nullable UUID form,
        ReportingWindow window,
        Instant backfillFrom,
        @Nullable MonthLock closed,
        @Nullable Opening opening,
        @Nullable Extension extension) {

    boolean backfilled(Instant now) {
        return now.isAfter(backfillFrom);
    }

    /// The last day in time.
    LocalDate dueOn() {
        return extension == null ? window.dueOn() : extension.dueOn();
    }

    /// The last day to which a due day can be moved: from then on it is for the reviewer (补报).
    LocalDate lastExtension() {
        return LocalDate.ofInstant(backfillFrom, ReportingWindow.ZONE).minusDays(1);
    }

    /// Whether the first submission would be late now.
    boolean past(Instant now) {
        return now.isAfter(ReportingWindow.endOf(dueOn()));
    }

    /// Until when it is waited for: the day of the reviewer who opened it goes before that of the
    /// month.
    Instant dueAt() {
        return opening == null ? ReportingWindow.endOf(dueOn()) : opening.dueAt();
    }
}
