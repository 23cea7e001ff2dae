package org.tongbao.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What a plan is called and how long it runs, as somebody typed it.
///
/// @param severeBelow share of 应完成数 below which a unit is 严重落后
record PlanDetails(
        String name,
        @Nullable String englishName,
        YearMonth fromMonth,
        YearMonth toMonth,
        String documentTitle,
        @Nullable LocalDate issuedOn,
        BigDecimal severeBelow,
        List<PlanPhase> phases) {

    PlanDetails {
        phases = List.copyOf(phases);
    }
}
