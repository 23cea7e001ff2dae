package org.tongbao.feed;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.standing.StandingLine;

import java.time.Instant;
import java.time.YearMonth;

/// Where a unit stands in an indicator at the end of a month.
///
/// @param plan against whose targets; null where none was in force
/// @param publishedAt when the table in which it stands was published; null while it is not
/// @param demonstration whether a generated figure is in it
record Position(
        OrgUnit unit,
        YearMonth month,
        @Nullable Plan plan,
        StandingLine line,
        @Nullable Instant publishedAt,
        boolean demonstration) {}
