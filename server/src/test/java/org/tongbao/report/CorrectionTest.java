package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_CORRECTION;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.codes;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.Objections.Objection;
import org.tongbao.report.ReportCorrection.CorrectionLine;
import org.tongbao.testing.IntegrationTest;

import java.time.Instant;
import java.util.List;

/// 更正: what was approved is said otherwise, reviewed again, and counts until then as it was.
@IntegrationTest
class CorrectionTest extends EarlyNovember {

    @Autowired CorrectionWorkflow corrections;
    @Autowired ReadCorrections readCorrections;
    @Autowired ClosingWorkflow closing;
    @Autowired ReadReport reports;
    @Autowired ReadLists lists;
    @Autowired DueReports due;
    @Autowired ReadVersions versions;
    @Autowired Lines lines;

    @BeforeEach
    void octoberIsApproved() {
        october.file("3");
        done(workflow.approve(reviewer, october.version(1)));
        clock.moveTo(Instant.parse("2026-11-20T02:00:00Z"));
    }

    @Test
    void untilItIsApprovedWhatWasApprovedStands() {
        done(corrections.submit(clerk, correction(1, "漏了一件", "4", "0", "12")));
        var report = reports.get(clerk, district.town(1), OCTOBER);
        assertThat(report.state()).isEqualTo(ReportState.APPROVED);
        assertThat(report.version()).isEqualTo(1);
        assertThat(report.correctionState()).isEqualTo(ReportState.SUBMITTED);
        assertThat(lines.of(report).getFirst().value()).isEqualByComparingTo("3");
        assertThat(october.fact("patents")).isEqualByComparingTo("3");
        assertThat(versions.of(report)).extracting(ReportVersion::number).containsExactly(2, 1);
        assertThat(versions.of(report))
                .extracting(ReportVersion::reason)
                .containsExactly("漏了一件", null);
        assertThat(lists.board(reviewer, district.code, OCTOBER).rows().getFirst().report())
                .extracting(ReportHead::state, ReportHead::correctionState)
                .containsExactly(ReportState.APPROVED, ReportState.SUBMITTED);
    }

