package org.tongbao.sums;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FACT_SUM;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.db.Indexes;
import org.tongbao.db.tables.records.FactSumRecord;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.sums.AddedUnit.Placed;
import org.tongbao.sums.FactSum.Held;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/// The sums, and the facts they are made of. Nothing here is bound to a caller: who may read a sum,
/// whoever reads it decides.
@Repository
class FactSums {

    /// What adds up over units; rates and recorded facts do not.
    private static final List<String> ADDED_UP =
            List.of(
                    IndicatorKind.FLOW.name(),
                    IndicatorKind.AMOUNT.name(),
                    IndicatorKind.STOCK.name());

    private final DSLContext dsl;

    FactSums(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What the facts say: those of the units directly under one, and what is kept of all under
    /// these.
    ///
    /// @param from the first month wanted; null for all
    AddedUnit ofFacts(UUID unit, @Nullable YearMonth from) {
        var parts = new HashMap<UUID, Map<Part, NavigableMap<YearMonth, FactSum>>>();
        collect(parts, facts(unit, from), false);
        collect(parts, sumsBelow(unit, from), true);
        var sums = new HashMap<UUID, NavigableMap<YearMonth, FactSum>>();
        parts.forEach((indicator, of) -> {
            var added = new Added(of.values()).sums();
            var wanted = from == null ? added : new TreeMap<>(added.tailMap(from, true));
            if (!wanted.isEmpty()) {
                sums.put(indicator, wanted);
            }
        });
        return new AddedUnit(sums);
    }

    /// A unit itself, or all that is added up under it.
    private record Part(UUID unit, boolean below) {}

    private static void collect(
            Map<UUID, Map<Part, NavigableMap<YearMonth, FactSum>>> parts,
            List<Line> lines,
            boolean below) {
        for (var line : lines) {
            parts.computeIfAbsent(line.indicator(), _ -> new HashMap<>())
                    .computeIfAbsent(new Part(line.unit(), below), _ -> new TreeMap<>())
                    .put(line.month(), line.sum());
        }
    }

    private record Line(UUID unit, UUID indicator, YearMonth month, FactSum sum) {}

    /// Of the months in which each stood there. Of stocks also those before.
    private List<Line> facts(UUID unit, @Nullable YearMonth from) {
        var amount = sum(FACT.AMOUNT);
        var generated = max(FACT.DEMONSTRATION.cast(INTEGER));
        return dsl.select(
                        FACT.ORG_UNIT_ID,
                        FACT.INDICATOR_ID,
                        FACT.MONTH,
                        INDICATOR.KIND,
                        amount,
                        generated)
                .from(ORG_UNIT_PLACEMENT)
                .join(FACT.forceIndex(Indexes.FACT_IX_FACT_UNIT_VALUES.getName()))
                .on(FACT.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(FACT.MONTH.between(ORG_UNIT_PLACEMENT.FROM_MONTH, ORG_UNIT_PLACEMENT.TO_MONTH))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FACT.INDICATOR_ID))
                .and(INDICATOR.KIND.in(ADDED_UP))
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit))
                .and(
                        from == null
                                ? noCondition()
                                : FACT.MONTH
                                        .ge(from)
                                        .or(INDICATOR.KIND.eq(IndicatorKind.STOCK.name())))
                .groupBy(FACT.ORG_UNIT_ID, FACT.INDICATOR_ID, INDICATOR.KIND, FACT.MONTH)
                .having(sum(FACT.REPORTED).gt(BigDecimal.ZERO))
                .fetch(row -> {
                    var stock = row.value4().equals(IndicatorKind.STOCK.name());
                    var held = stock ? new Held(row.value5(), 1, row.value3()) : null;
                    return new Line(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            new FactSum(row.value5(), 1, row.value6() == 1, held));
                });
    }

    private List<Line> sumsBelow(UUID unit, @Nullable YearMonth from) {
        return dsl.select(FACT_SUM.fields())
                .from(ORG_UNIT_PLACEMENT)
                .join(FACT_SUM)
                .on(FACT_SUM.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(
                        FACT_SUM.MONTH.between(
                                ORG_UNIT_PLACEMENT.FROM_MONTH, ORG_UNIT_PLACEMENT.TO_MONTH))
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit))
                .and(
                        from == null
                                ? noCondition()
                                : FACT_SUM.MONTH.ge(from).or(FACT_SUM.HELD.isNotNull()))
                .fetch(FactSums::line);
    }

    /// What is kept.
    ///
    /// @param from the first month wanted; null for all
    AddedUnit kept(UUID unit, @Nullable YearMonth from) {
        var sums = new HashMap<UUID, NavigableMap<YearMonth, FactSum>>();
        dsl.select(FACT_SUM.fields())
                .from(FACT_SUM)
                .where(FACT_SUM.ORG_UNIT_ID.eq(unit))
                .and(from(from))
                .fetch(FactSums::line)
                .forEach(line ->
                        sums.computeIfAbsent(line.indicator(), _ -> new TreeMap<>())
                                .put(line.month(), line.sum()));
        return new AddedUnit(sums);
    }

    /// Writes where what is kept is otherwise than it should be.
    ///
    /// @return how many rows were written or taken away
    int replace(UUID unit, AddedUnit kept, AddedUnit wanted) {
        var outdated = rows(unit, kept.notIn(wanted));
        var renewed = rows(unit, wanted.notIn(kept));
        dsl.batchDelete(outdated).execute();
        dsl.batchInsert(renewed).execute();
        return outdated.size() + renewed.size();
    }

    private static List<FactSumRecord> rows(UUID unit, List<Placed> sums) {
        return sums.stream().map(placed -> row(unit, placed)).toList();
    }

    private static FactSumRecord row(UUID unit, Placed placed) {
        var sum = placed.sum();
        var held = sum.held();
        var row = new FactSumRecord();
        row.set(FACT_SUM.ORG_UNIT_ID, unit);
        row.set(FACT_SUM.INDICATOR_ID, placed.indicator());
        row.set(FACT_SUM.MONTH, placed.month());
        row.set(FACT_SUM.AMOUNT, sum.amount());
        row.set(FACT_SUM.REPORTED, sum.reported());
        row.set(FACT_SUM.DEMONSTRATION, sum.demonstration());
        row.set(FACT_SUM.HELD, held == null ? null : held.amount());
        row.set(FACT_SUM.HOLDERS, held == null ? null : held.holders());
        row.set(FACT_SUM.HELD_SINCE_MONTH, held == null ? null : held.since());
        return row;
    }

    private static Condition from(@Nullable YearMonth from) {
        return from == null ? noCondition() : FACT_SUM.MONTH.ge(from);
    }

    private static Line line(Record row) {
        var held =
                row.get(FACT_SUM.HELD) == null
                        ? null
                        : new Held(
                                row.get(FACT_SUM.HELD),
                                row.get(FACT_SUM.HOLDERS),
                                row.get(FACT_SUM.HELD_SINCE_MONTH));
        return new Line(
                row.get(FACT_SUM.ORG_UNIT_ID),
                row.get(FACT_SUM.INDICATOR_ID),
                row.get(FACT_SUM.MONTH),
                new FactSum(
                        row.get(FACT_SUM.AMOUNT),
                        row.get(FACT_SUM.REPORTED),
                        row.get(FACT_SUM.DEMONSTRATION),
                        held));
    }
}
