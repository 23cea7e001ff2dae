package org.tongbao.ledger;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.withRecursive;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.tongbao.db.tables.OrgUnitPlacement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/// Units whose records count for one above them: their form does not ask for the indicator, nor
/// does that of any unit between, and the form of the one above does. A ledger of both is on in the
/// month. A piece of the statement that counts.
///
/// @param alias of the table in the statement
record Gathered(Table<?> table, String alias) {

    private static final String REACHED = "reached";
    private static final Table<?> SO_FAR = DSL.table(name(REACHED));
    private static final OrgUnitPlacement ABOVE = ORG_UNIT_PLACEMENT.as("above");
    private static final OrgUnitPlacement BELOW = ORG_UNIT_PLACEMENT.as("below");

    /// Those that keep records.
    ///
    /// @param units for which is counted
    static Gathered records(
            Collection<UUID> units, YearMonth month, FormLines forms, String alias) {
        return by(units, month, forms, alias, Ledgers::keeps);
    }

    /// Those that lists add to: also a unit that keeps none itself and handed one down.
    static Gathered lists(Collection<UUID> units, YearMonth month, FormLines forms, String alias) {
        return by(units, month, forms, alias, Ledgers::counts);
    }

    /// Which ledgers concern a unit and the one above it.
    private interface Concern {
        Condition of(org.tongbao.db.tables.Ledger ledger, Field<UUID> unit, Field<UUID> parent);
    }

    private static Gathered by(
            Collection<UUID> units,
            YearMonth month,
            FormLines forms,
            String alias,
            Concern concern) {
        var unit = id(REACHED, "unit_id");
        var indicator = id(REACHED, "indicator_id");
        var ledgerOf = id(REACHED, "ledger_of");
        var first =
                select(
                                BELOW.ORG_UNIT_ID,
                                BELOW.PARENT_ID,
                                ABOVE.ORG_UNIT_ID,
                                Counting.INDICATOR_ID,
                                LEDGER.INDICATOR_ID)
                        .from(ABOVE)
                        .join(LEDGER)
                        .on(Ledgers.counts(ABOVE))
                        .and(Ledgers.on(LEDGER, month))
                        .join(Counting.filled())
                        .on(Counting.LEDGER_ID.eq(LEDGER.ID))
                        .join(BELOW)
                        .on(BELOW.PARENT_ID.eq(ABOVE.ORG_UNIT_ID))
                        .and(inForce(BELOW, month))
                        .where(ABOVE.ORG_UNIT_ID.in(units))
                        .and(inForce(ABOVE, month))
                        .and(forms.ask(ABOVE.ORG_UNIT_ID, Counting.INDICATOR_ID, month))
                        .and(not(forms.ask(BELOW.ORG_UNIT_ID, Counting.INDICATOR_ID, month)));
        var next =
                select(
                                BELOW.ORG_UNIT_ID,
                                BELOW.PARENT_ID,
                                id(REACHED, "keeper_id"),
                                indicator,
                                ledgerOf)
                        .from(SO_FAR)
                        .join(BELOW)
                        .on(BELOW.PARENT_ID.eq(unit))
                        .and(inForce(BELOW, month))
                        .where(not(forms.ask(BELOW.ORG_UNIT_ID, indicator, month)));
        var reached =
                name(REACHED)
                        .fields("unit_id", "parent_id", "keeper_id", "indicator_id", "ledger_of")
                        .as(first.union(next));
        return new Gathered(
                withRecursive(reached)
                        .select(unit, id(REACHED, "keeper_id"), indicator, ledgerOf)
                        .from(SO_FAR)
                        .where(concerned(unit, id(REACHED, "parent_id"), ledgerOf, month, concern))
                        .asTable(alias),
                alias);
    }

    private static Condition concerned(
            Field<UUID> unit,
            Field<UUID> parent,
            Field<UUID> indicator,
            YearMonth month,
            Concern concern) {
        var kept = LEDGER.as("kept_below");
        return exists(
                selectOne()
                        .from(kept)
                        .where(kept.INDICATOR_ID.eq(indicator))
                        .and(Ledgers.on(kept, month))
                        .and(concern.of(kept, unit, parent)));
    }

    Field<UUID> unit() {
        return id(alias, "unit_id");
    }

    Field<UUID> keeper() {
        return id(alias, "keeper_id");
    }

    /// The indicator that is filled: that of the ledger, or a further one.
    Field<UUID> indicator() {
        return id(alias, "indicator_id");
    }

    Field<UUID> ledgerOf() {
        return id(alias, "ledger_of");
    }

    /// What all of them add up to for a unit, an indicator and the one its ledger is for.
    Field<BigDecimal> sumOf(
            Function<Field<UUID>, Field<? extends Number>> one,
            Field<UUID> keeper,
            Field<UUID> indicator,
            Field<UUID> ledgerOf) {
        return coalesce(
                field(
                        select(sum(one.apply(unit())))
                                .from(table)
                                .where(keeper().eq(keeper))
                                .and(indicator().eq(indicator))
                                .and(ledgerOf().eq(ledgerOf))),
                inline(BigDecimal.ZERO));
    }

    private static Field<UUID> id(String table, String column) {
        return field(
                name(table, column),
                column.equals("indicator_id") || column.equals("ledger_of")
                        ? INDICATOR.ID.getDataType()
                        : ORG_UNIT.ID.getDataType());
    }
}
