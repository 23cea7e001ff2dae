package org.tongbao.attachment;

import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The features whose things carry files, by kind.
@Component
class AttachmentHolders {

    private final Map<AttachmentKind, AttachmentHolder> holders =
            new EnumMap<>(AttachmentKind.class);

    AttachmentHolders(List<AttachmentHolder> holders) {
        holders.forEach(holder -> this.holders.put(holder.kind(), holder));
    }

    AttachmentHolder of(Attachment attachment) {
        return Objects.requireNonNull(holders.get(attachment.kind()));
    }
}
