package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.List;

/// 不涉及 in a unit and below: what is granted, and what clerks propose.
record ExemptionBook(List<Granted> granted, List<Proposed> proposed) {

    /// @param toMonth the last month of the span; null while it has no end
    record Granted(
            OrgUnit unit,
            Indicator indicator,
            YearMonth fromMonth,
            @Nullable YearMonth toMonth,
            String reason) {}

    /// @param month the newest month in which the line says so
    record Proposed(
            OrgUnit unit,
            Indicator indicator,
            YearMonth month,
            ReportState state,
            @Nullable String reason) {}
}
