package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.Supplier;

/// What a line says of the period that was asked for, whatever its target. Each comparison is
/// worked out when it is asked for.
public final class PeriodFigures {

    private final PeriodRule rule;
    private final Supplier<@Nullable BigDecimal> above;
    private final @Nullable BigDecimal value;

    /// @param above the parent's value; null for rates and recorded facts, and where it is not
    ///   shown
    PeriodFigures(PeriodRule rule, Supplier<@Nullable BigDecimal> above) {
        this.rule = rule;
        this.above = above;
        this.value = rule.value();
    }

    public YearMonth from() {
        return rule.period().span().from();
    }

    public YearMonth to() {
        return rule.period().span().to();
    }

    /// Sum of a flow, level of a stock at the end, rate of the sums; null when nothing is known.
    public @Nullable BigDecimal value() {
        return value;
    }

    /// The parent's value that it is a share of; null for rates and recorded facts, and where the
    /// parent has nothing or is not shown.
    public @Nullable BigDecimal whole() {
        var parent = value == null ? null : above.get();
        return parent == null || parent.signum() <= 0 ? null : parent;
    }

    /// 占比 in percent.
    public @Nullable BigDecimal share() {
        var whole = whole();
        return value == null || whole == null ? null : new Share(value, whole).percent();
    }

    /// Unit-months reported of those expected.
    public Completeness completeness() {
        return rule.evidence().completeness(rule.period().span());
    }

    /// 同比 of the period.
    public Growth yearOnYear() {
        return rule.growth(rule.period().span(), rule.period().yearBefore());
    }

    /// 同比 of its last month alone.
    public Growth monthYearOnYear() {
        return rule.growth(rule.period().month(), rule.period().monthAYearBefore());
    }

    /// 环比: its last month against the one before.
    public Growth monthOnMonth() {
        return rule.growth(rule.period().month(), rule.period().monthBefore());
    }

    /// 较上年末; null for what is not a stock.
    public @Nullable Growth sinceYearEnd() {
        var end = rule.period().yearEnd();
        return rule.stock() ? rule.growth(rule.period().span(), new Span(end, end)) : null;
    }
}
