package org.tongbao.ledger;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.LEDGER_RECORD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The ledgers of a unit with what they hold; three statements.
@Repository
class ReadLedgers {

    private static final Held NOTHING = new Held(0, 0, 0, 0);

    private final DSLContext dsl;
    private final Ledgers ledgers;
    private final LedgerCounts counts;
    private final Clock clock;

    ReadLedgers(DSLContext dsl, Ledgers ledgers, LedgerCounts counts, Clock clock) {
        this.dsl = dsl;
        this.ledgers = ledgers;
        this.counts = counts;
        this.clock = clock;
    }

    private record Held(int records, int reminders, int undivided, int madeUp) {

        Held plus(Held more) {
            return new Held(
                    records + more.records,
                    reminders + more.reminders,
                    undivided + more.undivided,
                    madeUp + more.madeUp);
        }
    }

    List<UnitLedger> of(Actor actor, Scope scope, OrgUnit keeper, YearMonth month) {
        var kept = ledgers.keptBy(scope, keeper, month);
        var counted = counts.of(scope, keeper.id(), month);
        var held = held(keeper.id());
        var mayRecord = actor.scope(Verb.REPORT_SUBMIT).contains(keeper.path());
        return kept.stream()
                .map(ledger -> {
                    var indicator = ledger.indicator().id();
                    var here = held.getOrDefault(indicator, NOTHING);
                    return new UnitLedger(
                            ledger,
                            counted.get(indicator),
                            here.records(),
                            here.reminders(),
                            here.undivided(),
                            here.madeUp() > 0,
                            mayRecord);
                })
                .toList();
    }

    /// What the unit keeps, and what it could take over: one statement.
    private Map<UUID, Held> held(UUID unit) {
        var month = YearMonth.now(clock);
        var due = LedgerRecords.due(LocalDate.now(clock), null);
        var valid = LEDGER_RECORD.STATE.eq(RecordState.VALID.name());
        var held = new HashMap<UUID, Held>();
        dsl.select(
                        LEDGER_RECORD.INDICATOR_ID,
                        count(),
                        count(when(due, LEDGER_RECORD.ID)),
                        inline(0),
                        count(when(LEDGER_RECORD.DEMONSTRATION.isTrue(), LEDGER_RECORD.ID)))
                .from(LEDGER_RECORD)
                .where(Heirs.keptBy(LEDGER_RECORD.ORG_UNIT_ID, unit, month))
                .and(valid)
                .groupBy(LEDGER_RECORD.INDICATOR_ID)
                .unionAll(
                        select(LEDGER_RECORD.INDICATOR_ID, inline(0), inline(0), count(), inline(0))
                                .from(LEDGER_RECORD)
                                .where(Undivided.leftTo(unit, month))
                                .and(valid)
                                .groupBy(LEDGER_RECORD.INDICATOR_ID))
                .forEach(row ->
                        held.merge(
                                row.value1(),
                                new Held(row.value2(), row.value3(), row.value4(), row.value5()),
                                Held::plus));
        return held;
    }
}
