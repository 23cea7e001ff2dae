package org.tongbao.ledger;

import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.LEDGER_RECORD_VERSION;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.name;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What hangs on records that were read within a scope: their versions, and who else claims what
/// they claim.
@Repository
class RecordHistory {

    private final DSLContext dsl;
    private final Clock clock;

    RecordHistory(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// The newest first.
    Map<LedgerRecord, List<LedgerRecordVersion>> versions(Collection<LedgerRecord> records) {
        var byId = byId(records);
        var versions = new HashMap<LedgerRecord, List<LedgerRecordVersion>>();
        records.forEach(record -> versions.put(record, new ArrayList<>()));
        dsl.select(LEDGER_RECORD_VERSION, PERSON.NAME)
                .from(LEDGER_RECORD_VERSION)
                .join(PERSON)
                .on(PERSON.ID.eq(LEDGER_RECORD_VERSION.MADE_BY))
                .where(LEDGER_RECORD_VERSION.RECORD_ID.in(byId.keySet()))
                .orderBy(LEDGER_RECORD_VERSION.RECORD_ID, LEDGER_RECORD_VERSION.NUMBER.desc())
                .forEach(row -> {
                    var version = row.value1();
                    var record = byId.get(version.getRecordId());
                    if (record != null) {
                        versions.computeIfAbsent(record, one -> new ArrayList<>())
                                .add(
                                        new LedgerRecordVersion(
                                                version.getNumber(),
                                                RecordState.valueOf(version.getState()),
                                                LedgerValue.of(
                                                        record.ledger(),
                                                        Content.read(version.getContent())),
                                                version.getReason(),
                                                version.getMonthState(),
                                                version.getMadeAt(),
                                                row.value2()));
                    }
                });
        return versions;
    }

    /// Names of other units of the same top whose valid records have the same identifier. What a
    /// unit has twice since it took another in is told by the name of that other.
    Map<LedgerRecord, List<String>> claimedElsewhere(Collection<LedgerRecord> records) {
        var mine = LEDGER_RECORD.as("mine");
        var made = ORG_UNIT.as("made_for");
        var madePlaced = ORG_UNIT_PLACEMENT.as("made_for_placed");
        var heirs = Heirs.in(today(), "heir");
        var byId = byId(records);
        var elsewhere = new HashMap<LedgerRecord, List<String>>();
        records.forEach(record -> elsewhere.put(record, new ArrayList<>()));
        dsl.select(
                        mine.ID,
                        ORG_UNIT.ID,
                        name(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        name(made, madePlaced),
                        ORG_UNIT_PLACEMENT.PATH)
                .from(mine)
                .join(LEDGER_RECORD)
                .on(LEDGER_RECORD.INDICATOR_ID.eq(mine.INDICATOR_ID))
                .and(LEDGER_RECORD.LIVE_IDENTIFIER.eq(mine.LIVE_IDENTIFIER))
                .and(LEDGER_RECORD.ORG_UNIT_ID.ne(mine.ORG_UNIT_ID))
                .join(made)
                .on(made.ID.eq(LEDGER_RECORD.ORG_UNIT_ID))
                .join(madePlaced)
                .on(madePlaced.ORG_UNIT_ID.eq(made.ID))
                .and(lastInForce(madePlaced, today()))
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(LEDGER_RECORD.ORG_UNIT_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(heirs.orSelf(LEDGER_RECORD.ORG_UNIT_ID)))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, today()))
                .where(mine.ID.in(byId.keySet()))
                .orderBy(ORG_UNIT_PLACEMENT.PATH, madePlaced.PATH)
                .forEach(row -> {
                    var record = byId.get(row.value1());
                    if (record != null
                            && row.value5().startsWith(record.unit().path().top().value())) {
                        elsewhere
                                .computeIfAbsent(record, one -> new ArrayList<>())
                                .add(
                                        row.value2().equals(record.unit().id())
                                                ? row.value4()
                                                : row.value3());
                    }
                });
        return elsewhere;
    }

    /// Names of other units of the same top whose valid records have the identifier.
    List<String> claimants(OrgUnit unit, UUID indicator, String identifier) {
        var heirs = Heirs.in(today(), "heir");
        return dsl.select(name(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .from(LEDGER_RECORD)
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(LEDGER_RECORD.ORG_UNIT_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(heirs.orSelf(LEDGER_RECORD.ORG_UNIT_ID)))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, today()))
                .where(LEDGER_RECORD.INDICATOR_ID.eq(indicator))
                .and(LEDGER_RECORD.LIVE_IDENTIFIER.eq(identifier))
                .and(ORG_UNIT.ID.ne(unit.id()))
                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, unit.path().top()))
                .orderBy(ORG_UNIT_PLACEMENT.PATH)
                .fetch(row -> row.value1());
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }

    private static Map<UUID, LedgerRecord> byId(Collection<LedgerRecord> records) {
        return records.stream()
                .collect(
                        Collectors.toMap(
                                LedgerRecord::id, Function.identity(), (one, same) -> one));
    }
}
