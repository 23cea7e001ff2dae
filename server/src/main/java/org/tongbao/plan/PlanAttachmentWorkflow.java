package org.tongbao.plan;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.AttachmentDesk;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Begun;
import org.tongbao.attachment.NewFile;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;
import org.tongbao.workflow.Intent;

/// Adds files to the versions of plans.
@Component
class PlanAttachmentWorkflow {

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanAttachments attachments;
    private final AttachmentDesk desk;
    private final Authority authority;

    PlanAttachmentWorkflow(
            Plans plans,
            PlanVersions versions,
            PlanAttachments attachments,
            AttachmentDesk desk,
            Authority authority) {
        this.plans = plans;
        this.versions = versions;
        this.attachments = attachments;
        this.desk = desk;
        this.authority = authority;
    }

    /// @throws NotFoundException when there is no such version
    @Intent
    public Begun begin(Actor actor, String code, int number, NewFile file) {
        var manageable = actor.scope(Verb.PLAN_MANAGE);
        var plan = plans.getAny(actor.scope(Verb.UNIT_READ), manageable, code);
        authority.require(actor, Verb.PLAN_MANAGE, plan.unit().path());
        desk.lock(plan.unit());
        versions.lock(plan);
        var version = versions.get(manageable, plan, number);
        var begun =
                desk.begin(actor, AttachmentKind.PLAN, plan.unit(), file, attachments.ids(version));
        if (begun instanceof Begun.Fresh(var upload)) {
            attachments.note(upload.id(), version);
        }
        return begun;
    }
}
