package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.report.Approvals.UnitVersion;
import org.tongbao.report.DraftContent.DraftLine;
import org.tongbao.report.DraftContent.DraftText;
import org.tongbao.report.Objections.Objection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// The inputs of the contract, as the door binds them.
final class ReportInputs {

    private ReportInputs() {}

    record LineInput(
            String indicator,
            @Nullable BigDecimal value,
            @Nullable Boolean notApplicable,
            @Nullable String note) {
        SentLine sent() {
            return new SentLine(indicator, value, Boolean.TRUE.equals(notApplicable), note);
        }
    }

    record TextInput(String code, String text) {}

    record SubmitReportInput(
            String idempotencyKey,
            String unit,
            YearMonth month,
            int baseVersion,
            List<LineInput> lines,
            @Nullable List<TextInput> texts) {
        SubmitReport command() {
            return new SubmitReport(
                    idempotencyKey,
                    unit,
                    month,
                    baseVersion,
                    lines.stream().map(LineInput::sent).toList(),
                    texts == null
                            ? List.of()
                            : texts.stream().map(t -> new SentText(t.code(), t.text())).toList());
        }
    }

    record DraftLineInput(
            String indicator,
            @Nullable String value,
            @Nullable Boolean notApplicable,
            @Nullable String note) {
        DraftLine typed() {
            return new DraftLine(indicator, value, Boolean.TRUE.equals(notApplicable), note);
        }
    }

    record SaveDraftInput(
            String unit,
            YearMonth month,
            int baseVersion,
            List<DraftLineInput> lines,
            List<TextInput> texts) {
        DraftContent content() {
            return new DraftContent(
                    lines.stream().map(DraftLineInput::typed).toList(),
                    texts.stream().map(text -> new DraftText(text.code(), text.text())).toList());
        }
    }

    /// `WithdrawReportInput`, `StartReviewInput` and `ApproveReportInput`.
    record ReportInput(String unit, YearMonth month, int version) {
        Concerned report() {
            return new Concerned(unit, month, version);
        }
    }

    record RemarkInput(String indicator, String text) {}

    record ReturnReportInput(
            String unit,
            YearMonth month,
            int version,
            List<RemarkInput> remarks,
            @Nullable LocalDate dueOn) {
        Concerned report() {
            return new Concerned(unit, month, version);
        }

        Objections objections() {
            return new Objections(
                    remarks.stream().map(r -> new Objection(r.indicator(), r.text())).toList(),
                    dueOn);
        }
    }

    record ApproveReportsInput(YearMonth month, List<UnitVersion> reports) {}

    record PublishMonthInput(String unit, YearMonth month) {}
}
