package org.tongbao.score;

import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;

import java.time.YearMonth;

/// What is scored: the children of a plan's unit over a span.
///
/// @param unit as it stood at the end of the span: figures follow it
/// @param today where it stands now: rights follow it
/// @param plan in the version of that month
record ScorePlace(OrgUnit unit, UnitPath today, Plan plan, YearMonth from, YearMonth to) {}
