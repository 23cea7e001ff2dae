package org.tongbao.audit;

import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.db.tables.records.AuditEntryRecord;

import java.time.Instant;
import java.util.List;

/// Entries of the trail for what is told to have happened in the past, many at once: for
/// demonstrations, whose every report is marked as generated.
@Repository
public class PastDeeds {

    private final DSLContext dsl;
    private final IdGenerator ids;

    PastDeeds(DSLContext dsl, IdGenerator ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    public record PastDeed(Deed deed, Instant at) {}

    /// In this order, in the caller's transaction.
    public void append(List<PastDeed> deeds) {
        dsl.batchInsert(deeds.stream().map(this::row).toList()).execute();
    }

    private AuditEntryRecord row(PastDeed past) {
        var deed = past.deed();
        var actor = deed.actor();
        var row = new AuditEntryRecord();
        row.set(AUDIT_ENTRY.ID, ids.generateId());
        row.set(AUDIT_ENTRY.AT, past.at());
        row.set(AUDIT_ENTRY.ACTION, deed.action());
        row.set(AUDIT_ENTRY.ACTOR_KIND, ActorKind.of(actor).name());
        row.set(AUDIT_ENTRY.ACTOR_ID, actor.id());
        row.set(AUDIT_ENTRY.ACTOR_NAME, actor.name());
        row.set(AUDIT_ENTRY.ADDRESS, actor.address());
        row.set(AUDIT_ENTRY.ORG_UNIT_ID, deed.unit());
        row.set(AUDIT_ENTRY.PATH, deed.path() == null ? null : deed.path().value());
        row.set(AUDIT_ENTRY.MONTH, deed.month());
        row.set(AUDIT_ENTRY.SUBJECT_ID, deed.subject());
        row.set(AUDIT_ENTRY.DETAIL, CanonicalJson.of(deed.detail()));
        return row;
    }
}
