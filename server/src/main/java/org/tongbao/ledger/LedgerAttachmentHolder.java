package org.tongbao.ledger;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.SubtreeAttachmentHolder;
import org.tongbao.authority.Authority;

/// Photos and documents of records.
@Component
class LedgerAttachmentHolder extends SubtreeAttachmentHolder {

    LedgerAttachmentHolder(Authority authority) {
        super(AttachmentKind.LEDGER, authority);
    }
}
