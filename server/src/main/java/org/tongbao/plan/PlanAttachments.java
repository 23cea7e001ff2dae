package org.tongbao.plan;

import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.PLAN_ATTACHMENT;

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

/// Which files are documents of which version of a plan.
@Repository
class PlanAttachments {

    private final DSLContext dsl;
    private final Attachments attachments;

    PlanAttachments(DSLContext dsl, Attachments attachments) {
        this.dsl = dsl;
        this.attachments = attachments;
    }

    /// Code and number of a version.
    record Place(String plan, int number) {}

    private record Noted(UUID plan, int number) {}

    /// Of versions that were read within the scope, each with its files, the oldest first; two
    /// statements whatever their number.
    Map<PlanVersion, List<Attachment>> of(Scope scope, Collection<PlanVersion> versions) {
        var noted =
                dsl.select(
                                PLAN_ATTACHMENT.ATTACHMENT_ID,
                                PLAN_ATTACHMENT.PLAN_ID,
                                PLAN_ATTACHMENT.NUMBER)
                        .from(PLAN_ATTACHMENT)
                        .where(
                                PLAN_ATTACHMENT.PLAN_ID.in(
                                        versions.stream()
                                                .map(version -> version.plan().id())
                                                .distinct()
                                                .toList()))
                        .limit(1000)
                        .fetchMap(
                                PLAN_ATTACHMENT.ATTACHMENT_ID,
                                row -> new Noted(row.value2(), row.value3()));
        var files = attachments.of(scope, AttachmentKind.PLAN, noted.keySet());
        var byVersion = new HashMap<PlanVersion, List<Attachment>>();
        for (var version : versions) {
            var key = new Noted(version.plan().id(), version.number());
            byVersion.put(
                    version,
                    files.stream().filter(file -> key.equals(noted.get(file.id()))).toList());
        }
        return byVersion;
    }

    /// All files noted for a version, also those under way.
    List<UUID> ids(PlanVersion version) {
        return dsl.select(PLAN_ATTACHMENT.ATTACHMENT_ID)
                .from(PLAN_ATTACHMENT)
                .where(PLAN_ATTACHMENT.PLAN_ID.eq(version.plan().id()))
                .and(PLAN_ATTACHMENT.NUMBER.eq(version.number()))
                .fetch(PLAN_ATTACHMENT.ATTACHMENT_ID);
    }

    void note(UUID attachment, PlanVersion version) {
        dsl.insertInto(PLAN_ATTACHMENT)
                .set(PLAN_ATTACHMENT.ATTACHMENT_ID, attachment)
                .set(PLAN_ATTACHMENT.PLAN_ID, version.plan().id())
                .set(PLAN_ATTACHMENT.NUMBER, version.number())
                .execute();
    }

    /// The files of a draft go with it.
    void discard(PlanVersion draft) {
        attachments.discard(ids(draft));
    }

    Optional<Place> place(UUID attachment) {
        return dsl.select(PLAN.CODE, PLAN_ATTACHMENT.NUMBER)
                .from(PLAN_ATTACHMENT)
                .join(PLAN)
                .on(PLAN.ID.eq(PLAN_ATTACHMENT.PLAN_ID))
                .where(PLAN_ATTACHMENT.ATTACHMENT_ID.eq(attachment))
                .fetchOptional(row -> new Place(row.value1(), row.value2()));
    }
}
