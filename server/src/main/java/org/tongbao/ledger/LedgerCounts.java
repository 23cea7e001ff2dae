package org.tongbao.ledger;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What ledgers give for a month: of flows the records of the month, of stocks those in force at
/// its end, of amounts the sum. One statement, whatever the number of units and indicators.
@Repository
public class LedgerCounts {

    private static final OrgUnitPlacement TODAY = ORG_UNIT_PLACEMENT.as("today");
    private static final OrgUnitPlacement THEN = ORG_UNIT_PLACEMENT.as("then_placed");

    private final DSLContext dsl;
    private final HandedDown lists;
    private final Clock clock;

    LedgerCounts(DSLContext dsl, HandedDown lists, Clock clock) {
        this.dsl = dsl;
        this.lists = lists;
        this.clock = clock;
    }

    /// By indicator, of those whose ledger is on in the month.
    public Map<UUID, LineLedger> of(Scope scope, UUID unit, YearMonth month) {
        return of(scope, List.of(unit), month).getOrDefault(unit, Map.of());
    }

    /// By unit in the scope and indicator, of those whose ledger is on in the month.
    public Map<UUID, Map<UUID, LineLedger>> of(
            Scope scope, Collection<UUID> units, YearMonth month) {
        var counts = new HashMap<UUID, Map<UUID, LineLedger>>();
        var inMonth = inMonth(month);
        var records = RecordsHeld.by(units, month, inMonth);
        var awaiting = lists.awaitingCheck(THEN.ORG_UNIT_ID, LEDGER.INDICATOR_ID, month, inMonth);
        var unclaimed = lists.unclaimed(THEN.ORG_UNIT_ID, LEDGER.INDICATOR_ID, month, inMonth);
        var amount = lists.unclaimedAmount(THEN.ORG_UNIT_ID, LEDGER.INDICATOR_ID, month, inMonth);
        dsl.select(
                        THEN.ORG_UNIT_ID,
                        LEDGER.INDICATOR_ID,
                        LEDGER.AUDIENCE,
                        LEDGER.FROM_MONTH,
                        INDICATOR.KIND,
                        INDICATOR.DECIMALS,
                        count(records.id()),
                        sum(records.amount()),
                        count(when(records.listed(), records.id())),
                        count(when(records.claimed(), records.id())),
                        count(when(records.demonstration(), records.id())),
                        awaiting,
                        unclaimed,
                        amount)
                .from(THEN)
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(THEN.ORG_UNIT_ID))
                .and(lastInForce(TODAY, YearMonth.now(clock)))
                .join(LEDGER)
                .on(Ledgers.keeps(THEN))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(LEDGER.INDICATOR_ID))
                .leftJoin(records.table())
                .on(records.keeper().eq(THEN.ORG_UNIT_ID))
                .and(records.indicator().eq(LEDGER.INDICATOR_ID))
                .where(THEN.ORG_UNIT_ID.in(units))
                .and(inForce(THEN, month))
                .and(scope.covers(TODAY.PATH))
                .and(LEDGER.FROM_MONTH.le(month))
                .and(LEDGER.TO_MONTH.ge(month))
                .groupBy(
                        THEN.ORG_UNIT_ID,
                        LEDGER.INDICATOR_ID,
                        LEDGER.AUDIENCE,
                        LEDGER.FROM_MONTH,
                        INDICATOR.KIND,
                        INDICATOR.DECIMALS)
                .orderBy(LEDGER.AUDIENCE)
                .forEach(row ->
                        counts.computeIfAbsent(row.value1(), unit -> new HashMap<>())
                                .put(
                                        row.value2(),
                                        counted(
                                                new Tally(
                                                        IndicatorKind.valueOf(row.value5()),
                                                        row.value6(),
                                                        row.value7(),
                                                        row.value8(),
                                                        row.value9(),
                                                        row.value10(),
                                                        row.value11(),
                                                        row.value12(),
                                                        row.value13(),
                                                        row.value14()),
                                                row.value4())));
        return counts;
    }

    /// A thing held is in force on its last day.
    private static HandedDown.InMonth inMonth(YearMonth month) {
        var last = month.atEndOfMonth();
        var held = INDICATOR.KIND.eq(IndicatorKind.STOCK.name());
        return (countedOn, endsOn) ->
                countedOn
                        .le(last)
                        .and(
                                held.and(endsOn.isNull().or(endsOn.ge(last)))
                                        .or(held.not().and(countedOn.ge(month.atDay(1)))));
    }

    /// What the statement counts for one unit and indicator.
    private record Tally(
            IndicatorKind kind,
            int decimals,
            int records,
            @Nullable BigDecimal sum,
            int listed,
            int claimed,
            int madeUp,
            int awaitingCheck,
            int unclaimed,
            @Nullable BigDecimal unclaimedSum) {

        int all() {
            return records + unclaimed;
        }

        /// An amount is summed exactly and rounded once, to what the indicator is told in.
        BigDecimal value() {
            return kind == IndicatorKind.AMOUNT
                    ? orZero(sum).add(orZero(unclaimedSum)).setScale(decimals, RoundingMode.HALF_UP)
                    : BigDecimal.valueOf(all());
        }

        private static BigDecimal orZero(@Nullable BigDecimal sum) {
            return sum == null ? BigDecimal.ZERO : sum;
        }
    }

    private static LineLedger counted(Tally tally, YearMonth since) {
        return new LineLedger(
                plain(tally.value()),
                tally.all(),
                since,
                LineSource.of(tally.all(), tally.listed() + tally.unclaimed()),
                tally.awaitingCheck(),
                tally.claimed(),
                tally.unclaimed(),
                tally.madeUp() > 0);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
