package org.tongbao.calendar;

/// On which day of the month its reports open, and on which of the next month they are due.
public record ReportingRule(int openDay, int dueDay) {

    /// What holds for a unit that set nothing.
    public static final ReportingRule USUAL = new ReportingRule(25, 5);

    public ReportingRule {
        if (!exists(openDay) || !exists(dueDay)) {
            throw new IllegalArgumentException("Days from 1 to 28 exist in every month");
        }
    }

    /// Whether every month has this day.
    static boolean exists(int day) {
        return day >= 1 && day <= 28;
    }
}
