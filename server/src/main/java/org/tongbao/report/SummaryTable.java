package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.ledger.LineSource;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// 汇总表: units × indicators of one month, with 本级 and 合计.
///
/// @param plan the one the unit works by; null when none held by then
/// @param knownAt as of when it was known; null for the present
record SummaryTable(
        OrgUnit unit,
        YearMonth month,
        @Nullable Plan plan,
        List<Indicator> indicators,
        List<Row> rows,
        Completeness completeness,
        boolean demonstration,
        Instant readAt,
        @Nullable Instant knownAt) {

    SummaryTable {
        indicators = List.copyOf(indicators);
        rows = List.copyOf(rows);
    }

    /// Children that reported, of those expected.
    record Completeness(int reported, int expected) {}

    enum RowKind {
        /// A child of the unit.
        CHILD,
        /// 本级.
        OWN,
        /// 合计.
        TOTAL
    }

    /// `SummaryRow` of the SDL.
    record Row(RowKind kind, OrgUnit unit, @Nullable ReportState state, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /// Whether there is anything to say: a child without a form has nothing to report.
        boolean asked() {
            return kind != RowKind.CHILD
                    || state != ReportState.NOT_STARTED
                    || cells.stream().anyMatch(cell -> cell.status() != ValueStatus.NOT_APPLICABLE);
        }
    }

    /// `SummaryCell` of the SDL.
    ///
    /// @param source where the month's value came from; null without one, and for what was
    ///   submitted before that was kept
    /// @param carriedFrom for a stock that was not reported: the month whose level is carried on
    record Cell(
            ValueStatus status,
            @Nullable BigDecimal value,
            @Nullable BigDecimal toDate,
            boolean approved,
            @Nullable LineSource source,
            @Nullable YearMonth carriedFrom) {

        /// Not on the unit's form, or exempt.
        static final Cell NOT_APPLICABLE =
                new Cell(ValueStatus.NOT_APPLICABLE, null, null, false, null, null);
    }
}
