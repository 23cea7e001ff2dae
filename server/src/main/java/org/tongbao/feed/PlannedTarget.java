package org.tongbao.feed;

import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;

/// A target with the plan that sets it.
record PlannedTarget(Plan plan, Target target) {}
