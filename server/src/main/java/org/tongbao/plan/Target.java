package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What a unit is to achieve for an indicator. A LEVEL and a RATE are due at the end of `toMonth`.
///
/// @param value in the indicator's unit of measure; null only for QUALITATIVE, and so is `operator`
/// @param reading how an ambiguous wording was read; null when it was plain
/// @param forEachChild a rule for each child of the unit instead of for the unit itself
/// @param source where in which document the quote stands; null when nobody said
/// @param position the plan's order
public record Target(
        UUID id,
        OrgUnit unit,
        Indicator indicator,
        TargetMeaning meaning,
        @Nullable TargetOperator operator,
        YearMonth fromMonth,
        YearMonth toMonth,
        @Nullable BigDecimal value,
        String quote,
        @Nullable String reading,
        boolean forEachChild,
        @Nullable String source,
        int position,
        List<Department> departments) {

    public Target {
        departments = List.copyOf(departments);
    }

    public UUID unitId() {
        return unit.id();
    }

    public UUID indicatorId() {
        return indicator.id();
    }

    /// Whether the period holds this month.
    public boolean covers(YearMonth month) {
        return !month.isBefore(fromMonth) && !month.isAfter(toMonth);
    }
}
