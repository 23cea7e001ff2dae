package org.tongbao.plan;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.tongbao.db.Tables.FACT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What units that were read within a scope achieved in a year, as approved.
@Repository
class YearResults {

    private final DSLContext dsl;

    YearResults(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// By unit; of a stock the last level of the year. A unit without a report is left out.
    Map<UUID, BigDecimal> of(Collection<OrgUnit> units, Indicator indicator, int year) {
        var last = FACT.as("last");
        var first = YearMonth.of(year, Month.JANUARY);
        var months = FACT.MONTH.between(first, YearMonth.of(year, Month.DECEMBER));
        var counted =
                indicator.kind() == IndicatorKind.STOCK
                        ? months.and(
                                FACT.MONTH.eq(
                                        select(max(last.MONTH))
                                                .from(last)
                                                .where(last.INDICATOR_ID.eq(FACT.INDICATOR_ID))
                                                .and(last.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                                                .and(
                                                        last.MONTH.le(
                                                                YearMonth.of(
                                                                        year, Month.DECEMBER)))))
                        : months;
        return dsl.select(FACT.ORG_UNIT_ID, sum(FACT.AMOUNT))
                .from(FACT)
                .where(FACT.INDICATOR_ID.eq(indicator.id()))
                .and(FACT.ORG_UNIT_ID.in(units.stream().map(OrgUnit::id).toList()))
                .and(counted)
                .groupBy(FACT.ORG_UNIT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
