package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// The standing of one unit.
public record UnitStanding(
        OrgUnit unit,
        YearMonth month,
        Span period,
        @Nullable Plan plan,
        boolean planEnded,
        List<StandingLine> lines,
        boolean demonstration,
        Instant readAt) {

    public UnitStanding {
        lines = List.copyOf(lines);
    }
}
