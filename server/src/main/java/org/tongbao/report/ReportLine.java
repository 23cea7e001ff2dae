package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.ledger.LineSource;
import org.tongbao.ledger.Reach;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/// A line of a report: one indicator of one unit in one month, with what a person needs to fill or
/// judge it.
///
/// @param ledgers whose records count for the unit in the month
/// @param source where the value came from when it was submitted; null without one, and for what
///   was submitted before that was kept
/// @param earlierValue the number in the version before
/// @param history the twelve months before, oldest first; empty when nobody asks for them
public record ReportLine(
        OrgUnit unit,
        YearMonth month,
        Reach ledgers,
        Indicator indicator,
        int position,
        String group,
        @Nullable String englishGroup,
        @Nullable String help,
        ValueStatus status,
        @Nullable BigDecimal value,
        @Nullable LineSource source,
        @Nullable String note,
        @Nullable LineRemark remark,
        @Nullable BigDecimal earlierValue,
        boolean changed,
        List<Warning> warnings,
        List<MonthValue> history) {

    public ReportLine {
        warnings = List.copyOf(warnings);
        history = List.copyOf(history);
    }

    public MonthValue previous() {
        return history.getLast();
    }
}
