package org.tongbao.standing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.SQLDataType.VARCHAR;
import static org.tongbao.db.Tables.CARRIED_SUM;
import static org.tongbao.db.Tables.DUE_SUM;
import static org.tongbao.db.Tables.FACT_SUM;
import static org.tongbao.db.Tables.FACT_SUM_UNIT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.indicator.IndicatorColumns.addsUpOverUnits;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What is kept of all units under one, a row for each indicator: a piece of the statement that
/// reads the units, as [Facts] is, so that both are read at one moment.
final class Sums {

    private Sums() {}

    /// Whether figures of a unit can be worked out from sums: what adds up, and what is divided of
    /// two such.
    static boolean hold(Collection<Indicator> indicators) {
        return indicators.stream()
                .allMatch(indicator ->
                        indicator.kind().addsUpOverUnits()
                                || indicator.kind() == IndicatorKind.RATE
                                        && indicator.numeratorId() != null
                                        && indicator.denominatorId() != null
                                        && !Sheet.perPerson(indicator));
    }

    /// Whether a unit has nobody under it, or has sums of all who ever stood there.
    static Condition areOf(Field<UUID> unit) {
        return notExists(
                        selectOne()
                                .from(ORG_UNIT_PLACEMENT)
                                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit)))
                .or(
                        exists(
                                selectOne()
                                        .from(FACT_SUM_UNIT)
                                        .where(FACT_SUM_UNIT.ORG_UNIT_ID.eq(unit))
                                        .and(FACT_SUM_UNIT.PLAIN)));
    }

    /// @param months of which values are wanted; of levels also those before
    static Field<List<Summed>> under(
            Field<UUID> unit, Reach.Opened reach, Set<UUID> indicators, Span months) {
        return multiset(
                        select(
                                        INDICATOR.ID,
                                        INDICATOR.KIND,
                                        field(sums(unit, months)),
                                        field(dues(unit, months)),
                                        field(carried(unit, months)))
                                .from(INDICATOR)
                                .where(INDICATOR.ID.in(indicators))
                                .and(addsUpOverUnits(INDICATOR))
                                .and(unit.notIn(reach.open())))
                .as("sums")
                .convertFrom(rows ->
                        rows.stream()
                                .filter(row -> row.value3() != null || row.value4() != null)
                                .map(row ->
                                        Summed.of(
                                                row.value1(),
                                                IndicatorKind.valueOf(row.value2()),
                                                row.value3(),
                                                row.value4(),
                                                row.value5()))
                                .toList());
    }

    /// See [Summed#of].
    private static Select<Record1<String>> sums(Field<UUID> unit, Span months) {
        return select(
                        groupConcat(
                                said(
                                        FACT_SUM.MONTH,
                                        FACT_SUM.AMOUNT,
                                        FACT_SUM.REPORTED,
                                        FACT_SUM.ANSWERED,
                                        FACT_SUM.DEMONSTRATION,
                                        FACT_SUM.HELD,
                                        FACT_SUM.HOLDERS,
                                        FACT_SUM.CARRIED_SINCE_MONTH)))
                .from(FACT_SUM)
                .where(FACT_SUM.ORG_UNIT_ID.eq(unit))
                .and(FACT_SUM.INDICATOR_ID.eq(INDICATOR.ID))
                .and(FACT_SUM.MONTH.le(months.to()))
                .and(
                        FACT_SUM.MONTH
                                .ge(months.from())
                                .or(INDICATOR.KIND.eq(IndicatorKind.STOCK.name())));
    }

    private static Select<Record1<String>> dues(Field<UUID> unit, Span months) {
        return select(groupConcat(said(DUE_SUM.FROM_MONTH, DUE_SUM.DUE)))
                .from(DUE_SUM)
                .where(DUE_SUM.ORG_UNIT_ID.eq(unit))
                .and(DUE_SUM.INDICATOR_ID.eq(INDICATOR.ID))
                .and(DUE_SUM.FROM_MONTH.le(months.to()));
    }

    private static Select<Record1<String>> carried(Field<UUID> unit, Span months) {
        return select(groupConcat(said(CARRIED_SUM.MONTH, CARRIED_SUM.SINCE_MONTH)))
                .from(CARRIED_SUM)
                .where(CARRIED_SUM.ORG_UNIT_ID.eq(unit))
                .and(CARRIED_SUM.INDICATOR_ID.eq(INDICATOR.ID))
                .and(CARRIED_SUM.MONTH.le(months.to()));
    }

    private static Field<String> said(Field<?>... fields) {
        return concat(
                Stream.of(fields)
                        .flatMap(one ->
                                Stream.of(coalesce(one.cast(VARCHAR), inline("")), inline(":")))
                        .limit(2L * fields.length - 1)
                        .toArray(Field[]::new));
    }
}
