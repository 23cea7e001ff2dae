package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;

import java.time.Instant;
import java.time.YearMonth;

/// What is asked about a standing.
///
/// @param plan code; null for the one in force
/// @param indicator only this one (code)
/// @param period null for the year
/// @param from first month of the period; goes before `period`
/// @param department only indicators with a target this 责任单位 answers for
/// @param knownAt as it was known then; null for the present
public record StandingQuestion(
        String unit,
        YearMonth month,
        @Nullable String plan,
        @Nullable String indicator,
        Period.@Nullable Kind period,
        @Nullable YearMonth from,
        @Nullable String department,
        @Nullable Instant knownAt) {

    /// Ten years: no figure of a month is read more often for a longer one.
    private static final int MOST_MONTHS = 120;

    /// @throws BadUserInputException for a period that ends before it begins or is too long
    Period period(@Nullable Plan inForce) {
        if (from == null) {
            return Period.of(period == null ? Period.Kind.YEAR : period, month, inForce);
        }
        if (from.isAfter(month)) {
            throw new BadUserInputException("STANDING_FROM_AFTER_MONTH", from, month);
        }
        var asked = new Period(new Span(from, month));
        if (asked.span().months() > MOST_MONTHS) {
            throw new BadUserInputException("STANDING_PERIOD_TOO_LONG", MOST_MONTHS);
        }
        return asked;
    }

    boolean concerns(Target target) {
        return department == null
                || target.departments().stream().anyMatch(one -> one.name().equals(department));
    }
}
