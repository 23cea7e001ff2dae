package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.codes;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.Objections.Objection;
import org.tongbao.testing.IntegrationTest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Reports between clerk and reviewer: returned, taken back, and who may do what.
@IntegrationTest
class ReviewTest extends EarlyNovember {

    @Autowired ReadReport reports;
    @Autowired Lines lines;

    @Test
    void aReturnedLineCarriesItsReasonUntilTheNextSubmission() {
        october.file("3");
        done(
                workflow.giveBack(
                        reviewer,
                        october.version(1),
                        new Objections(
                                List.of(new Objection(district.line("patents"), " 少了一项 ")),
                                LocalDate.parse("2026-11-09"))));
        var report = reports.get(clerk, district.town(1), OCTOBER);
        assertThat(report.state()).isEqualTo(ReportState.RETURNED);
        assertThat(report.returnDueAt()).isEqualTo("2026-11-09T16:00:00Z");
        var remark = Objects.requireNonNull(lines.of(report).getFirst().remark());
        assertThat(remark.text()).isEqualTo("少了一项");
        assertThat(remark.value()).isEqualByComparingTo("3");
        assertThat(remark.by().id()).isEqualTo(reviewer.id());
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "12")));
        var again = lines.of(reports.get(clerk, district.town(1), OCTOBER));
        assertThat(again.getFirst().remark()).isNull();
        assertThat(again.getFirst().changed()).isTrue();
        assertThat(again.get(1).changed()).isFalse();
        assertThat(october.trail())
                .containsExactly("report.submitted", "report.returned", "report.submitted");
    }

    @Test
    void aSecondReturnShowsOnlyItsOwnReasons() {
        october.file("3");
        giveBack(1, "patents");
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "12")));
        giveBack(2, "pledges");
        var read = lines.of(reports.get(clerk, district.town(1), OCTOBER));
        assertThat(read.get(0).remark()).isNull();
        assertThat(read.get(1).remark()).isNotNull();
    }

    @Test
    void aReturnNeedsAReasonAtALineOfTheFormAndADayToCome() {
        october.file("3");
        var decision =
                workflow.giveBack(
                        reviewer,
                        october.version(1),
                        new Objections(
                                List.of(
                                        new Objection("rainfall", "为什么"),
                                        new Objection(district.line("patents"), " ")),
                                LocalDate.parse("2026-11-01")));
        assertThat(codes(decision))
                .containsExactly("LINE_UNKNOWN", "REASON_LENGTH", "DUE_IN_THE_PAST");
        assertThat(
                        codes(
                                workflow.giveBack(
                                        reviewer,
                                        october.version(1),
                                        new Objections(List.of(), null))))
                .containsExactly("REMARKS_MISSING");
        assertThat(october.trail()).containsExactly("report.submitted");
    }

    @Test
    void aReturnWithoutADayIsDueOnTheThirdWorkingDayOrAfter() {
        clock.moveTo(Instant.parse("2026-11-04T02:00:00Z"));
        october.file("3");
        done(
                workflow.giveBack(
                        reviewer,
                        october.version(1),
                        new Objections(
                                List.of(new Objection(district.line("patents"), "核对")), null)));
        assertThat(reports.get(clerk, district.town(1), OCTOBER).returnDueAt())
                .isEqualTo("2026-11-09T16:00:00Z");
    }

    @Test
    void theUnitTakesItsReportBackUntilReviewBegins() {
        october.file("3");
        assertThat(done(workflow.withdraw(clerk, october.version(1))))
                .isEqualTo(ReportState.WITHDRAWN);
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "12")));
        done(workflow.startReview(reviewer, october.version(2)));
        assertThat(codes(workflow.withdraw(clerk, october.version(2))))
                .containsExactly("REVIEW_STARTED");
        assertThat(october.trail())
                .containsExactly(
                        "report.submitted",
                        "report.withdrawn",
                        "report.submitted",
                        "report.review_started");
    }

    @Test
    void clerksAndLeadersMayNotReviewAndStrangersFindNothing() {
        october.file("3");
        for (var actor : List.of(clerk, district.leader())) {
            assertThatThrownBy(() -> workflow.approve(actor, october.version(1)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() ->
                            workflow.giveBack(
                                    actor, october.version(1), new Objections(List.of(), null)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> workflow.startReview(actor, october.version(1)))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> workflow.withdraw(district.leader(), october.version(1)))
                .isInstanceOf(ForbiddenException.class);
        var stranger = district.clerk(2);
        assertThatThrownBy(() -> workflow.approve(stranger, october.version(1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> workflow.withdraw(stranger, october.version(1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reports.get(stranger, district.town(1), OCTOBER))
                .isInstanceOf(NotFoundException.class);
        assertThat(october.trail()).containsExactly("report.submitted");
    }

    @Test
    void theTrailSaysWhichValuesChangedFromWhatToWhat() {
        october.file("3");
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "12")));
        var detail =
                dsl.select(AUDIT_ENTRY.DETAIL)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ORG_UNIT_ID.eq(district.townId(1)))
                        .orderBy(AUDIT_ENTRY.ID.desc())
                        .limit(1)
                        .fetchSingle(AUDIT_ENTRY.DETAIL);
        assertThat(detail)
                .contains("\"before\":{\"" + district.line("patents") + "\":\"3\"}")
                .contains("\"after\":{\"" + district.line("patents") + "\":\"4\"}");
    }

    @Test
    void aPersonWhoIsNoClerkOfTheUnitOnlyReadsIt() {
        october.file("3");
        assertThat(
                        ReportAction.of(
                                district.leader(),
                                reports.get(district.leader(), district.town(1), OCTOBER)))
                .isEmpty();
        assertThat(ReportAction.of(reviewer, reports.get(reviewer, district.town(1), OCTOBER)))
                .containsExactly(
                        ReportAction.SUBMIT,
                        ReportAction.START_REVIEW,
                        ReportAction.APPROVE,
                        ReportAction.RETURN,
                        ReportAction.ATTACH);
        assertThat(ReportAction.of(clerk, reports.get(clerk, district.town(1), OCTOBER)))
                .containsExactly(ReportAction.SUBMIT, ReportAction.WITHDRAW, ReportAction.ATTACH);
    }

    private void giveBack(int version, String line) {
        done(
                workflow.giveBack(
                        reviewer,
                        october.version(version),
                        new Objections(List.of(new Objection(district.line(line), "核对")), null)));
    }
}
