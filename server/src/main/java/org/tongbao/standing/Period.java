package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.plan.Plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The months whose figures are asked for, and those they are compared with.
record Period(Span span) {

    /// What a period can be called: from the first month of the one that holds the month, to the
    /// month.
    public enum Kind {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        /// Since the plan's start; without a plan the year.
        PLAN
    }

    static Period of(Kind kind, YearMonth month, @Nullable Plan plan) {
        var from =
                switch (kind) {
                    case MONTH -> month;
                    case QUARTER -> firstOf(month, 3);
                    case HALF_YEAR -> firstOf(month, 6);
                    case YEAR -> firstOf(month, 12);
                    case PLAN -> plan == null ? firstOf(month, 12) : plan.fromMonth();
                };
        return new Period(new Span(from, month));
    }

    /// The same months a year before: 同比.
    Span yearBefore() {
        return new Span(span.from().minusYears(1), span.to().minusYears(1));
    }

    /// 当月.
    Span month() {
        return new Span(span.to(), span.to());
    }

    Span monthBefore() {
        return new Span(span.to().minusMonths(1), span.to().minusMonths(1));
    }

    Span monthAYearBefore() {
        return new Span(span.to().minusYears(1), span.to().minusYears(1));
    }

    /// December of the year before: 较上年末.
    YearMonth yearEnd() {
        return firstOf(span.to(), 12).minusMonths(1);
    }

    /// What has to be added up.
    List<Span> spans() {
        return List.of(span, yearBefore(), month(), monthBefore(), monthAYearBefore());
    }

    /// The ends at which levels have to be known.
    List<YearMonth> levels() {
        return List.of(span.to(), monthBefore().to(), monthAYearBefore().to(), yearEnd());
    }

    /// The last months of the earlier times it is compared with.
    Set<YearMonth> before() {
        return new TreeSet<>(List.of(yearBefore().to(), yearEnd(), monthBefore().to()));
    }

    /// The first month of the part of a year, of so many months, that holds the month.
    private static YearMonth firstOf(YearMonth month, int months) {
        return month.withMonth((month.getMonthValue() - 1) / months * months + 1);
    }
}
