package org.tongbao.attachment;

import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;

/// Files that stay inside the subtree: whoever may read the unit's reports reads them, whoever may
/// file them adds and removes them.
public abstract class SubtreeAttachmentHolder implements AttachmentHolder {

    private final AttachmentKind kind;
    private final Authority authority;

    protected SubtreeAttachmentHolder(AttachmentKind kind, Authority authority) {
        this.kind = kind;
        this.authority = authority;
    }

    @Override
    public final AttachmentKind kind() {
        return kind;
    }

    @Override
    public void requireRead(Actor actor, Attachment attachment) {
        if (!actor.scope(Verb.REPORT_READ).contains(attachment.unit().path())) {
            throw new NotFoundException("attachment " + attachment.id());
        }
    }

    @Override
    public final void requireChange(Actor actor, Attachment attachment) {
        requireRead(actor, attachment);
        authority.require(actor, Verb.REPORT_SUBMIT, attachment.unit().path());
    }
}
