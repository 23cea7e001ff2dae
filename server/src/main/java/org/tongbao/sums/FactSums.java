package org.tongbao.sums;

import static org.tongbao.db.Tables.CARRIED_SUM;
import static org.tongbao.db.Tables.DUE_SUM;
import static org.tongbao.db.Tables.FACT_SUM;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.records.CarriedSumRecord;
import org.tongbao.db.tables.records.DueSumRecord;
import org.tongbao.db.tables.records.FactSumRecord;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.sums.AddedUnit.Placed;
import org.tongbao.sums.FactSum.Held;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/// The sums that are kept. Nothing here is bound to a caller: who may read a sum, whoever reads it
/// decides.
@Repository
class FactSums {

    private final DSLContext dsl;

    FactSums(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param from the first month wanted
    AddedUnit kept(UUID unit, YearMonth from) {
        var kept = new HashMap<UUID, AddedIndicator>();
        dsl.selectFrom(FACT_SUM)
                .where(FACT_SUM.ORG_UNIT_ID.eq(unit))
                .and(FACT_SUM.MONTH.ge(from))
                .forEach(
                        row -> in(kept, row.getIndicatorId()).sums().put(row.getMonth(), sum(row)));
        dsl.selectFrom(DUE_SUM)
                .where(DUE_SUM.ORG_UNIT_ID.eq(unit))
                .and(DUE_SUM.FROM_MONTH.ge(from))
                .forEach(row ->
                        in(kept, row.getIndicatorId()).due().put(row.getFromMonth(), due(row)));
        dsl.selectFrom(CARRIED_SUM)
                .where(CARRIED_SUM.ORG_UNIT_ID.eq(unit))
                .and(CARRIED_SUM.MONTH.ge(from))
                .forEach(row ->
                        in(kept, row.getIndicatorId()).oldest().put(row.getMonth(), oldest(row)));
        return new AddedUnit(kept);
    }

    /// One indicator of one unit.
    record Part(UUID unit, UUID indicator) {}

    /// What is kept of all under each of the units directly under one, of the months in which that
    /// stood there.
    ///
    /// @param from the first month wanted; of what is held or due also those before
    Map<Part, AddedIndicator> beneath(UUID unit, YearMonth from) {
        var beneath = new HashMap<Part, AddedIndicator>();
        dsl.select(FACT_SUM.fields())
                .from(ORG_UNIT_PLACEMENT)
                .join(FACT_SUM)
                .on(FACT_SUM.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(
                        FACT_SUM.MONTH.between(
                                ORG_UNIT_PLACEMENT.FROM_MONTH, ORG_UNIT_PLACEMENT.TO_MONTH))
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit))
                .and(FACT_SUM.MONTH.ge(from).or(FACT_SUM.HELD.isNotNull()))
                .fetchInto(FACT_SUM)
                .forEach(row ->
                        in(beneath, new Part(row.getOrgUnitId(), row.getIndicatorId()))
                                .sums()
                                .put(row.getMonth(), sum(row)));
        dsl.select(CARRIED_SUM.fields())
                .from(ORG_UNIT_PLACEMENT)
                .join(CARRIED_SUM)
                .on(CARRIED_SUM.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(
                        CARRIED_SUM.MONTH.between(
                                ORG_UNIT_PLACEMENT.FROM_MONTH, ORG_UNIT_PLACEMENT.TO_MONTH))
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit))
                .fetchInto(CARRIED_SUM)
                .forEach(row ->
                        in(beneath, new Part(row.getOrgUnitId(), row.getIndicatorId()))
                                .oldest()
                                .put(row.getMonth(), oldest(row)));
        dueBeneath(unit)
                .forEach((stay, due) ->
                        in(beneath, stay.part())
                                .due()
                                .putAll(
                                        Due.within(
                                                due,
                                                stay.from(),
                                                stay.to(),
                                                stay.to().isBefore(OrgUnitTree.OPEN_END))));
        return beneath;
    }

    /// A part in the months of one place.
    private record Stay(Part part, YearMonth from, YearMonth to) {}

    /// The oldest stay of each first.
    private Map<Stay, NavigableMap<YearMonth, Due>> dueBeneath(UUID unit) {
        var due = new LinkedHashMap<Stay, NavigableMap<YearMonth, Due>>();
        dsl.select(ORG_UNIT_PLACEMENT.FROM_MONTH, ORG_UNIT_PLACEMENT.TO_MONTH, DUE_SUM)
                .from(ORG_UNIT_PLACEMENT)
                .join(DUE_SUM)
                .on(DUE_SUM.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(DUE_SUM.FROM_MONTH.le(ORG_UNIT_PLACEMENT.TO_MONTH))
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit))
                .orderBy(ORG_UNIT_PLACEMENT.FROM_MONTH)
                .forEach(row -> {
                    var one = row.value3();
                    var part = new Part(one.getOrgUnitId(), one.getIndicatorId());
                    due.computeIfAbsent(
                                    new Stay(part, row.value1(), row.value2()),
                                    _ -> new TreeMap<>())
                            .put(one.getFromMonth(), due(one));
                });
        return due;
    }

    private static <K> AddedIndicator in(Map<K, AddedIndicator> all, K key) {
        return all.computeIfAbsent(key, _ -> AddedIndicator.empty());
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

    private static List<UpdatableRecord<?>> rows(UUID unit, List<Placed> sums) {
        return sums.stream().<UpdatableRecord<?>>map(placed -> row(unit, placed)).toList();
    }

    private static UpdatableRecord<?> row(UUID unit, Placed placed) {
        var indicator = placed.indicator();
        var month = placed.month();
        return switch (placed.row()) {
            case FactSum sum -> row(unit, indicator, month, sum);
            case Due(var due, var exempt) -> new DueSumRecord(unit, indicator, month, due, exempt);
            case Oldest(var since) -> new CarriedSumRecord(unit, indicator, month, since);
        };
    }

    private static FactSumRecord row(UUID unit, UUID indicator, YearMonth month, FactSum sum) {
        var held = sum.held();
        var row = new FactSumRecord();
        row.setOrgUnitId(unit);
        row.setIndicatorId(indicator);
        row.setMonth(month);
        row.setAmount(sum.amount());
        row.setReported(sum.reported());
        row.setDemonstration(sum.demonstration());
        row.setHeld(held == null ? null : held.amount());
        row.setHolders(held == null ? null : held.holders());
        row.setHeldSinceMonth(held == null ? null : held.since());
        row.setAnswered(sum.answered());
        row.setCarriedSinceMonth(held == null ? null : held.carried().since());
        return row;
    }

    private static FactSum sum(FactSumRecord row) {
        return new FactSum(
                row.getAmount(),
                row.getReported(),
                row.getAnswered(),
                row.getDemonstration(),
                row.getHeld() == null
                        ? null
                        : new Held(
                                row.getHeld(),
                                row.getHolders(),
                                row.getHeldSinceMonth(),
                                new Oldest(row.getCarriedSinceMonth())));
    }

    private static Due due(DueSumRecord row) {
        return new Due(row.getDue(), row.getExempt());
    }

    private static Oldest oldest(CarriedSumRecord row) {
        return new Oldest(row.getSinceMonth());
    }
}
