package org.tongbao.standing;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentHolder;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;

/// 佐证材料 stays inside the subtree: whoever may read the unit's reports reads it, whoever may file
/// them adds and removes it.
@Component
class TargetAttachmentHolder implements AttachmentHolder {

    private final Authority authority;

    TargetAttachmentHolder(Authority authority) {
        this.authority = authority;
    }

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.TARGET;
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
