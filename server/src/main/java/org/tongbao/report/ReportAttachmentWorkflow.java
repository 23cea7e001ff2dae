package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.AttachmentDesk;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Begun;
import org.tongbao.attachment.NewFile;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.time.YearMonth;
import java.util.List;

/// Adds 佐证材料 to reports. The numbers go in first and wait for no file; a file may follow in
/// whatever state the report is by then, and inside the unit before its leader has signed (审签).
@Component
class ReportAttachmentWorkflow {

    private final ReadReport readReport;
    private final ReportAttachments attachments;
    private final AttachmentDesk desk;
    private final Authority authority;

    ReportAttachmentWorkflow(
            ReadReport readReport,
            ReportAttachments attachments,
            AttachmentDesk desk,
            Authority authority) {
        this.readReport = readReport;
        this.attachments = attachments;
        this.desk = desk;
        this.authority = authority;
    }

    /// @throws NotFoundException when there is no such unit for the actor
    @Intent
    public Begun begin(Actor actor, String unit, YearMonth month, NewFile file) {
        var report = readReport.get(actor, unit, month);
        authority.require(actor, Verb.REPORT_SUBMIT, report.unit().path());
        if (!report.carriesFiles(actor)) {
            return new Begun.Refused(List.of(StateProblem.of("REPORT_NOT_FILED")));
        }
        desk.lock(report.unit());
        var there = attachments.ids(report);
        var begun = desk.begin(actor, AttachmentKind.REPORT, report.unit(), file, there);
        if (begun instanceof Begun.Fresh(var upload)) {
            attachments.note(upload.id(), report);
        }
        return begun;
    }
}
