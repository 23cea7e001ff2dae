package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Department;

import java.math.BigDecimal;
import java.util.List;

/// One indicator over a unit and its children.
public record IndicatorStanding(
        Indicator indicator,
        StandingLine total,
        @Nullable StandingRow own,
        List<StandingRow> rows,
        Laggards laggards,
        List<Department> departments,
        @Nullable BigDecimal childrenTarget,
        @Nullable BigDecimal ownTarget,
        @Nullable BigDecimal undivided,
        Completeness completeness) {

    public IndicatorStanding {
        rows = List.copyOf(rows);
        departments = List.copyOf(departments);
    }
}
