package org.tongbao.standing;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multisetAgg;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Approved values, added up by the database for each unit and indicator: first the rows of a month
/// to its value (a correction is a further row, which may say that there is none), then the months
/// to sums and last levels. A table to join with the units, so that both are read at one moment.
final class Facts {

    static final Field<BigDecimal> AMOUNT = sum(FACT.AMOUNT).as("amount");
    static final Field<Integer> GENERATED =
            max(when(FACT.DEMONSTRATION, 1).otherwise(0)).as("generated");

    private final Table<?> byUnit;
    private final Field<UUID> unit;
    private final Field<List<Known>> figures;

    private Facts(Table<?> byUnit, Field<UUID> unit, Field<List<Known>> figures) {
        this.byUnit = byUnit;
        this.unit = unit;
        this.figures = figures;
    }

    /// Of a unit and all that stood under it when they reported; of units that stood elsewhere too,
    /// all of their months.
    static Facts under(Scope scope, OrgUnit head, Reading reading, Set<UUID> elsewhere) {
        var monthly = monthly(scope, head, reading, elsewhere);
        var columns = new FigureColumns(monthly, reading);
        var added =
                select(columns.all())
                        .from(monthly)
                        .groupBy(columns.unit, columns.indicator, columns.path, columns.kind)
                        .asTable("added");
        var unit = requireNonNull(added.field(columns.unit));
        var figures = multisetAgg(added.fields()).as("figures");
        var byUnit = select(unit, figures).from(added).groupBy(unit).asTable("known");
        return new Facts(
                byUnit,
                requireNonNull(byUnit.field(unit)),
                requireNonNull(byUnit.field(figures))
                        .convertFrom(rows -> rows == null ? List.of() : rows.map(columns::known)));
    }

    /// One row for each unit that has any.
    Table<?> byUnit() {
        return byUnit;
    }

    Condition of(Field<UUID> other) {
        return unit.eq(other);
    }

    /// Empty where a left join found none.
    Field<List<Known>> figures() {
        return figures;
    }

    /// The value of each month. Of flows nothing is needed from before the first span.
    private static Table<?> monthly(
            Scope scope, OrgUnit head, Reading reading, Set<UUID> elsewhere) {
        return select(
                        FACT.ORG_UNIT_ID,
                        FACT.INDICATOR_ID,
                        ORG_UNIT_PLACEMENT.PATH,
                        INDICATOR.KIND,
                        FACT.MONTH,
                        AMOUNT,
                        GENERATED)
                .from(FACT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                .and(ORG_UNIT_PLACEMENT.FROM_MONTH.le(FACT.MONTH))
                .and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(FACT.MONTH))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FACT.INDICATOR_ID))
                .where(here(scope, head, elsewhere))
                .and(FACT.INDICATOR_ID.in(reading.indicators()))
                .and(FACT.MONTH.le(reading.to()))
                .and(FACT.MONTH.ge(reading.from()).or(carriesForward()))
                .groupBy(
                        FACT.ORG_UNIT_ID,
                        FACT.INDICATOR_ID,
                        ORG_UNIT_PLACEMENT.PATH,
                        INDICATOR.KIND,
                        FACT.MONTH)
                .having(sum(FACT.REPORTED).gt(BigDecimal.ZERO))
                .asTable("monthly");
    }

    private static Condition here(Scope scope, OrgUnit head, Set<UUID> elsewhere) {
        var here =
                Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path())
                        .and(scope.covers(ORG_UNIT_PLACEMENT.PATH));
        return elsewhere.isEmpty() ? here : here.or(FACT.ORG_UNIT_ID.in(elsewhere));
    }

    private static Condition carriesForward() {
        return INDICATOR.KIND.notIn(IndicatorKind.FLOW.name(), IndicatorKind.AMOUNT.name());
    }
}
