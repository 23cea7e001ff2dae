package org.tongbao.attachment;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.problem.NotFoundException;

import java.util.UUID;

/// Reads one file for somebody who may read the thing it belongs to.
@Component
class ReadAttachments {

    private final Attachments attachments;
    private final AttachmentHolders holders;

    ReadAttachments(Attachments attachments, AttachmentHolders holders) {
        this.attachments = attachments;
        this.holders = holders;
    }

    /// @throws NotFoundException when there is none for the actor
    Attachment get(Actor actor, UUID id) {
        var attachment =
                attachments
                        .find(id)
                        .filter(Attachment::there)
                        .orElseThrow(() -> new NotFoundException("attachment " + id));
        holders.of(attachment).requireRead(actor, attachment);
        return attachment;
    }

    byte[] part(Attachment attachment, int number) {
        return attachments.part(attachment.id(), number);
    }
}
