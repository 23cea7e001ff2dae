package org.tongbao.ledger;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.LEDGER_FIELD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// How things are counted in a month: for the indicator of their ledger by the date that decides,
/// for a further one by what a field of theirs says. Pieces of the statement that counts.
///
/// @param month the one asked for
public record Counting(YearMonth month) {

    private static final String FILLED = "filled";

    /// Null for the indicator that the ledger is for.
    static final Field<String> TYPE = field(name(FILLED, "type"), LEDGER_FIELD.TYPE.getDataType());

    static final Field<UUID> LEDGER_ID = field(name(FILLED, "ledger_id"), LEDGER.ID.getDataType());
    static final Field<UUID> INDICATOR_ID =
            field(name(FILLED, "indicator_id"), LEDGER.INDICATOR_ID.getDataType());

    /// A thing of a ledger: a record, or a row of a list that may become one.
    public record Thing(
            Field<UUID> ledger,
            Field<LocalDate> countedOn,
            Field<LocalDate> endsOn,
            Field<BigDecimal> amount,
            Field<String> content) {}

    /// The indicators that ledgers fill: the one they are for, and what their fields count for.
    static Table<?> filled() {
        return select(
                        LEDGER.ID.as("ledger_id"),
                        LEDGER.INDICATOR_ID,
                        inline((String) null).as("type"))
                .from(LEDGER)
                .unionAll(
                        select(LEDGER_FIELD.LEDGER_ID, LEDGER_FIELD.COUNTS_ID, LEDGER_FIELD.TYPE)
                                .from(LEDGER_FIELD)
                                .where(LEDGER_FIELD.COUNTS_ID.isNotNull()))
                .asTable(FILLED);
    }

    static Condition further() {
        return TYPE.isNotNull();
    }

    /// Whether a thing lies in the month, for the indicator that is filled.
    public Condition in(Thing thing) {
        return TYPE.isNull()
                .and(byItsDate(thing))
                .or(TYPE.isNotNull().and(byItsField(TYPE, thing, said(thing))));
    }

    /// What a thing adds to the sum of the indicator that is filled.
    public Field<BigDecimal> amount(Thing thing) {
        return when(TYPE.isNull(), thing.amount()).otherwise(amount(TYPE, said(thing)));
    }

    /// A thing held is in force on its last day.
    Condition byItsDate(Thing thing) {
        var last = month.atEndOfMonth();
        var held = INDICATOR.KIND.eq(IndicatorKind.STOCK.name());
        return thing.countedOn()
                .le(last)
                .and(
                        held.and(thing.endsOn().isNull().or(thing.endsOn().ge(last)))
                                .or(held.not().and(thing.countedOn().ge(month.atDay(1)))));
    }

    /// Dates are written so that their order is that of their letters.
    Condition byItsField(Field<String> type, Thing thing, Field<String> said) {
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        return said.isNotNull()
                .and(
                        type.eq(FieldType.DATE.name())
                                .and(said.between(first.toString(), last.toString()))
                                .or(
                                        type.eq(FieldType.NUMBER.name())
                                                .and(thing.countedOn().between(first, last))));
    }

    static Field<BigDecimal> amount(Field<String> type, Field<String> said) {
        return when(type.eq(FieldType.NUMBER.name()), said.cast(SQLDataType.DECIMAL(34, 12)))
                .otherwise(BigDecimal.ONE);
    }

    /// What content says in a field.
    static Field<String> said(Field<String> content, Field<String> code) {
        return function(
                "json_unquote",
                SQLDataType.CLOB,
                function("json_extract", SQLDataType.CLOB, content, concat(inline("$."), code)));
    }

    /// By the field of its own ledger that counts for the indicator.
    private static Field<String> said(Thing thing) {
        return field(
                select(said(thing.content(), LEDGER_FIELD.CODE))
                        .from(LEDGER_FIELD)
                        .where(LEDGER_FIELD.LEDGER_ID.eq(thing.ledger()))
                        .and(LEDGER_FIELD.COUNTS_ID.eq(INDICATOR_ID))
                        .limit(1));
    }
}
