package org.tongbao.standing;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.SubtreeAttachmentHolder;
import org.tongbao.authority.Authority;

/// 佐证材料 of acceptance tables.
@Component
class TargetAttachmentHolder extends SubtreeAttachmentHolder {

    TargetAttachmentHolder(Authority authority) {
        super(AttachmentKind.TARGET, authority);
    }
}
