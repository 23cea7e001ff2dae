package org.tongbao.ledger;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.LEDGER_IDENTIFIER;
import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.LEDGER_RECORD_FORMER;
import static org.tongbao.db.Tables.LEDGER_RECORD_VERSION;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.records.LedgerRecordRecord;
import org.tongbao.db.tables.records.LedgerRecordVersionRecord;
import org.tongbao.orgunit.Heirs;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes records and their versions, and reads what decides about that under lock.
@Repository
class RecordStore {

    /// Before anything was recorded.
    private static final YearMonth EVER = YearMonth.of(1900, 1);

    private final DSLContext dsl;
    private final Clock clock;

    RecordStore(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// A record as it stands, with who made it so.
    record Present(
            UUID id,
            UUID ledger,
            RecordState state,
            int version,
            Content content,
            boolean demonstration,
            String by,
            Instant at) {}

    /// The caller holds the lock of the unit.
    Optional<Present> lock(UUID id) {
        dsl.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.ID.eq(id))
                .forUpdate()
                .fetch();
        return dsl.select(
                        LEDGER_RECORD.LEDGER_ID,
                        LEDGER_RECORD.STATE,
                        LEDGER_RECORD.VERSION,
                        LEDGER_RECORD.CONTENT,
                        LEDGER_RECORD.DEMONSTRATION,
                        PERSON.NAME,
                        LEDGER_RECORD_VERSION.MADE_AT)
                .from(LEDGER_RECORD)
                .join(LEDGER_RECORD_VERSION)
                .on(LEDGER_RECORD_VERSION.RECORD_ID.eq(LEDGER_RECORD.ID))
                .and(LEDGER_RECORD_VERSION.NUMBER.eq(LEDGER_RECORD.VERSION))
                .join(PERSON)
                .on(PERSON.ID.eq(LEDGER_RECORD_VERSION.MADE_BY))
                .where(LEDGER_RECORD.ID.eq(id))
                .fetchOptional(row ->
                        new Present(
                                id,
                                row.value1(),
                                RecordState.valueOf(row.value2()),
                                row.value3(),
                                Content.read(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7()));
    }

    /// Whose a record is in a month: its unit's or that unit's heir's, before a part of a split
    /// unit took it over the former one's.
    UUID keeper(UUID record, YearMonth month) {
        var heirs = Heirs.in(month, "heir");
        var base = coalesce(LEDGER_RECORD_FORMER.ORG_UNIT_ID, LEDGER_RECORD.ORG_UNIT_ID);
        return dsl.select(heirs.orSelf(base))
                .from(LEDGER_RECORD)
                .leftJoin(LEDGER_RECORD_FORMER)
                .on(LEDGER_RECORD_FORMER.RECORD_ID.eq(LEDGER_RECORD.ID))
                .and(LEDGER_RECORD_FORMER.FROM_MONTH.le(month))
                .and(LEDGER_RECORD_FORMER.TO_MONTH.ge(month))
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(base))
                .where(LEDGER_RECORD.ID.eq(record))
                .fetchSingle(Record1::value1);
    }

    /// The unit itself, or the one it was merged into by the month.
    UUID heir(UUID unit, YearMonth month) {
        var heirs = Heirs.in(month, "heir");
        return dsl.select(heirs.heir())
                .from(heirs.table())
                .where(heirs.unit().eq(unit))
                .fetchOptional(Record1::value1)
                .orElse(unit);
    }

    /// Whoever records an identifier waits here for who did so a moment before, in whatever unit.
    void lockIdentifier(UUID indicator, String identifier) {
        dsl.insertInto(LEDGER_IDENTIFIER)
                .set(LEDGER_IDENTIFIER.INDICATOR_ID, indicator)
                .set(LEDGER_IDENTIFIER.IDENTIFIER, identifier)
                .onDuplicateKeyUpdate()
                .set(LEDGER_IDENTIFIER.IDENTIFIER, identifier)
                .execute();
    }

