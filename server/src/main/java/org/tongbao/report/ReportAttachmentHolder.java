package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.SubtreeAttachmentHolder;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.problem.NotFoundException;

/// 佐证材料 of reports. What came while the first version lies with the unit's leader (审签) is seen by
/// the unit's own people only.
@Component
class ReportAttachmentHolder extends SubtreeAttachmentHolder {

    private final ReportAttachments attachments;

    ReportAttachmentHolder(Authority authority, ReportAttachments attachments) {
        super(AttachmentKind.REPORT, authority);
        this.attachments = attachments;
    }

    @Override
    public void requireRead(Actor actor, Attachment attachment) {
        super.requireRead(actor, attachment);
        if (!Hand.at(actor, attachment.unit().path()) && attachments.insideUnit(attachment.id())) {
            throw new NotFoundException("attachment " + attachment.id());
        }
    }
}
