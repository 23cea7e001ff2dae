package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Department;
import org.tongbao.plan.Plan;
import org.tongbao.report.Publication;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// The standing of a unit and its children.
///
/// @param knownAt as of when it was known; null for the present
public record Standing(
        OrgUnit unit,
        YearMonth month,
        Span period,
        @Nullable Plan plan,
        boolean planEnded,
        @Nullable Publication publication,
        Completeness completeness,
        List<String> peerGroups,
        List<Department> departments,
        List<IndicatorStanding> indicators,
        boolean demonstration,
        Instant readAt,
        @Nullable Instant knownAt) {

    public Standing {
        peerGroups = List.copyOf(peerGroups);
        departments = List.copyOf(departments);
        indicators = List.copyOf(indicators);
    }
}
