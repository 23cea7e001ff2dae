package org.tongbao.ledger;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.NewFile;
import org.tongbao.attachment.UploadPayload;
import org.tongbao.authority.Actor;

import java.util.List;
import java.util.Map;
import java.util.UUID;

@Controller
class LedgerAttachmentController {

    private final LedgerAttachmentWorkflow workflow;
    private final LedgerAttachments attachments;

    LedgerAttachmentController(LedgerAttachmentWorkflow workflow, LedgerAttachments attachments) {
        this.workflow = workflow;
        this.attachments = attachments;
    }

    record StartLedgerUploadInput(UUID record, NewFile file) {}

    @MutationMapping
    UploadPayload startLedgerUpload(Actor actor, @Argument StartLedgerUploadInput input) {
        return UploadPayload.of(workflow.begin(actor, input.record(), input.file()));
    }

    @BatchMapping(typeName = "LedgerRecord", field = "attachments")
    Map<LedgerRecord, List<Attachment>> attachments(List<LedgerRecord> records) {
        return attachments.of(records);
    }
}