    @Test
    void approvedItsDifferenceIsAFurtherFactAndTimelinessStays() {
        done(corrections.submit(clerk, correction(1, "漏了一件", "4", "0", "12")));
        var before = reports.get(clerk, district.town(1), OCTOBER);
        assertThat(differing(before)).extracting(CorrectionLine::valueBefore).hasToString("[3]");
        done(corrections.startReview(reviewer, october.version(2)));
        done(corrections.approve(reviewer, october.version(2)));
        done(corrections.approve(reviewer, october.version(2)));
        var after = reports.get(clerk, district.town(1), OCTOBER);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.correctionState()).isNull();
        assertThat(after.firstSubmittedAt()).isEqualTo(before.firstSubmittedAt());
        assertThat(after.late()).isFalse();
        assertThat(lines.of(after).getFirst().earlierValue()).isEqualByComparingTo("3");
        assertThat(october.fact("patents")).isEqualByComparingTo("4");
        assertThat(facts()).as("three of the approval, one of the correction").isEqualTo(4);
        assertThat(october.trail())
                .containsExactly(
                        "report.submitted",
                        "report.approved",
                        "report.correction_submitted",
                        "report.correction_review_started",
                        "report.corrected");
    }

    @Test
    void aValueThatNeverAppliedIsTakenBackAndCanBeGivenAgain() {
        var sent = correction(1, "没有指导站", "3", "0", null).content();
        var lines =
                List.of(
                        sent.lines().get(0),
                        sent.lines().get(1),
                        new SentLine(district.line("stations"), null, true, "没有指导站"));
        done(corrections.submit(clerk, new CorrectReport(with(sent, lines), "没有指导站")));
        done(corrections.approve(reviewer, october.version(2)));
        assertThat(october.fact("stations")).isEqualByComparingTo("0");
        assertThat(times("stations")).isZero();
        done(corrections.submit(clerk, correction(2, "还是有的", "3", "0", "0")));
        done(corrections.approve(reviewer, october.version(3)));
        assertThat(times("stations")).isEqualTo(1);
    }

    @Test
    void returnedItIsSentAgainAndWithdrawnItIsGone() {
        done(corrections.submit(clerk, correction(1, "漏了一件", "4", "0", "12")));
        var why = new Objections(List.of(new Objection(district.line("patents"), "证书呢")), null);
        done(corrections.giveBack(reviewer, october.version(2), why));
        var returned = reports.get(clerk, district.town(1), OCTOBER);
        assertThat(returned.state()).isEqualTo(ReportState.APPROVED);
        assertThat(returned.correctionState()).isEqualTo(ReportState.RETURNED);
        assertThat(differing(returned).getFirst().remark()).isNotNull();
        done(corrections.submit(clerk, correction(2, "附了证书", "5", "0", "12")));
        done(corrections.withdraw(clerk, october.version(3)));
        done(corrections.withdraw(clerk, october.version(3)));
        assertThat(reports.get(clerk, district.town(1), OCTOBER).correctionState()).isNull();
        assertThat(october.fact("patents")).isEqualByComparingTo("3");
        done(corrections.submit(clerk, correction(1, "又找到一件", "4", "0", "12")));
        assertThat(reports.get(clerk, district.town(1), OCTOBER).correction())
                .extracting(Correction::number, Correction::version)
                .containsExactly(2, 4);
    }

    @Test
    void returnedItStandsAmongWhatIsDueHoweverOldUntilItIsSentAgain() {
        done(corrections.submit(clerk, correction(1, "漏了一件", "4", "0", "12")));
        assertThat(lists.due(clerk)).extracting(ReportHead::month).doesNotContain(OCTOBER);
        var why = new Objections(List.of(new Objection(district.line("patents"), "证书呢")), null);
        done(corrections.giveBack(reviewer, october.version(2), why));
        clock.moveTo(Instant.parse("2027-03-02T02:00:00Z"));
        assertThat(lists.due(clerk))
                .filteredOn(head -> head.month().equals(OCTOBER))
                .extracting(ReportHead::state, ReportHead::correctionState)
                .containsExactly(tuple(ReportState.APPROVED, ReportState.RETURNED));
        assertThat(due.of(clerk))
                .filteredOn(DueReports.DueReport::correction)
                .extracting(DueReports.DueReport::month, DueReports.DueReport::dueOn)
                .containsExactly(tuple(OCTOBER, null));
        done(corrections.submit(clerk, correction(2, "附了证书", "5", "0", "12")));
        assertThat(lists.due(clerk)).extracting(ReportHead::month).doesNotContain(OCTOBER);
    }

    @Test
    void theSameKeyMakesOneVersionAndOtherContentUnderItIsRefused() {
        var command = correction(1, "漏了一件", "4", "0", "12");
        var made = done(corrections.submit(clerk, command));
        assertThat(done(corrections.submit(clerk, command))).isEqualTo(made);
        assertThat(codes(corrections.submit(clerk, new CorrectReport(command.content(), "别的"))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void ofTwoClerksTheSecondSeesWhatTheFirstSent() {
        done(corrections.submit(clerk, correction(1, "漏了一件", "4", "0", "12")));
        var second = corrections.submit(district.clerk(1), correction(1, "漏了两件", "5", "0", "12"));
        assertThat(second.problems()).singleElement().isInstanceOf(VersionConflict.class);
        var conflict = (VersionConflict) second.problems().getFirst();
        assertThat(conflict.currentVersion()).isEqualTo(2);
        assertThat(conflict.lines().getFirst().theirs()).isEqualByComparingTo("4");
    }

    @Test
    void whatChangesNothingHasNoReasonOrCorrectsNothingApprovedIsRefused() {
        assertThat(codes(corrections.submit(clerk, correction(1, "核对过", "3", "0", "12"))))
                .containsExactly("CORRECTION_CHANGES_NOTHING");
        assertThat(codes(corrections.submit(clerk, correction(1, " ", "4", "0", "12"))))
                .containsExactly("REASON_LENGTH");
        var other = district.submission(2, OCTOBER, 0, "1", "0", "1");
        assertThat(codes(corrections.submit(district.clerk(2), new CorrectReport(other, "改"))))
                .containsExactly("NOT_APPROVED_YET");
        assertThat(stored()).isZero();
    }

    @Test
    void aClosedMonthIsReopenedFirst() {
        done(corrections.submit(clerk, correction(1, "漏了一件", "4", "0", "12")));
        done(closing.close(reviewer, district.code, OCTOBER, true));
        assertThat(codes(corrections.approve(reviewer, october.version(2))))
                .containsExactly("MONTH_CLOSED");
        assertThat(codes(corrections.submit(clerk, correction(2, "再改", "5", "0", "12"))))
                .containsExactly("MONTH_CLOSED");
        done(closing.reopen(reviewer, district.code, OCTOBER, "有更正"));
        done(corrections.approve(reviewer, october.version(2)));
        assertThat(october.fact("patents")).isEqualByComparingTo("4");
    }

    @Test
    void itIsForTheUnitsClerksAndItsReviewersAndNobodyApprovesTheirOwn() {
        var command = correction(1, "漏了一件", "4", "0", "12");
        assertThatThrownBy(() -> corrections.submit(district.clerk(2), command))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> corrections.submit(district.leader(), command))
                .isInstanceOf(ForbiddenException.class);
        done(corrections.submit(reviewer, command));
        assertThatThrownBy(() -> corrections.approve(clerk, october.version(2)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(codes(corrections.approve(reviewer, october.version(2))))
                .containsExactly("OWN_REPORT");
        done(corrections.approve(district.reviewer(), october.version(2)));
        assertThat(reports.get(clerk, district.town(1), OCTOBER).filedOnBehalf()).isTrue();
    }

    private CorrectReport correction(int base, String reason, String... values) {
        return new CorrectReport(district.submission(1, OCTOBER, base, values), reason);
    }

    private static SubmitReport with(SubmitReport sent, List<SentLine> lines) {
        return new SubmitReport(
                sent.idempotencyKey(),
                sent.unit(),
                sent.month(),
                sent.baseVersion(),
                lines,
                sent.texts());
    }

    private List<CorrectionLine> differing(ReportHead report) {
        var correction = report.correction();
        assertThat(correction).isNotNull();
        return readCorrections.lines(new ReportCorrection(report, correction)).stream()
                .filter(CorrectionLine::changed)
                .toList();
    }

    private int stored() {
        return dsl.fetchCount(
                REPORT_CORRECTION,
                REPORT_CORRECTION.REPORT_ID.in(
                        select(REPORT.ID)
                                .from(REPORT)
                                .where(REPORT.ORG_UNIT_ID.eq(district.townId(1)))));
    }

    private int facts() {
        return dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)));
    }

    /// How often a value of the month stands: 1 or 0.
    private int times(String indicator) {
        return dsl
                .select(FACT.REPORTED)
                .from(FACT)
                .where(FACT.ORG_UNIT_ID.eq(district.townId(1)))
                .and(FACT.INDICATOR_ID.eq(district.indicatorId(indicator)))
                .fetch(FACT.REPORTED)
                .stream()
                .mapToInt(Byte::intValue)
                .sum();
    }
}
