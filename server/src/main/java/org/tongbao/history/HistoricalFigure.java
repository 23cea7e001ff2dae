package org.tongbao.history;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// A figure of a document, as people read it: with what does not hold about it.
///
/// @param printed value and measure word as the document has them, `1.18亿元`
record HistoricalFigure(
        OrgUnit unit,
        Indicator indicator,
        Stated stated,
        String printed,
        @Nullable String quote,
        Computed computed,
        List<Doubt> doubts) {

    HistoricalFigure {
        doubts = List.copyOf(doubts);
    }

    HistoricalFigure judgedBy(Doubts all) {
        return new HistoricalFigure(
                unit, indicator, stated, printed, quote, all.computed(stated), all.of(stated));
    }

    public UUID id() {
        return stated.id();
    }

    public YearMonth fromMonth() {
        return stated.period().from();
    }

    public YearMonth toMonth() {
        return stated.period().to();
    }

    public BigDecimal value() {
        return stated.value();
    }

    public BigDecimal margin() {
        return stated.margin();
    }

    public Qualifier qualifier() {
        return stated.qualifier();
    }

    public @Nullable BigDecimal growth() {
        return stated.growth();
    }

    public @Nullable BigDecimal increase() {
        return stated.increase();
    }

    public @Nullable BigDecimal computedGrowth() {
        return computed.growth();
    }

    public @Nullable String computedGrowthFrom() {
        return computed.growth() == null ? null : computed.growthFrom();
    }

    public @Nullable BigDecimal childrenSum() {
        return computed.childrenSum();
    }

    public @Nullable BigDecimal impliedDenominator() {
        return computed.denominator();
    }

    public String document() {
        return stated.document();
    }
}
