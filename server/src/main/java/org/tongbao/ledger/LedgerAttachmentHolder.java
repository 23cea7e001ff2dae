package org.tongbao.ledger;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentHolder;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;

/// Files of a record stay where the record stays: inside the subtree. Whoever keeps the ledger adds
/// and removes them.
@Component
class LedgerAttachmentHolder implements AttachmentHolder {

    private final Authority authority;

    LedgerAttachmentHolder(Authority authority) {
        this.authority = authority;
    }

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.LEDGER;
    }

    @Override
    public void requireRead(Actor actor, Attachment attachment) {
        if (!actor.scope(Verb.REPORT_READ).contains(attachment.unit().path())) {
            throw new NotFoundException("attachment " + attachment.id());
        }
    }

    @Override
    public void requireChange(Actor actor, Attachment attachment) {
        requireRead(actor, attachment);
        authority.require(actor, Verb.REPORT_SUBMIT, attachment.unit().path());
    }
}
