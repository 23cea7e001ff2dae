package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.standing.Span;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Cuts months into the periods rows are made by, and says how they are written.
final class Periods {

    /// Ten years: a standing's period is no longer.
    private static final int MOST_MONTHS = 120;

    private Periods() {}

    /// The last one ends where the months do, whether it is over or not.
    ///
    /// @param length null for all months together
    /// @throws BadUserInputException when the months end before they begin, are too many, or begin
    ///   within a period
    static List<Span> of(YearMonth from, YearMonth to, @Nullable Dimension length) {
        if (from.isAfter(to)) {
            throw new BadUserInputException("STANDING_FROM_AFTER_MONTH", from, to);
        }
        var months = ChronoUnit.MONTHS.between(from, to) + 1;
        if (months > MOST_MONTHS) {
            throw new BadUserInputException("ANALYSIS_TOO_LONG", MOST_MONTHS, months);
        }
        if (length == null) {
            return List.of(new Span(from, to));
        }
        var begins = AnalysisInput.beginning(from, length.months());
        if (!begins.equals(from)) {
            throw new BadUserInputException(
                    "ANALYSIS_FROM_WITHIN",
                    from,
                    length.name(),
                    begins,
                    begins.plusMonths(length.months()));
        }
        return Stream.iterate(
                        from,
                        first -> !first.isAfter(to),
                        first -> first.plusMonths(length.months()))
                .map(first -> new Span(first, first.plusMonths(length.months() - 1)))
                .flatMap(period -> period.until(to).stream())
                .toList();
    }

    /// As the contract writes it: `2026-10`, `2026-Q3`, `2026-H2`, `2026`.
    static String written(Span period, Dimension length) {
        var year = period.from().getYear();
        var part = (period.from().getMonthValue() - 1) / length.months() + 1;
        return switch (length) {
            case QUARTER -> year + "-Q" + part;
            case HALF_YEAR -> year + "-H" + part;
            case YEAR -> String.valueOf(year);
            case MONTH, UNIT, PEER_GROUP, INDICATOR, CATEGORY, DEPARTMENT, PLAN ->
                    period.from().toString();
        };
    }
}
