package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Department;

import java.math.BigDecimal;
import java.util.List;

/// One indicator over a unit and its children.
///
/// @param formerUnits those that are children no more and whose targets are in the sum of the
///   children's
public record IndicatorStanding(
        Indicator indicator,
        StandingLine total,
        @Nullable StandingRow own,
        List<StandingRow> rows,
        Laggards laggards,
        List<Department> departments,
        @Nullable BigDecimal childrenTarget,
        @Nullable BigDecimal ownTarget,
        List<OrgUnit> formerUnits,
        @Nullable BigDecimal undivided,
        Completeness completeness) {

    public IndicatorStanding {
        rows = List.copyOf(rows);
        formerUnits = List.copyOf(formerUnits);
        departments = List.copyOf(departments);
    }
}
