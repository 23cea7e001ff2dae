package org.tongbao.report;

import org.tongbao.authority.PersonView;
import org.tongbao.calendar.ReportingWindow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// 延期: a month of one unit that is due later than that of the others. `ReportExtension` of the SDL.
///
/// @param dueOn the last day in time
record Extension(
        YearMonth month,
        LocalDate dueOn,
        String reason,
        Instant extendedAt,
        PersonView extendedBy) {

    public Instant dueAt() {
        return ReportingWindow.endOf(dueOn);
    }
}
