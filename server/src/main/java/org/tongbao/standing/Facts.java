package org.tongbao.standing;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import static java.util.stream.Collectors.toMap;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Known.Key;

import java.math.BigDecimal;
import java.util.Map;

/// Reads approved values. One statement gives all figures of a screen, added up by the database for
/// each unit and indicator: first the rows of a month to its value (a correction is a further row),
/// then the months to sums and last levels.
@Repository
class Facts {

    static final Field<BigDecimal> AMOUNT = sum(FACT.AMOUNT).as("amount");
    static final Field<Integer> GENERATED =
            max(when(FACT.DEMONSTRATION, 1).otherwise(0)).as("generated");

    private final DSLContext dsl;

    Facts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Of a unit and all under it, as they stood in the month.
    Map<Key, Known> under(Scope scope, OrgUnit head, Reading reading) {
        var monthly = monthly(scope, head, reading);
        var columns = new FigureColumns(monthly, reading);
        return dsl
                .select(columns.all())
                .from(monthly)
                .groupBy(columns.unit, columns.indicator, columns.kind)
                .fetch(columns::known)
                .stream()
                .collect(toMap(Known::key, known -> known));
    }

    /// The value of each month. Of flows nothing is needed from before the first span.
    private static Table<?> monthly(Scope scope, OrgUnit head, Reading reading) {
        return select(
                        FACT.ORG_UNIT_ID,
                        FACT.INDICATOR_ID,
                        INDICATOR.KIND,
                        FACT.MONTH,
                        AMOUNT,
                        GENERATED)
                .from(FACT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                .and(inForce(ORG_UNIT_PLACEMENT, reading.month()))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FACT.INDICATOR_ID))
                .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path()))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .and(FACT.INDICATOR_ID.in(reading.indicators()))
                .and(FACT.MONTH.le(reading.to()))
                .and(FACT.MONTH.ge(reading.from()).or(carriesForward()))
                .groupBy(FACT.ORG_UNIT_ID, FACT.INDICATOR_ID, INDICATOR.KIND, FACT.MONTH)
                .asTable("monthly");
    }

    private static Condition carriesForward() {
        return INDICATOR.KIND.notIn(IndicatorKind.FLOW.name(), IndicatorKind.AMOUNT.name());
    }
}
