package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.attachment.NewFile;
import org.tongbao.attachment.UploadPayload;
import org.tongbao.authority.Actor;
import org.tongbao.standing.TargetAttachmentWorkflow.Named;

import java.time.YearMonth;

@Controller
class TargetAttachmentController {

    private final TargetAttachmentWorkflow workflow;

    TargetAttachmentController(TargetAttachmentWorkflow workflow) {
        this.workflow = workflow;
    }

    record StartTargetUploadInput(
            String unit,
            YearMonth month,
            @Nullable String plan,
            String indicator,
            YearMonth fromMonth,
            YearMonth toMonth,
            @Nullable Boolean forEachChild,
            NewFile file) {

        StandingQuestion table() {
            return new StandingQuestion(unit, month, plan, null, null, null, null, null);
        }

        Named named() {
            return new Named(indicator, fromMonth, toMonth, Boolean.TRUE.equals(forEachChild));
        }
    }

    @MutationMapping
    UploadPayload startTargetUpload(Actor actor, @Argument StartTargetUploadInput input) {
        return UploadPayload.of(workflow.begin(actor, input.table(), input.named(), input.file()));
    }
}
