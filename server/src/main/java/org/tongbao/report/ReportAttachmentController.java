package org.tongbao.report;

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

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Controller
class ReportAttachmentController {

    private final ReportAttachmentWorkflow workflow;
    private final ReportAttachments attachments;

    ReportAttachmentController(ReportAttachmentWorkflow workflow, ReportAttachments attachments) {
        this.workflow = workflow;
        this.attachments = attachments;
    }

    record StartReportUploadInput(String unit, YearMonth month, NewFile file) {}

    @MutationMapping
    UploadPayload startReportUpload(Actor actor, @Argument StartReportUploadInput input) {
        return UploadPayload.of(workflow.begin(actor, input.unit(), input.month(), input.file()));
    }

    @BatchMapping(typeName = "Report", field = "attachments")
    Map<ReportHead, List<Attachment>> attachments(
            List<ReportHead> reports, @ContextValue("actor") Actor actor) {
        var carrying = reports.stream().filter(report -> report.carriesFiles(actor)).toList();
        var files = new HashMap<>(attachments.of(actor.scope(Verb.REPORT_READ), carrying));
        reports.forEach(report -> files.putIfAbsent(report, List.of()));
        return files;
    }
}
