package org.tongbao.rectification;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.AttachmentDesk;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Begun;
import org.tongbao.attachment.NewFile;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.util.List;
import java.util.UUID;

/// Adds 佐证材料 to what is put right, before the reply or after it.
@Component
class RectificationAttachmentWorkflow {

    private final Rectifications rectifications;
    private final RectificationAttachments attachments;
    private final AttachmentDesk desk;

    RectificationAttachmentWorkflow(
            Rectifications rectifications,
            RectificationAttachments attachments,
            AttachmentDesk desk) {
        this.rectifications = rectifications;
        this.attachments = attachments;
        this.desk = desk;
    }

    /// @throws NotFoundException when there is no such rectification for the actor
    @Intent
    public Begun begin(Actor actor, UUID id, NewFile file) {
        var seen = rectifications.get(actor.scope(Verb.REPORT_READ), id);
        if (seen.state().ended() && Hand.clerkOf(actor, seen.unit().path())) {
            return new Begun.Refused(List.of(StateProblem.of("RECTIFICATION_ENDED")));
        }
        RectificationAttachmentHolder.requireFiles(actor, seen);
        desk.lock(seen.unit());
        var there = attachments.ids(id);
        var begun = desk.begin(actor, AttachmentKind.RECTIFICATION, seen.unit(), file, there);
        if (begun instanceof Begun.Fresh(var upload)) {
            attachments.note(upload.id(), id);
        }
        return begun;
    }
}
