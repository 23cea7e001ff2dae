package org.tongbao.rectification;

import static org.tongbao.db.Tables.RECTIFICATION_ATTACHMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Attachments;
import org.tongbao.authority.Scope;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which files belong to which rectification, through all its rounds.
@Repository
class RectificationAttachments {

    private final DSLContext dsl;
    private final Attachments attachments;

    RectificationAttachments(DSLContext dsl, Attachments attachments) {
        this.dsl = dsl;
        this.attachments = attachments;
    }

    /// Of rectifications that the caller may read, each with its files, the oldest first; at most
    /// two statements, whatever their number.
    Map<Rectification, List<Attachment>> of(Collection<Rectification> rectifications) {
        var noted =
                dsl.selectFrom(RECTIFICATION_ATTACHMENT)
                        .where(
                                RECTIFICATION_ATTACHMENT.RECTIFICATION_ID.in(
                                        rectifications.stream().map(Rectification::id).toList()))
                        .fetchMap(
                                RECTIFICATION_ATTACHMENT.ATTACHMENT_ID,
                                RECTIFICATION_ATTACHMENT.RECTIFICATION_ID);
        var files = attachments.of(Scope.EVERYWHERE, AttachmentKind.RECTIFICATION, noted.keySet());
        var each = new HashMap<Rectification, List<Attachment>>();
        for (var one : rectifications) {
            each.put(
                    one,
                    files.stream().filter(file -> one.id().equals(noted.get(file.id()))).toList());
        }
        return each;
    }

    /// All files noted for a rectification, also those under way.
    List<UUID> ids(UUID rectification) {
        return dsl.select(RECTIFICATION_ATTACHMENT.ATTACHMENT_ID)
                .from(RECTIFICATION_ATTACHMENT)
                .where(RECTIFICATION_ATTACHMENT.RECTIFICATION_ID.eq(rectification))
                .fetch(RECTIFICATION_ATTACHMENT.ATTACHMENT_ID);
    }

    /// The rectification a file was added to.
    Optional<UUID> rectification(UUID attachment) {
        return dsl.select(RECTIFICATION_ATTACHMENT.RECTIFICATION_ID)
                .from(RECTIFICATION_ATTACHMENT)
                .where(RECTIFICATION_ATTACHMENT.ATTACHMENT_ID.eq(attachment))
                .fetchOptional(RECTIFICATION_ATTACHMENT.RECTIFICATION_ID);
    }

    void note(UUID attachment, UUID rectification) {
        dsl.insertInto(RECTIFICATION_ATTACHMENT)
                .set(RECTIFICATION_ATTACHMENT.ATTACHMENT_ID, attachment)
                .set(RECTIFICATION_ATTACHMENT.RECTIFICATION_ID, rectification)
                .execute();
    }
}
