package org.tongbao.plan;

import java.time.YearMonth;

/// A phase of a plan.
public record PlanPhase(String name, YearMonth fromMonth, YearMonth toMonth) {}
