package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonView;
import org.tongbao.problem.Problem;
import org.tongbao.report.ReportCorrection.CorrectionLine;
import org.tongbao.report.ReportCorrection.CorrectionText;
import org.tongbao.report.ReportInputs.LineInput;
import org.tongbao.report.ReportInputs.RemarkInput;
import org.tongbao.report.ReportInputs.ReportInput;
import org.tongbao.report.ReportInputs.ReturnReportInput;
import org.tongbao.report.ReportInputs.SubmitReportInput;
import org.tongbao.report.ReportInputs.TextInput;

import java.time.YearMonth;
import java.util.List;

/// Corrections (更正) of approved reports. The report in an answer is read after the commit, and
/// admitted anew.
@Controller
class CorrectionController {

    private final CorrectionWorkflow corrections;
    private final ReadCorrections read;
    private final ReadReport readReport;
    private final People people;

    CorrectionController(
            CorrectionWorkflow corrections,
            ReadCorrections read,
            ReadReport readReport,
            People people) {
        this.corrections = corrections;
        this.read = read;
        this.readReport = readReport;
        this.people = people;
    }

    record CorrectReportInput(
            String idempotencyKey,
            String unit,
            YearMonth month,
            int baseVersion,
            String reason,
            List<LineInput> lines,
            @Nullable List<TextInput> texts) {

        CorrectReport command() {
            return new CorrectReport(
                    new SubmitReportInput(idempotencyKey, unit, month, baseVersion, lines, texts)
                            .command(),
                    reason);
        }
    }

    record ReturnCorrectionInput(
            String unit, YearMonth month, int version, List<RemarkInput> remarks) {

        ReturnReportInput report() {
            return new ReturnReportInput(unit, month, version, remarks, null);
        }
    }

    record CorrectReportPayload(
            @Nullable ReportHead report, @Nullable ReportVersion version, List<Problem> problems) {}

    /// `WithdrawCorrectionPayload`, `StartCorrectionReviewPayload`, `ApproveCorrectionPayload`,
    /// `ReturnCorrectionPayload`.
    record CorrectionPayload(@Nullable ReportHead report, List<Problem> problems) {}

    @SchemaMapping(typeName = "Report")
    @Nullable ReportCorrection correction(ReportHead report) {
        return report.correction() == null
                ? null
                : new ReportCorrection(report, report.correction());
    }

    @SchemaMapping(typeName = "ReportCorrection")
    PersonView submittedBy(ReportCorrection correction) {
        return people.get(correction.correction().submittedBy());
    }

    @SchemaMapping(typeName = "ReportCorrection")
    @Nullable PersonView reviewedBy(ReportCorrection correction) {
        var reviewer = correction.correction().reviewedBy();
        return reviewer == null ? null : people.get(reviewer);
    }

    @SchemaMapping(typeName = "ReportCorrection")
    List<CorrectionLine> lines(ReportCorrection correction) {
        return read.lines(correction);
    }

    @SchemaMapping(typeName = "ReportCorrection")
    List<CorrectionText> texts(ReportCorrection correction) {
        return read.texts(correction);
    }

    @SchemaMapping(typeName = "ReportCorrection")
    List<ReportAction> actions(ReportCorrection correction, Actor actor) {
        return ReportAction.ofCorrection(actor, correction.head());
    }

    @MutationMapping
    CorrectReportPayload correctReport(Actor actor, @Argument CorrectReportInput input) {
        var decision = corrections.submit(actor, input.command());
        if (decision.result() == null) {
            return new CorrectReportPayload(null, null, decision.problems());
        }
        var made = readReport.made(actor, decision.result()).made();
        return new CorrectReportPayload(
                readReport.get(actor, input.unit(), input.month()),
                made == null ? null : ReportVersion.of(made),
                List.of());
    }

    @MutationMapping
    CorrectionPayload withdrawCorrection(Actor actor, @Argument ReportInput input) {
        return payload(actor, corrections.withdraw(actor, input.report()), input.report());
    }

    @MutationMapping
    CorrectionPayload startCorrectionReview(Actor actor, @Argument ReportInput input) {
        return payload(actor, corrections.startReview(actor, input.report()), input.report());
    }

    @MutationMapping
    CorrectionPayload approveCorrection(Actor actor, @Argument ReportInput input) {
        return payload(actor, corrections.approve(actor, input.report()), input.report());
    }

    @MutationMapping
    CorrectionPayload returnCorrection(Actor actor, @Argument ReturnCorrectionInput input) {
        var returned = input.report();
        return payload(
                actor,
                corrections.giveBack(actor, returned.report(), returned.objections()),
                returned.report());
    }

    private CorrectionPayload payload(Actor actor, Decision<Boolean> decision, Concerned report) {
        return decision.result() == null
                ? new CorrectionPayload(null, decision.problems())
                : new CorrectionPayload(
                        readReport.get(actor, report.unit(), report.month()), List.of());
    }
}
