package org.tongbao.rectification;

import org.springframework.stereotype.Component;
import org.tongbao.calendar.ReportingCalendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// By when something is to be put right where the office names no day.
@Component
class DueDays {

    /// 五个工作日.
    private static final int USUAL = 5;

    private final ReportingCalendar calendars;
    private final Clock clock;

    DueDays(ReportingCalendar calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate usual(UUID office) {
        return calendars.of(office).workingDays().after(LocalDate.now(clock), USUAL);
    }
}
