package org.tongbao.plan;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What the units under one that was read within a scope achieved in a year, as approved: each with
/// all under it.
@Repository
class YearResults {

    private static final Field<Integer> GENERATED = max(when(FACT.DEMONSTRATION, 1).otherwise(0));

    private final DSLContext dsl;

    YearResults(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What a unit achieved.
    ///
    /// @param demonstration whether a generated value is among it
    record Result(BigDecimal amount, boolean demonstration) {

        Result plus(Result other) {
            return new Result(amount.add(other.amount), demonstration || other.demonstration);
        }

        Result atLeastZero() {
            return new Result(amount.max(BigDecimal.ZERO), demonstration);
        }
    }

    /// By child; of a stock the last levels of the year. A child without a report is left out.
    Map<UUID, Result> of(
            OrgUnit parent, Collection<OrgUnit> children, Indicator indicator, int year) {
        var last = FACT.as("last");
        var first = YearMonth.of(year, Month.JANUARY);
        var months = FACT.MONTH.between(first, YearMonth.of(year, Month.DECEMBER));
        var counted =
                indicator.kind() == IndicatorKind.STOCK
                        ? months.and(
                                FACT.MONTH.eq(
                                        select(last.MONTH)
                                                .from(last)
                                                .where(last.INDICATOR_ID.eq(FACT.INDICATOR_ID))
                                                .and(last.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                                                .and(
                                                        last.MONTH.le(
                                                                YearMonth.of(year, Month.DECEMBER)))
                                                .groupBy(last.MONTH)
                                                .having(sum(last.REPORTED).gt(BigDecimal.ZERO))
                                                .orderBy(last.MONTH.desc())
                                                .limit(1)))
                        : months;
        var results = new HashMap<UUID, Result>();
        dsl.select(ORG_UNIT_PLACEMENT.PATH, sum(FACT.AMOUNT), GENERATED)
                .from(FACT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                .and(ORG_UNIT_PLACEMENT.FROM_MONTH.le(FACT.MONTH))
                .and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(FACT.MONTH))
                .where(FACT.INDICATOR_ID.eq(indicator.id()))
                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, parent.path()))
                .and(counted)
                .groupBy(ORG_UNIT_PLACEMENT.PATH)
                .having(sum(FACT.REPORTED).gt(BigDecimal.ZERO))
                .forEach(row -> {
                    var path = new UnitPath(row.value1());
                    var result = new Result(row.value2(), row.value3() == 1);
                    children.stream()
                            .filter(child -> child.path().contains(path))
                            .forEach(child -> results.merge(child.id(), result, Result::plus));
                });
        return results;
    }
}
