package org.tongbao.attachment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.attachment.AttachmentWorkflow.Outcome;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.UUID;

@Controller
class AttachmentController {

    private final AttachmentWorkflow workflow;

    AttachmentController(AttachmentWorkflow workflow) {
        this.workflow = workflow;
    }

    record FinishUploadInput(UUID upload) {}

    record RemoveAttachmentInput(UUID attachment, String reason) {}

    record AttachmentPayload(@Nullable Attachment attachment, List<Problem> problems) {

        static AttachmentPayload of(Outcome outcome) {
            return new AttachmentPayload(outcome.attachment(), outcome.problems());
        }
    }

    record RemoveAttachmentPayload(@Nullable UUID removed, List<Problem> problems) {

        static RemoveAttachmentPayload of(Outcome outcome) {
            var removed = outcome.attachment();
            return new RemoveAttachmentPayload(
                    removed == null ? null : removed.id(), outcome.problems());
        }
    }

    @MutationMapping
    AttachmentPayload finishUpload(Actor actor, @Argument FinishUploadInput input) {
        return AttachmentPayload.of(workflow.finish(actor, input.upload()));
    }

    @MutationMapping
    RemoveAttachmentPayload removeAttachment(Actor actor, @Argument RemoveAttachmentInput input) {
        return RemoveAttachmentPayload.of(
                workflow.remove(actor, input.attachment(), input.reason()));
    }
}
