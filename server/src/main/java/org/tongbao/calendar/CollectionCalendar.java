package org.tongbao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// The months of one collecting unit: its own rules on the common working days.
public record CollectionCalendar(ReportingRules rules, WorkingDays workingDays) {

    /// One rule for all months.
    public CollectionCalendar(ReportingRule rule, WorkingDays workingDays) {
        this(ReportingRules.always(rule), workingDays);
    }

    /// The opening day is never moved: opening on a Sunday takes nothing from anybody.
    public ReportingWindow window(YearMonth month) {
        var rule = rules.in(month).rule();
        return new ReportingWindow(
                month,
                month.atDay(rule.openDay()),
                workingDays.onOrAfter(month.plusMonths(1).atDay(rule.dueDay())));
    }

    /// The newest month that can be filed.
    public YearMonth newestOpen(Instant now) {
        var current = YearMonth.from(now.atZone(ReportingWindow.ZONE));
        return window(current).open(now) ? current : current.minusMonths(1);
    }

    /// From here on a month that was never filed is one for the reviewer (补报): the month after it
    /// has closed too.
    public Instant backfillFrom(YearMonth month) {
        return window(month.plusMonths(1)).dueAt();
    }

    /// The end of the working day that lies so many days ahead.
    public Instant daysAhead(Instant now, int days) {
        LocalDate day = now.atZone(ReportingWindow.ZONE).toLocalDate().plusDays(days);
        return ReportingWindow.endOf(workingDays.onOrAfter(day));
    }
}
