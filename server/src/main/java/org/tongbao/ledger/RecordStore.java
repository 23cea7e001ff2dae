package org.tongbao.ledger;

import static org.tongbao.db.Tables.LEDGER_IDENTIFIER;
import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.LEDGER_RECORD_VERSION;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes records and their versions, and reads what decides about that under lock.
@Repository
class RecordStore {

    private final DSLContext dsl;

    RecordStore(DSLContext dsl) {
        this.dsl = dsl;
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

    /// Whoever records an identifier waits here for who did so a moment before, in whatever unit.
    void lockIdentifier(UUID indicator, String identifier) {
        dsl.insertInto(LEDGER_IDENTIFIER)
                .set(LEDGER_IDENTIFIER.INDICATOR_ID, indicator)
                .set(LEDGER_IDENTIFIER.IDENTIFIER, identifier)
                .onDuplicateKeyUpdate()
                .set(LEDGER_IDENTIFIER.IDENTIFIER, identifier)
                .execute();
    }

    /// The valid record of the unit with this identifier.
    Optional<UUID> withIdentifier(UUID unit, UUID indicator, String identifier) {
        return dsl.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.INDICATOR_ID.eq(indicator))
                .and(LEDGER_RECORD.ORG_UNIT_ID.eq(unit))
                .and(LEDGER_RECORD.LIVE_IDENTIFIER.eq(identifier))
                .fetchOptional(LEDGER_RECORD.ID);
    }

    void add(Ledger ledger, Draft made, RecordSource source) {
        dsl.insertInto(LEDGER_RECORD)
                .set(LEDGER_RECORD.ID, made.id())
                .set(LEDGER_RECORD.ORG_UNIT_ID, made.unit())
                .set(LEDGER_RECORD.INDICATOR_ID, ledger.indicator().id())
                .set(LEDGER_RECORD.DEMONSTRATION, made.demonstration())
                .set(LEDGER_RECORD.SOURCE, source.name())
                .set(LEDGER_RECORD.CREATED_AT, made.at())
                .set(columns(ledger, made))
                .execute();
        addVersion(made);
    }

    /// The row is locked: its version is the one before.
    void save(Ledger ledger, Draft next) {
        dsl.update(LEDGER_RECORD)
                .set(columns(ledger, next))
                .where(LEDGER_RECORD.ID.eq(next.id()))
                .execute();
        addVersion(next);
    }

    private void addVersion(Draft version) {
        dsl.insertInto(LEDGER_RECORD_VERSION)
                .set(LEDGER_RECORD_VERSION.RECORD_ID, version.id())
                .set(LEDGER_RECORD_VERSION.NUMBER, version.version())
                .set(LEDGER_RECORD_VERSION.STATE, version.state().name())
                .set(LEDGER_RECORD_VERSION.CONTENT, version.content().written())
                .set(LEDGER_RECORD_VERSION.CONTENT_HASH, version.content().hash())
                .set(LEDGER_RECORD_VERSION.REASON, version.reason())
                .set(LEDGER_RECORD_VERSION.MONTH_STATE, version.monthState())
                .set(LEDGER_RECORD_VERSION.MADE_AT, version.at())
                .set(LEDGER_RECORD_VERSION.MADE_BY, version.by())
                .execute();
    }

    private static Map<org.jooq.Field<?>, Object> columns(Ledger ledger, Draft record) {
        var content = record.content();
        var identifier = content.identifier(ledger);
        var row = new HashMap<org.jooq.Field<?>, Object>();
        row.put(LEDGER_RECORD.LEDGER_ID, ledger.id());
        row.put(LEDGER_RECORD.STATE, record.state().name());
        row.put(LEDGER_RECORD.VERSION, record.version());
        row.put(LEDGER_RECORD.COUNTED_ON, content.countedOn(ledger));
        row.put(LEDGER_RECORD.ENDS_ON, content.endsOn(ledger));
        row.put(LEDGER_RECORD.DUE_ON, content.dueOn(ledger));
        row.put(LEDGER_RECORD.AMOUNT, content.amount(ledger));
        row.put(LEDGER_RECORD.IDENTIFIER, identifier);
        row.put(
                LEDGER_RECORD.LIVE_IDENTIFIER,
                record.state() == RecordState.VALID ? identifier : null);
        row.put(LEDGER_RECORD.CONTENT, content.written());
        row.put(LEDGER_RECORD.CONTENT_HASH, content.hash());
        row.put(LEDGER_RECORD.WORDS, content.words());
        return row;
    }

    /// What the valid records of a unit say.
    Set<Content> contents(UUID unit, UUID indicator) {
        return dsl.select(LEDGER_RECORD.CONTENT)
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.ORG_UNIT_ID.eq(unit))
                .and(LEDGER_RECORD.INDICATOR_ID.eq(indicator))
                .and(LEDGER_RECORD.STATE.eq(RecordState.VALID.name()))
                .fetchSet(row -> Content.read(row.value1()));
    }
}
