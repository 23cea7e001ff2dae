package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;
import org.tongbao.report.ReportInputs.ApproveReportsInput;
import org.tongbao.report.ReportInputs.PublishMonthInput;
import org.tongbao.report.ReportInputs.ReportInput;
import org.tongbao.report.ReportInputs.ReturnReportInput;
import org.tongbao.report.ReportInputs.SaveDraftInput;
import org.tongbao.report.ReportInputs.SubmitReportInput;

import java.time.Instant;
import java.util.List;

/// What can be done to reports. The report in an answer is read after the commit, and admitted
/// anew.
@Controller
class ReportMutationController {

    private final ReportWorkflow reports;
    private final DraftWorkflow drafts;
    private final MonthWorkflow months;
    private final OpeningWorkflow openings;
    private final Approvals approvals;
    private final ReadReport readReport;

    ReportMutationController(
            ReportWorkflow reports,
            DraftWorkflow drafts,
            MonthWorkflow months,
            OpeningWorkflow openings,
            Approvals approvals,
            ReadReport readReport) {
        this.reports = reports;
        this.drafts = drafts;
        this.months = months;
        this.openings = openings;
        this.approvals = approvals;
        this.readReport = readReport;
    }

    record SubmitReportPayload(
            @Nullable ReportHead report, @Nullable ReportVersion version, List<Problem> problems) {}

    /// `WithdrawReportPayload`, `StartReviewPayload`, `ApproveReportPayload`,
    /// `ReturnReportPayload`, `OpenPastMonthPayload`, `ExtendReportPayload`.
    record ReportPayload(@Nullable ReportHead report, List<Problem> problems) {}

    record SaveDraftPayload(@Nullable Instant savedAt, List<Problem> problems) {}

    record ApproveReportsPayload(@Nullable List<String> approved, List<Problem> problems) {}

    record PublishMonthPayload(@Nullable Publication publication, List<Problem> problems) {}

    record SetNotApplicablePayload(@Nullable Boolean notApplicable, List<Problem> problems) {}

    @MutationMapping
    SubmitReportPayload submitReport(Actor actor, @Argument SubmitReportInput input) {
        var decision = reports.submit(actor, input.command());
        if (decision.result() == null) {
            return new SubmitReportPayload(null, null, decision.problems());
        }
        var made = readReport.made(actor, decision.result());
        var version = made.made();
        return new SubmitReportPayload(
                made, version == null ? null : ReportVersion.of(version), List.of());
    }

    @MutationMapping
    ReportPayload withdrawReport(Actor actor, @Argument ReportInput input) {
        return payload(actor, reports.withdraw(actor, input.report()), input.report());
    }

    @MutationMapping
    ReportPayload startReview(Actor actor, @Argument ReportInput input) {
        return payload(actor, reports.startReview(actor, input.report()), input.report());
    }

    @MutationMapping
    ReportPayload approveReport(Actor actor, @Argument ReportInput input) {
        return payload(actor, reports.approve(actor, input.report()), input.report());
    }

    @MutationMapping
    ReportPayload returnReport(Actor actor, @Argument ReturnReportInput input) {
        return payload(
                actor, reports.giveBack(actor, input.report(), input.objections()), input.report());
    }

    @MutationMapping
    ApproveReportsPayload approveReports(Actor actor, @Argument ApproveReportsInput input) {
        var decided = approvals.decide(actor, input.month(), input.reports());
        return new ApproveReportsPayload(decided.units(), decided.problems());
    }

    @MutationMapping
    SaveDraftPayload saveDraft(Actor actor, @Argument SaveDraftInput input) {
        var decision =
                drafts.save(
                        actor, input.unit(), input.month(), input.baseVersion(), input.content());
        return new SaveDraftPayload(decision.result(), decision.problems());
    }

    @MutationMapping
    PublishMonthPayload publishMonth(Actor actor, @Argument PublishMonthInput input) {
        var decision = months.publish(actor, input.unit(), input.month());
        return new PublishMonthPayload(decision.result(), decision.problems());
    }

    @MutationMapping
    SetNotApplicablePayload setNotApplicable(Actor actor, @Argument Exemption input) {
        var decision = months.exempt(actor, input);
        return new SetNotApplicablePayload(decision.result(), decision.problems());
    }

    @MutationMapping
    ReportPayload openPastMonth(Actor actor, @Argument GivenDay input) {
        var decision = openings.open(actor, input);
        return decision.result() == null
                ? new ReportPayload(null, decision.problems())
                : new ReportPayload(readReport.get(actor, input.unit(), input.month()), List.of());
    }

    @MutationMapping
    ReportPayload extendReport(Actor actor, @Argument GivenDay input) {
        var decision = openings.extend(actor, input);
        return decision.result() == null
                ? new ReportPayload(null, decision.problems())
                : new ReportPayload(readReport.get(actor, input.unit(), input.month()), List.of());
    }

    private ReportPayload payload(Actor actor, Decision<?> decision, Concerned report) {
        return decision.result() == null
                ? new ReportPayload(null, decision.problems())
                : new ReportPayload(
                        readReport.get(actor, report.unit(), report.month()), List.of());
    }
}
