package org.tongbao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// When the reports of one month open and until when they are in time.
///
/// @param dueOn the last day in time, already moved to a working day
public record ReportingWindow(YearMonth month, LocalDate opensOn, LocalDate dueOn) {

    /// Calendar dates are those of China.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// The end (24:00) of a day.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public Instant opensAt() {
        return opensOn.atStartOfDay(ZONE).toInstant();
    }

    /// 24:00 of the due day; that instant is still in time.
    public Instant dueAt() {
        return endOf(dueOn);
    }

    public boolean open(Instant now) {
        return !now.isBefore(opensAt());
    }

    public boolean past(Instant now) {
        return now.isAfter(dueAt());
    }
}
