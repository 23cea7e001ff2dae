package org.tongbao.ledger;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.LEDGER_RECORD_FORMER;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.tongbao.orgunit.Heirs;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The valid records that count in a month, each with the unit whose it was then: the one it was
/// made for, the one that was merged into by then, or the one a part of a split took it over from
/// later.
///
/// @param table joined under the name `held`
record RecordsHeld(Table<?> table) {

    private static final String HELD = "held";
    private static final String KEEPER = "keeper_id";
    private static final Field<UUID> UNIT = field(name("units", "id"), ORG_UNIT.ID.getDataType());
    private static final Field<UUID> KEPT_BY =
            field(name("units", KEEPER), ORG_UNIT.ID.getDataType());
    private static final List<SelectField<?>> COLUMNS =
            List.of(
                    KEPT_BY,
                    LEDGER_RECORD.ID,
                    LEDGER_RECORD.INDICATOR_ID,
                    LEDGER_RECORD.AMOUNT,
                    LEDGER_RECORD.SOURCE,
                    LEDGER_RECORD.DEMONSTRATION,
                    LEDGER_RECORD.LIVE_IDENTIFIER);

    static RecordsHeld by(Collection<UUID> units, YearMonth month, HandedDown.InMonth inMonth) {
        var former = LEDGER_RECORD_FORMER;
        var counts =
                LEDGER_RECORD
                        .STATE
                        .eq(RecordState.VALID.name())
                        .and(inMonth.apply(LEDGER_RECORD.COUNTED_ON, LEDGER_RECORD.ENDS_ON));
        var own =
                select(COLUMNS)
                        .from(units(units, month))
                        .join(LEDGER_RECORD)
                        .on(LEDGER_RECORD.ORG_UNIT_ID.eq(UNIT))
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(LEDGER_RECORD.INDICATOR_ID))
                        .where(counts)
                        .and(
                                notExists(
                                        selectOne()
                                                .from(former)
                                                .where(former.RECORD_ID.eq(LEDGER_RECORD.ID))
                                                .and(former.TO_MONTH.ge(month))));
        var takenOverLater =
                select(COLUMNS)
                        .from(units(units, month))
                        .join(former)
                        .on(former.ORG_UNIT_ID.eq(UNIT))
                        .and(former.FROM_MONTH.le(month))
                        .and(former.TO_MONTH.ge(month))
                        .join(LEDGER_RECORD)
                        .on(LEDGER_RECORD.ID.eq(former.RECORD_ID))
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(LEDGER_RECORD.INDICATOR_ID))
                        .where(counts);
        return new RecordsHeld(own.unionAll(takenOverLater).asTable(HELD));
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

    Field<UUID> keeper() {
        return field(name(HELD, KEEPER), ORG_UNIT.ID.getDataType());
    }

    Field<UUID> id() {
        return held(LEDGER_RECORD.ID);
    }

    Field<UUID> indicator() {
        return held(LEDGER_RECORD.INDICATOR_ID);
    }

    Field<BigDecimal> amount() {
        return held(LEDGER_RECORD.AMOUNT);
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
