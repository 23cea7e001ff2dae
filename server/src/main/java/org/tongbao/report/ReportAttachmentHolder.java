package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.SubtreeAttachmentHolder;
import org.tongbao.authority.Authority;

/// 佐证材料 of reports.
@Component
class ReportAttachmentHolder extends SubtreeAttachmentHolder {

    ReportAttachmentHolder(Authority authority) {
        super(AttachmentKind.REPORT, authority);
    }
}
