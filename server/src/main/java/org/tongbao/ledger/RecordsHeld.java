package org.tongbao.ledger;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.LEDGER_FIELD;
import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.LEDGER_RECORD_FORMER;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.Heirs;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The valid records that count in a month, once for each indicator they fill, each with the unit
/// whose it was then: the one it was made for, the one that was merged into by then, or the one a
/// part of a split took it over from later. What is gathered from units below stands there with the
/// unit it counts for.
///
/// @param table joined under the name `held`
record RecordsHeld(Table<?> table) {

    private static final String HELD = "held";
    private static final String KEEPER = "keeper_id";
    private static final Field<UUID> UNIT = field(name("units", "id"), ORG_UNIT.ID.getDataType());
    private static final Field<UUID> KEPT_BY =
            field(name("units", KEEPER), ORG_UNIT.ID.getDataType());
    private static final Field<UUID> OF_INDICATOR =
            field(name("units", "indicator_id"), INDICATOR.ID.getDataType());
    private static final Field<UUID> LEDGER_OF =
            field(name("units", "ledger_of"), INDICATOR.ID.getDataType());
    private static final String GATHERED = "gathered";
    private static final Condition VALID = LEDGER_RECORD.STATE.eq(RecordState.VALID.name());
    private static final Field<UUID> FILLED =
            field(name(HELD, "filled_id"), LEDGER_RECORD.INDICATOR_ID.getDataType());
    private static final Counting.Thing RECORD =
            new Counting.Thing(
                    LEDGER_RECORD.LEDGER_ID,
                    LEDGER_RECORD.COUNTED_ON,
                    LEDGER_RECORD.ENDS_ON,
                    LEDGER_RECORD.AMOUNT,
                    LEDGER_RECORD.CONTENT);

    /// @param below null where nothing can be gathered
    static RecordsHeld by(Collection<UUID> units, @Nullable Gathered below, Counting counting) {
        var month = counting.month();
        var said = Counting.said(LEDGER_RECORD.CONTENT, LEDGER_FIELD.CODE);
        var own = LEDGER_RECORD.join(INDICATOR).on(INDICATOR.ID.eq(LEDGER_RECORD.INDICATOR_ID));
        var filled =
                new Filled(
                        LEDGER_RECORD.INDICATOR_ID,
                        LEDGER_RECORD.AMOUNT,
                        own,
                        counting.byItsDate(RECORD),
                        month);
        var further =
                LEDGER_FIELD
                        .join(LEDGER)
                        .on(LEDGER.ID.eq(LEDGER_FIELD.LEDGER_ID))
                        .join(LEDGER_RECORD)
                        .on(LEDGER_RECORD.LEDGER_ID.eq(LEDGER.ID))
                        .and(LEDGER_RECORD.INDICATOR_ID.eq(LEDGER.INDICATOR_ID));
        var filledFurther =
                new Filled(
                        LEDGER_FIELD.COUNTS_ID,
                        Counting.amount(LEDGER_FIELD.TYPE, said),
                        further,
                        LEDGER_FIELD
                                .COUNTS_ID
                                .isNotNull()
                                .and(counting.byItsField(LEDGER_FIELD.TYPE, RECORD, said)),
                        month);
        var themselves = units(units, month);
        var held = filled.by(themselves, false).unionAll(filledFurther.by(themselves, false));
        if (below == null) {
            return new RecordsHeld(held.asTable(HELD));
        }
        var others = units(below, month);
        return new RecordsHeld(
                held.unionAll(filled.by(others, true))
                        .unionAll(filledFurther.by(others, true))
                        .asTable(HELD));
    }

    /// Records as they fill one kind of indicator: that of their ledger, or a further one.
    private record Filled(
            Field<UUID> indicator,
            Field<BigDecimal> amount,
            Table<?> things,
            Condition in,
            YearMonth month) {

        Select<Record> by(Table<?> units, boolean gathered) {
            var columns = columns(indicator, amount, gathered);
            var which = gathered ? in.and(theirs(indicator)) : in;
            return kept(columns, things, which, units, month)
                    .unionAll(takenOverLater(columns, things, which, units, month));
        }

        private static Condition theirs(Field<UUID> indicator) {
            return LEDGER_RECORD.INDICATOR_ID.eq(LEDGER_OF).and(indicator.eq(OF_INDICATOR));
        }
    }

