package org.tongbao.calendar;

/// On which day of the month its reports open, and on which of the next month they are due.
public record ReportingRule(int openDay, int dueDay) {

    /// What holds for a unit that set nothing.
    public static final ReportingRule USUAL = new ReportingRule(25, 5);

    public ReportingRule {
        if (openDay < 1 || openDay > 28 || dueDay < 1 || dueDay > 28) {
            throw new IllegalArgumentException("Days from 1 to 28 exist in every month");
        }
    }
}
