package org.tongbao.audit;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.AUDIT_SEAL;

import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The seals and what they cover. Nothing here is bound to a unit: a seal says how many entries it
/// covers, never what they say.
@Repository
class AuditSeals {

    private final DSLContext dsl;

    AuditSeals(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<AuditSeal> newest() {
        return dsl.select(
                        AUDIT_SEAL.NUMBER,
                        AUDIT_SEAL.SEALED_AT,
                        AUDIT_SEAL.ENTRIES,
                        AUDIT_SEAL.HASH.convertFrom(Hash::stored),
                        AUDIT_SEAL.PREVIOUS_HASH.convertFrom(Hash::stored))
                .from(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.NUMBER.desc())
                .limit(1)
                .fetchOptional(mapping(AuditSeal::new));
    }

    Optional<AuditSeal> find(long number) {
        return after(number - 1, 1).stream().filter(seal -> seal.number() == number).findFirst();
    }

    List<AuditSeal> after(long number, int most) {
        return dsl.select(
                        AUDIT_SEAL.NUMBER,
                        AUDIT_SEAL.SEALED_AT,
                        AUDIT_SEAL.ENTRIES,
                        AUDIT_SEAL.HASH.convertFrom(Hash::stored),
                        AUDIT_SEAL.PREVIOUS_HASH.convertFrom(Hash::stored))
                .from(AUDIT_SEAL)
                .where(AUDIT_SEAL.NUMBER.gt(number))
                .orderBy(AUDIT_SEAL.NUMBER)
                .limit(most)
                .fetch(mapping(AuditSeal::new));
    }

    boolean anythingUnsealed() {
        return dsl.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.SEAL_NUMBER.isNull());
    }

    int unsealed() {
        return dsl.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.SEAL_NUMBER.isNull());
    }

    /// Hashes of entries that are committed and not sealed, by identity and in its order. Without a
    /// lock: what is being written is passed over and not waited for.
    Map<UUID, Hash> unsealed(int most) {
        return dsl.select(Evidence.COLUMNS)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SEAL_NUMBER.isNull())
                .orderBy(AUDIT_ENTRY.ID)
                .limit(most)
                .fetchSize(Integer.MIN_VALUE)
                .fetchLazy()
                .collect(
                        java.util.stream.Collectors.toMap(
                                entry -> entry.get(AUDIT_ENTRY.ID),
                                Evidence::hash,
                                (one, _) -> one,
                                java.util.LinkedHashMap::new));
    }

    void store(AuditSeal seal, Map<UUID, Hash> entries) {
        dsl.insertInto(AUDIT_SEAL)
                .set(AUDIT_SEAL.NUMBER, seal.number())
                .set(AUDIT_SEAL.SEALED_AT, seal.sealedAt())
                .set(AUDIT_SEAL.ENTRIES, seal.entries())
                .set(AUDIT_SEAL.HASH, seal.hash().bytes())
                .set(AUDIT_SEAL.PREVIOUS_HASH, seal.previous().bytes())
                .execute();
        var updates = new ArrayList<org.jooq.Query>();
        entries.forEach((id, hash) ->
                updates.add(
                        dsl.update(AUDIT_ENTRY)
                                .set(AUDIT_ENTRY.SEAL_NUMBER, seal.number())
                                .set(AUDIT_ENTRY.HASH, hash.bytes())
                                .where(AUDIT_ENTRY.ID.eq(id))));
        dsl.batch(updates).execute();
    }

    /// All sealed entries of a span of seals, seal by seal and in the order of their identities, as
    /// a stream of the database: as many as there are, one at a time.
    Cursor<? extends Record> entries(long from, long to) {
        var columns = new ArrayList<SelectField<?>>(Evidence.COLUMNS);
        columns.add(AUDIT_ENTRY.SEAL_NUMBER);
        columns.add(AUDIT_ENTRY.HASH);
        return dsl.select(columns)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SEAL_NUMBER.between(from, to))
                .orderBy(AUDIT_ENTRY.SEAL_NUMBER, AUDIT_ENTRY.ID)
                .fetchSize(Integer.MIN_VALUE)
                .fetchLazy();
    }

    /// An entry that names a seal there is not, and is newer than this one.
    Optional<AuditBreak> withoutSeal(long after) {
        return dsl.select(AUDIT_ENTRY.SEAL_NUMBER, AUDIT_ENTRY.ID, AUDIT_ENTRY.AT)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SEAL_NUMBER.gt(after).or(AUDIT_ENTRY.SEAL_NUMBER.lt(1L)))
                .and(
                        notExists(
                                selectOne()
                                        .from(AUDIT_SEAL)
                                        .where(AUDIT_SEAL.NUMBER.eq(AUDIT_ENTRY.SEAL_NUMBER))))
                .orderBy(AUDIT_ENTRY.SEAL_NUMBER, AUDIT_ENTRY.ID)
                .limit(1)
                .fetchOptional(row ->
                        new AuditBreak(
                                AuditBreakKind.SEAL_MISSING,
                                row.value1(),
                                row.value2(),
                                row.value3()));
    }
}
