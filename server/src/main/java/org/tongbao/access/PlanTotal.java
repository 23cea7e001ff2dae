package org.tongbao.access;

import org.tongbao.indicator.Indicator;

import java.math.BigDecimal;

/// The sum of the children's targets for one indicator of the published plan.
record PlanTotal(Indicator indicator, BigDecimal target) {}
