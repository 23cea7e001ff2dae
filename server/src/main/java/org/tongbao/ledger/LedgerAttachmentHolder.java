package org.tongbao.ledger;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentHolder;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;

/// Files of a record go where the record goes: to the unit that its unit was merged into, or to the
/// part of a split that took it over. Whoever keeps the record adds and removes them.
@Component
class LedgerAttachmentHolder implements AttachmentHolder {

    private final LedgerAttachments attachments;
    private final LedgerRecords records;
    private final Authority authority;

    LedgerAttachmentHolder(
            LedgerAttachments attachments, LedgerRecords records, Authority authority) {
        this.attachments = attachments;
        this.records = records;
        this.authority = authority;
    }

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.LEDGER;
    }

    @Override
    public void requireRead(Actor actor, Attachment attachment) {
        if (!actor.scope(Verb.REPORT_READ).contains(attachment.unit().path())) {
            record(actor, attachment);
        }
    }

    @Override
    public void requireChange(Actor actor, Attachment attachment) {
        authority.require(actor, Verb.REPORT_SUBMIT, record(actor, attachment).unit().path());
    }

    private LedgerRecord record(Actor actor, Attachment attachment) {
        return attachments
                .record(attachment.id())
                .flatMap(record -> records.find(actor.scope(Verb.REPORT_READ), record))
                .orElseThrow(() -> new NotFoundException("attachment " + attachment.id()));
    }
}