    /// The valid record with this identifier that the unit keeps, also of a unit it took in; of two
    /// the older.
    Optional<UUID> withIdentifier(UUID unit, UUID indicator, String identifier) {
        return dsl.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.INDICATOR_ID.eq(indicator))
                .and(LEDGER_RECORD.LIVE_IDENTIFIER.eq(identifier))
                .and(keptBy(unit))
                .orderBy(LEDGER_RECORD.CREATED_AT, LEDGER_RECORD.ID)
                .limit(1)
                .fetchOptional(LEDGER_RECORD.ID);
    }

    void add(Ledger ledger, Draft made, RecordSource source) {
        dsl.insertInto(LEDGER_RECORD).set(row(ledger, made, source)).execute();
        dsl.insertInto(LEDGER_RECORD_VERSION).set(version(made)).execute();
    }

    /// Many new records at once.
    void add(List<NewRecord> made) {
        dsl.batchInsert(
                        made.stream()
                                .map(one -> row(one.ledger(), one.draft(), RecordSource.UNIT))
                                .toList())
                .execute();
        dsl.batchInsert(made.stream().map(one -> version(one.draft())).toList()).execute();
    }

    record NewRecord(Ledger ledger, Draft draft) {}

    private static LedgerRecordRecord row(Ledger ledger, Draft made, RecordSource source) {
        var row = said(ledger, made);
        row.setId(made.id());
        row.setOrgUnitId(made.unit());
        row.setIndicatorId(ledger.indicator().id());
        row.setDemonstration(made.demonstration());
        row.setSource(source.name());
        row.setCreatedAt(made.at());
        return row;
    }

    /// The row is locked: its version is the one before.
    void save(Ledger ledger, Draft next) {
        dsl.update(LEDGER_RECORD)
                .set(said(ledger, next))
                .where(LEDGER_RECORD.ID.eq(next.id()))
                .execute();
        dsl.insertInto(LEDGER_RECORD_VERSION).set(version(next)).execute();
    }

    /// Makes a locked record the unit's; until the month it stays whose it was.
    void takeOver(UUID record, UUID unit, YearMonth until, Instant at, UUID by) {
        var former = LEDGER_RECORD_FORMER;
        var last =
                dsl.select(max(former.TO_MONTH))
                        .from(former)
                        .where(former.RECORD_ID.eq(record))
                        .fetchSingle(Record1::value1);
        dsl.insertInto(
                        former,
                        former.RECORD_ID,
                        former.TO_MONTH,
                        former.FROM_MONTH,
                        former.ORG_UNIT_ID,
                        former.TAKEN_AT,
                        former.TAKEN_BY)
                .select(
                        select(
                                        LEDGER_RECORD.ID,
                                        val(until, former.TO_MONTH),
                                        val(
                                                last == null ? EVER : last.plusMonths(1),
                                                former.FROM_MONTH),
                                        LEDGER_RECORD.ORG_UNIT_ID,
                                        val(at, former.TAKEN_AT),
                                        val(by, former.TAKEN_BY))
                                .from(LEDGER_RECORD)
                                .where(LEDGER_RECORD.ID.eq(record)))
                .execute();
        dsl.update(LEDGER_RECORD)
                .set(LEDGER_RECORD.ORG_UNIT_ID, unit)
                .where(LEDGER_RECORD.ID.eq(record))
                .execute();
    }

    private static LedgerRecordVersionRecord version(Draft version) {
        var row = new LedgerRecordVersionRecord();
        row.setRecordId(version.id());
        row.setNumber(version.version());
        row.setState(version.state().name());
        row.setContent(version.content().written());
        row.setContentHash(version.content().hash());
        row.setReason(version.reason());
        row.setMonthState(version.monthState());
        row.setMadeAt(version.at());
        row.setMadeBy(version.by());
        return row;
    }

    /// What a version decides of a record.
    private static LedgerRecordRecord said(Ledger ledger, Draft version) {
        var content = version.content();
        var identifier = content.identifier(ledger);
        var row = new LedgerRecordRecord();
        row.setLedgerId(ledger.id());
        row.setState(version.state().name());
        row.setVersion(version.version());
        row.setCountedOn(content.countedOn(ledger));
        row.setEndsOn(content.endsOn(ledger));
        row.setDueOn(content.dueOn(ledger));
        row.setAmount(content.amount(ledger));
        row.setIdentifier(identifier);
        row.setLiveIdentifier(version.state() == RecordState.VALID ? identifier : null);
        row.setContent(content.written());
        row.setContentHash(content.hash());
        row.setWords(content.words());
        return row;
    }

    /// What the valid records that a unit keeps say.
    Set<Content> contents(UUID unit, UUID indicator) {
        return dsl.select(LEDGER_RECORD.CONTENT)
                .from(LEDGER_RECORD)
                .where(keptBy(unit))
                .and(LEDGER_RECORD.INDICATOR_ID.eq(indicator))
                .and(LEDGER_RECORD.STATE.eq(RecordState.VALID.name()))
                .fetchSet(row -> Content.read(row.value1()));
    }

    private Condition keptBy(UUID unit) {
        return Heirs.keptBy(LEDGER_RECORD.ORG_UNIT_ID, unit, YearMonth.now(clock));
    }
}