    private static List<SelectField<?>> columns(
            Field<UUID> filled, Field<BigDecimal> amount, boolean gathered) {
        return List.of(
                KEPT_BY,
                LEDGER_RECORD.ID,
                LEDGER_RECORD.INDICATOR_ID,
                filled.as(FILLED.getName()),
                amount.as(LEDGER_RECORD.AMOUNT),
                LEDGER_RECORD.SOURCE,
                LEDGER_RECORD.DEMONSTRATION,
                LEDGER_RECORD.LIVE_IDENTIFIER,
                inline(gathered).as(GATHERED));
    }

    private static Select<Record> kept(
            List<SelectField<?>> columns,
            Table<?> things,
            Condition in,
            Table<?> units,
            YearMonth month) {
        var former = LEDGER_RECORD_FORMER;
        return select(columns)
                .from(units)
                .join(things)
                .on(LEDGER_RECORD.ORG_UNIT_ID.eq(UNIT))
                .where(VALID)
                .and(in)
                .and(
                        notExists(
                                selectOne()
                                        .from(former)
                                        .where(former.RECORD_ID.eq(LEDGER_RECORD.ID))
                                        .and(former.TO_MONTH.ge(month))));
    }

    private static Select<Record> takenOverLater(
            List<SelectField<?>> columns,
            Table<?> things,
            Condition in,
            Table<?> units,
            YearMonth month) {
        var former = LEDGER_RECORD_FORMER;
        return select(columns)
                .from(units)
                .join(former)
                .on(former.ORG_UNIT_ID.eq(UNIT))
                .and(former.FROM_MONTH.le(month))
                .and(former.TO_MONTH.ge(month))
                .join(things)
                .on(LEDGER_RECORD.ID.eq(former.RECORD_ID))
                .where(VALID)
                .and(in);
    }

    /// The units themselves, and those they had taken in.
    private static Table<?> units(Collection<UUID> units, YearMonth month) {
        var heirs = Heirs.in(month, "heirs");
        return select(ORG_UNIT.ID.as("id"), ORG_UNIT.ID.as(KEEPER))
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.in(units))
                .unionAll(
                        select(heirs.unit(), heirs.heir())
                                .from(heirs.table())
                                .where(heirs.heir().in(units)))
                .asTable("units");
    }

    /// The units below that count for them, and those these had taken in.
    private static Table<?> units(Gathered below, YearMonth month) {
        var heirs = Heirs.in(month, "heirs");
        return select(
                        below.unit().as("id"),
                        below.keeper().as(KEEPER),
                        below.indicator().as(OF_INDICATOR.getName()),
                        below.ledgerOf().as(LEDGER_OF.getName()))
                .from(below.table())
                .unionAll(
                        select(heirs.unit(), below.keeper(), below.indicator(), below.ledgerOf())
                                .from(heirs.table())
                                .join(below.table())
                                .on(heirs.heir().eq(below.unit())))
                .asTable("units");
    }

    Field<UUID> keeper() {
        return field(name(HELD, KEEPER), ORG_UNIT.ID.getDataType());
    }

    Field<UUID> id() {
        return held(LEDGER_RECORD.ID);
    }

    Field<UUID> indicator() {
        return held(LEDGER_RECORD.INDICATOR_ID);
    }

    /// The indicator it counts for: that of its ledger, or a further one.
    Field<UUID> filled() {
        return FILLED;
    }

    Field<BigDecimal> amount() {
        return held(LEDGER_RECORD.AMOUNT);
    }

    Condition gathered() {
        return field(name(HELD, GATHERED), Boolean.class).isTrue();
    }

    Condition demonstration() {
        return held(LEDGER_RECORD.DEMONSTRATION).isTrue();
    }

    Condition listed() {
        return held(LEDGER_RECORD.SOURCE).eq(RecordSource.LIST.name());
    }

    /// Another unit has the same thing, or the unit itself has it twice since it took one in.
    Condition claimed() {
        var other = LEDGER_RECORD.as("other_record");
        return exists(
                selectOne()
                        .from(other)
                        .where(other.INDICATOR_ID.eq(indicator()))
                        .and(other.LIVE_IDENTIFIER.eq(held(LEDGER_RECORD.LIVE_IDENTIFIER)))
                        .and(other.ID.ne(id())));
    }

    private static <T> Field<T> held(TableField<?, T> column) {
        return field(name(HELD, column.getName()), column.getDataType());
    }
}
