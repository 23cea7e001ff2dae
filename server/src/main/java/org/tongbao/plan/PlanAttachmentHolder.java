package org.tongbao.plan;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentHolder;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;

/// The document of a plan is read by whoever reads that version of it, and changed by those who
/// manage the plan; also after it was issued, for a scan often follows the decision.
@Component
class PlanAttachmentHolder implements AttachmentHolder {

    private final PlanAttachments attachments;
    private final Plans plans;
    private final PlanVersions versions;
    private final Authority authority;

    PlanAttachmentHolder(
            PlanAttachments attachments, Plans plans, PlanVersions versions, Authority authority) {
        this.attachments = attachments;
        this.plans = plans;
        this.versions = versions;
        this.authority = authority;
    }

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.PLAN;
    }

    @Override
    public void requireRead(Actor actor, Attachment attachment) {
        version(actor, attachment);
    }

    @Override
    public void requireChange(Actor actor, Attachment attachment) {
        var version = version(actor, attachment);
        authority.require(actor, Verb.PLAN_MANAGE, version.plan().unit().path());
    }

    private PlanVersion version(Actor actor, Attachment attachment) {
        var place =
                attachments
                        .place(attachment.id())
                        .orElseThrow(() -> new NotFoundException("attachment " + attachment.id()));
        var manageable = actor.scope(Verb.PLAN_MANAGE);
        var plan = plans.getAny(actor.scope(Verb.UNIT_READ), manageable, place.plan());
        return versions.get(manageable, plan, place.number());
    }
}
