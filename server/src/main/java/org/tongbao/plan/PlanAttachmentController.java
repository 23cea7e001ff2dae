package org.tongbao.plan;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.NewFile;
import org.tongbao.attachment.UploadPayload;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;

import java.util.List;
import java.util.Map;

@Controller
class PlanAttachmentController {

    private final PlanAttachmentWorkflow workflow;
    private final PlanAttachments attachments;

    PlanAttachmentController(PlanAttachmentWorkflow workflow, PlanAttachments attachments) {
        this.workflow = workflow;
        this.attachments = attachments;
    }

    record StartPlanUploadInput(String plan, int number, NewFile file) {}

    @MutationMapping
    UploadPayload startPlanUpload(Actor actor, @Argument StartPlanUploadInput input) {
        return UploadPayload.of(workflow.begin(actor, input.plan(), input.number(), input.file()));
    }

    @BatchMapping(typeName = "PlanVersion", field = "attachments")
    Map<PlanVersion, List<Attachment>> attachments(
            List<PlanVersion> versions, @ContextValue("actor") Actor actor) {
        return attachments.of(actor.scope(Verb.UNIT_READ), versions);
    }
}
