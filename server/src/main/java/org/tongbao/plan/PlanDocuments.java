package org.tongbao.plan;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.Begun;
import org.tongbao.attachment.NewFile;
import org.tongbao.attachment.ShippedFiles;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.workflow.Intent;

/// The document of a plan that ships with the product, laid to the version it is: what stands
/// behind the quotes of its targets.
@Component
public class PlanDocuments {

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanAttachments attachments;
    private final PlanAttachmentWorkflow workflow;
    private final ShippedFiles files;

    PlanDocuments(
            Plans plans,
            PlanVersions versions,
            PlanAttachments attachments,
            PlanAttachmentWorkflow workflow,
            ShippedFiles files) {
        this.plans = plans;
        this.versions = versions;
        this.attachments = attachments;
        this.workflow = workflow;
        this.files = files;
    }

    /// A version to which anybody laid a file is left alone.
    @Intent
    public void attach(PersonActor manager, String code, int number, String name, byte[] content) {
        var manageable = manager.scope(Verb.PLAN_MANAGE);
        var plan = plans.getAny(manager.scope(Verb.UNIT_READ), manageable, code);
        if (attachments.ids(versions.get(manageable, plan, number)).isEmpty()) {
            var file = new NewFile(name, null, content.length, null);
            if (workflow.begin(manager, code, number, file) instanceof Begun.Fresh(var upload)) {
                files.send(manager, upload.id(), content);
            }
        }
    }
}
