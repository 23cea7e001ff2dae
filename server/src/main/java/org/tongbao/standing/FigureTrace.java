package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// How the figures of one unit, indicator and month came about.
///
/// @param targets those the figures are held against, with their words
/// @param values what was approved, the newest month first; nothing for whoever reads only the
///   published table
/// @param moreValues whether older values are left out
/// @param demonstration whether generated values are among those the figures rest on
public record FigureTrace(
        OrgUnit unit,
        YearMonth month,
        @Nullable Plan plan,
        StandingLine line,
        List<Step> steps,
        List<Target> targets,
        List<Value> values,
        boolean moreValues,
        boolean demonstration) {

    public FigureTrace {
        steps = List.copyOf(steps);
        targets = List.copyOf(targets);
        values = List.copyOf(values);
    }

    /// A formula with the numbers put in, for example `⌊15 × 10 ÷ 12⌋ = 12`.
    public record Step(Figure figure, String formula) {}

    /// Which figure of the line a step makes.
    public enum Figure {
        ACTUAL,
        TARGET,
        DUE,
        COMPLETION,
        GAP_TO_PACE,
        GAP_TO_TARGET,
        PLAN_ACTUAL,
        PLAN_COMPLETION,
        PERIOD,
        SHARE,
        YEAR_ON_YEAR,
        MONTH_YEAR_ON_YEAR,
        MONTH_ON_MONTH,
        SINCE_YEAR_END
    }

    /// What one version of a report added to a month.
    ///
    /// @param value the month's value from then on
    /// @param correction whether an earlier version had said something else
    /// @param version number of the report's version
    /// @param approvedBy null for a version that was followed by another
    public record Value(
            OrgUnit unit,
            Indicator indicator,
            YearMonth month,
            BigDecimal value,
            boolean correction,
            @Nullable Integer version,
            @Nullable Instant submittedAt,
            @Nullable PersonView submittedBy,
            Instant approvedAt,
            @Nullable PersonView approvedBy,
            boolean demonstration) {}
}
