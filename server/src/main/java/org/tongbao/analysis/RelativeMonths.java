package org.tongbao.analysis;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Comparison;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.standing.Span;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/// Months that are told from the newest one (本月, 上月, 本年), as months of the calendar: so that a
/// question that is kept asks about another month each time the newest one changes.
final class RelativeMonths {

    private static final int MOST_MONTHS = 120;

    private RelativeMonths() {}

    /// @param newest asked only where the question does not name its last month
    /// @throws BadUserInputException when the months are told in two ways, or in none
    static AnalysisInput found(AnalysisInput input, Supplier<YearMonth> newest) {
        var last = input.to() == null ? newest.get().minusMonths(back(input)) : named(input);
        var from = first(input, last);
        if (from.isAfter(last)) {
            throw new BadUserInputException("STANDING_FROM_AFTER_MONTH", from, last);
        }
        var months = new Span(from, last);
        return input.in(months, found(input.compareWith(), input.period(), months));
    }

    private static YearMonth named(AnalysisInput input) {
        if (input.monthsBack() != null && input.monthsBack() != 0) {
            throw new BadUserInputException("ANALYSIS_LAST_MONTH");
        }
        return requireNonNull(input.to());
    }

    private static int back(AnalysisInput input) {
        var back = input.monthsBack() == null ? 0 : input.monthsBack();
        if (back < 0 || back > MOST_MONTHS) {
            throw new BadUserInputException("ANALYSIS_MONTHS_BACK", back, MOST_MONTHS);
        }
        return back;
    }

    /// Rows of quarters, half-years and years begin where such a period begins.
    private static YearMonth first(AnalysisInput input, YearMonth last) {
        var from = input.from();
        if ((from == null) == (input.span() == null)) {
            throw new BadUserInputException("ANALYSIS_FIRST_MONTH");
        }
        if (input.span() == null) {
            return requireNonNull(from);
        }
        var period = input.period();
        var first = input.span().before(last);
        return period == null ? first : AnalysisInput.beginning(first, period.months());
    }

    /// What comes before each period is as many months away as it is long.
    private static @Nullable Comparison found(
            @Nullable Comparison other, @Nullable Dimension period, Span months) {
        if (other == null || !other.preceding()) {
            return other;
        }
        if (other.monthsBefore() != null || other.from() != null || other.to() != null) {
            throw new BadUserInputException("ANALYSIS_COMPARISON");
        }
        return other.before(
                period == null
                        ? (int) ChronoUnit.MONTHS.between(months.from(), months.to()) + 1
                        : period.months());
    }
}
