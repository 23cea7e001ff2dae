package org.tongbao.ledger;

import static org.tongbao.db.Tables.LEDGER_ATTACHMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Attachments;
import org.tongbao.authority.Scope;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which files belong to which record.
@Repository
class LedgerAttachments {

    private final DSLContext dsl;
    private final Attachments attachments;

    LedgerAttachments(DSLContext dsl, Attachments attachments) {
        this.dsl = dsl;
        this.attachments = attachments;
    }

    /// Of records that the caller may read, each with its files, the oldest first; at most two
    /// statements, whatever their number. Files go where the record goes.
    Map<LedgerRecord, List<Attachment>> of(Collection<LedgerRecord> records) {
        var noted =
                dsl.selectFrom(LEDGER_ATTACHMENT)
                        .where(
                                LEDGER_ATTACHMENT.RECORD_ID.in(
                                        records.stream().map(LedgerRecord::id).toList()))
                        .fetchMap(LEDGER_ATTACHMENT.ATTACHMENT_ID, LEDGER_ATTACHMENT.RECORD_ID);
        var files = attachments.of(Scope.EVERYWHERE, AttachmentKind.LEDGER, noted.keySet());
        var byRecord = new HashMap<LedgerRecord, List<Attachment>>();
        for (var record : records) {
            byRecord.put(
                    record,
                    files.stream()
                            .filter(file -> record.id().equals(noted.get(file.id())))
                            .toList());
        }
        return byRecord;
    }

    /// All files noted for a record, also those under way.
    List<UUID> ids(UUID record) {
        return dsl.select(LEDGER_ATTACHMENT.ATTACHMENT_ID)
                .from(LEDGER_ATTACHMENT)
                .where(LEDGER_ATTACHMENT.RECORD_ID.eq(record))
                .fetch(LEDGER_ATTACHMENT.ATTACHMENT_ID);
    }

    /// The record a file was added to.
    Optional<UUID> record(UUID attachment) {
        return dsl.select(LEDGER_ATTACHMENT.RECORD_ID)
                .from(LEDGER_ATTACHMENT)
                .where(LEDGER_ATTACHMENT.ATTACHMENT_ID.eq(attachment))
                .fetchOptional(LEDGER_ATTACHMENT.RECORD_ID);
    }

    void note(UUID attachment, UUID record) {
        dsl.insertInto(LEDGER_ATTACHMENT)
                .set(LEDGER_ATTACHMENT.ATTACHMENT_ID, attachment)
                .set(LEDGER_ATTACHMENT.RECORD_ID, record)
                .execute();
    }
}
