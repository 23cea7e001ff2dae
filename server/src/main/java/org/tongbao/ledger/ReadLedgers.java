package org.tongbao.ledger;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.LEDGER_RECORD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The ledgers of a unit with what they hold; three statements.
@Repository
class ReadLedgers {

    private static final Held NOTHING = new Held(0, 0);

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

    private record Held(int records, int reminders) {}

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
                            mayRecord);
                })
                .toList();
    }

    private Map<UUID, Held> held(UUID unit) {
        var due = LedgerRecords.due(LocalDate.now(clock), null);
        return dsl.select(LEDGER_RECORD.INDICATOR_ID, count(), count(when(due, LEDGER_RECORD.ID)))
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.ORG_UNIT_ID.eq(unit))
                .and(LEDGER_RECORD.STATE.eq(RecordState.VALID.name()))
                .groupBy(LEDGER_RECORD.INDICATOR_ID)
                .fetchMap(row -> row.value1(), row -> new Held(row.value2(), row.value3()));
    }
}
