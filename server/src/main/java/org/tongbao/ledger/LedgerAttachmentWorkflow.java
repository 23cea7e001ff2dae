package org.tongbao.ledger;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.AttachmentDesk;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Begun;
import org.tongbao.attachment.NewFile;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.util.List;
import java.util.UUID;

/// Adds photos and documents to records.
@Component
class LedgerAttachmentWorkflow {

    private final LedgerRecords records;
    private final LedgerAttachments attachments;
    private final AttachmentDesk desk;
    private final Authority authority;

    LedgerAttachmentWorkflow(
            LedgerRecords records,
            LedgerAttachments attachments,
            AttachmentDesk desk,
            Authority authority) {
        this.records = records;
        this.attachments = attachments;
        this.desk = desk;
        this.authority = authority;
    }

    /// @throws NotFoundException when there is no such record for the actor
    @Intent
    public Begun begin(Actor actor, UUID id, NewFile file) {
        var record = records.get(actor.scope(Verb.REPORT_READ), id);
        authority.require(actor, Verb.REPORT_SUBMIT, record.unit().path());
        if (!record.valid()) {
            return new Begun.Refused(List.of(StateProblem.of("LEDGER_RECORD_WITHDRAWN")));
        }
        desk.lock(record.unit());
        var begun =
                desk.begin(actor, AttachmentKind.LEDGER, record.unit(), file, attachments.ids(id));
        if (begun instanceof Begun.Fresh(var upload)) {
            attachments.note(upload.id(), id);
        }
        return begun;
    }
}
