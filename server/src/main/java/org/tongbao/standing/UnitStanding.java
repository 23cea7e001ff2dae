package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// The standing of one unit.
///
/// @param knownAt as of when it was known; null for the present
public record UnitStanding(
        OrgUnit unit,
        YearMonth month,
        Span period,
        @Nullable Plan plan,
        boolean planEnded,
        List<StandingLine> lines,
        boolean demonstration,
        Instant readAt,
        @Nullable Instant knownAt) {

    public UnitStanding {
        lines = List.copyOf(lines);
    }
}
