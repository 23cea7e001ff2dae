package org.tongbao.rectification;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentHolder;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;

/// Files of a reply go where the rectification goes: to the unit that its unit was merged into.
/// Whoever replies adds and removes them, as long as it goes on.
@Component
class RectificationAttachmentHolder implements AttachmentHolder {

    private final RectificationAttachments attachments;
    private final Rectifications rectifications;

    RectificationAttachmentHolder(
            RectificationAttachments attachments, Rectifications rectifications) {
        this.attachments = attachments;
        this.rectifications = rectifications;
    }

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.RECTIFICATION;
    }

    @Override
    public void requireRead(Actor actor, Attachment attachment) {
        rectification(actor, attachment);
    }

    @Override
    public void requireChange(Actor actor, Attachment attachment) {
        requireFiles(actor, rectification(actor, attachment));
    }

    /// @throws ForbiddenException for whoever does not reply, and once it has ended
    static void requireFiles(Actor actor, Rectification rectification) {
        if (rectification.state().ended() || !Hand.clerkOf(actor, rectification.unit().path())) {
            throw new ForbiddenException("files of rectification " + rectification.id());
        }
    }

    private Rectification rectification(Actor actor, Attachment attachment) {
        return attachments
                .rectification(attachment.id())
                .flatMap(id -> rectifications.find(actor.scope(Verb.REPORT_READ), id))
                .orElseThrow(() -> new NotFoundException("attachment " + attachment.id()));
    }
}
