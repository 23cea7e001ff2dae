package org.tongbao.plan;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.Heirs;
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

    /// By child, as the units stand in a month: what went on in another unit by a merger counts for
    /// that one, and a unit brings along what it achieved where it stood before. Of a stock the
    /// last levels of the year. A child without a report is left out.
    Map<UUID, Result> of(
            OrgUnit parent,
            Collection<OrgUnit> children,
            Indicator indicator,
            int year,
            YearMonth month) {
        var first = YearMonth.of(year, Month.JANUARY);
        var last = YearMonth.of(year, Month.DECEMBER);
        var months = FACT.MONTH.between(first, last);
        var heirs = Heirs.in(month, "heirs");
        var results = new HashMap<UUID, Result>();
        dsl.select(ORG_UNIT_PLACEMENT.PATH, sum(FACT.AMOUNT), GENERATED)
                .from(FACT)
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(FACT.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(heirs.orSelf(FACT.ORG_UNIT_ID)))
                .and(lastInForce(ORG_UNIT_PLACEMENT, month))
                .where(FACT.INDICATOR_ID.eq(indicator.id()))
                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, parent.path()))
                .and(indicator.kind() == IndicatorKind.STOCK ? months.and(held(last)) : months)
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

    /// The last level of its unit, unless the unit it went on in has stated its own since: that one
    /// holds it.
    private static Condition held(YearMonth end) {
        var last = FACT.as("last");
        var later = FACT.as("later");
        return FACT.MONTH
                .eq(
                        select(last.MONTH)
                                .from(last)
                                .where(last.INDICATOR_ID.eq(FACT.INDICATOR_ID))
                                .and(last.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                                .and(last.MONTH.le(end))
                                .groupBy(last.MONTH)
                                .having(sum(last.REPORTED).gt(BigDecimal.ZERO))
                                .orderBy(last.MONTH.desc())
                                .limit(1))
                .andNotExists(
                        selectOne()
                                .from(ORG_UNIT_SUCCESSION)
                                .join(later)
                                .on(later.ORG_UNIT_ID.eq(ORG_UNIT_SUCCESSION.SUCCESSOR_ID))
                                .and(later.INDICATOR_ID.eq(FACT.INDICATOR_ID))
                                .and(later.MONTH.ge(ORG_UNIT_SUCCESSION.MONTH))
                                .and(later.MONTH.le(end))
                                .where(ORG_UNIT_SUCCESSION.PREDECESSOR_ID.eq(FACT.ORG_UNIT_ID))
                                .and(ORG_UNIT_SUCCESSION.MONTH.gt(FACT.MONTH))
                                .groupBy(later.MONTH)
                                .having(sum(later.REPORTED).gt(BigDecimal.ZERO)));
    }
}
