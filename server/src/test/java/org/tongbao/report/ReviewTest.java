package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.REPORT_DRAFT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.PersonActor;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.report.Approvals.UnitVersion;
import org.tongbao.report.DraftContent.DraftLine;
import org.tongbao.report.Objections.Objection;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

@IntegrationTest
class ReviewTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired ReportWorkflow workflow;
    @Autowired MonthWorkflow months;
    @Autowired DraftWorkflow drafts;
    @Autowired Approvals approvals;
    @Autowired ReadReport reports;
    @Autowired Lines lines;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private PersonActor clerk;
    private PersonActor reviewer;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        clerk = district.clerk(1);
        reviewer = district.reviewer();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void anApprovedReportsNumbersBecomeFactsZerosIncludedAndWhatDoesNotApplyDoesNot() {
        var command = district.submission(1, OCTOBER, 0, "3", "0", "12");
        var exempt =
                List.of(
                        command.lines().get(0),
                        command.lines().get(1),
                        new SentLine(district.line("stations"), null, true, "没有指导站"));
        done(
                workflow.submit(
                        clerk,
                        new SubmitReport(
                                District.key(), command.unit(), OCTOBER, 0, exempt, List.of())));
        assertThat(dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)))).isZero();
        assertThat(done(workflow.approve(reviewer, october(1))).state())
                .isEqualTo(ReportState.APPROVED);
        assertThat(fact("patents")).isEqualByComparingTo("3");
        assertThat(fact("pledges")).isEqualByComparingTo("0");
        assertThat(dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)))).isEqualTo(2);
    }

    @Test
    void approvingTwiceChangesNothing() {
        file("3");
        done(workflow.approve(reviewer, october(1)));
        done(workflow.approve(reviewer, october(1)));
        assertThat(dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)))).isEqualTo(3);
        assertThat(trail()).containsExactly("report.submitted", "report.approved");
    }

    @Test
    void aFactIsTheDifferenceToWhatIsAlreadyKnown() {
        var earlier = java.util.UUID.randomUUID();
        dsl.insertInto(FACT)
                .set(FACT.INDICATOR_ID, district.indicatorId("patents"))
                .set(FACT.MONTH, OCTOBER)
                .set(FACT.ORG_UNIT_ID, district.townId(1))
                .set(FACT.VERSION_ID, earlier)
                .set(FACT.AMOUNT, BigDecimal.valueOf(5))
                .set(FACT.KNOWN_FROM, Instant.now())
                .set(FACT.DEMONSTRATION, false)
                .execute();
        file("3");
        done(workflow.approve(reviewer, october(1)));
        assertThat(fact("patents")).isEqualByComparingTo("3");
        assertThat(dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)))).isEqualTo(4);
    }

    @Test
    void aReturnedLineCarriesItsReasonUntilTheNextSubmission() {
        file("3");
        done(
                workflow.giveBack(
                        reviewer,
                        october(1),
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
        assertThat(trail())
                .containsExactly("report.submitted", "report.returned", "report.submitted");
    }

    @Test
    void aSecondReturnShowsOnlyItsOwnReasons() {
        file("3");
        giveBack(1, "patents");
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "12")));
        giveBack(2, "pledges");
        var read = lines.of(reports.get(clerk, district.town(1), OCTOBER));
        assertThat(read.get(0).remark()).isNull();
        assertThat(read.get(1).remark()).isNotNull();
    }

    private void giveBack(int version, String line) {
        done(
                workflow.giveBack(
                        reviewer,
                        october(version),
                        new Objections(List.of(new Objection(district.line(line), "核对")), null)));
    }

    @Test
    void aReturnNeedsAReasonAtALineOfTheFormAndADayToCome() {
        file("3");
        var decision =
                workflow.giveBack(
                        reviewer,
                        october(1),
                        new Objections(
                                List.of(
                                        new Objection("rainfall", "为什么"),
                                        new Objection(district.line("patents"), " ")),
                                LocalDate.parse("2026-11-01")));
        assertThat(codes(decision))
                .containsExactly("LINE_UNKNOWN", "REASON_LENGTH", "DUE_IN_THE_PAST");
        assertThat(codes(workflow.giveBack(reviewer, october(1), new Objections(List.of(), null))))
                .containsExactly("REMARKS_MISSING");
        assertThat(trail()).containsExactly("report.submitted");
    }

    @Test
    void aReturnWithoutADayIsDueOnTheThirdWorkingDayOrAfter() {
        clock.moveTo(Instant.parse("2026-11-04T02:00:00Z"));
        file("3");
        done(
                workflow.giveBack(
                        reviewer,
                        october(1),
                        new Objections(
                                List.of(new Objection(district.line("patents"), "核对")), null)));
        assertThat(reports.get(clerk, district.town(1), OCTOBER).returnDueAt())
                .isEqualTo("2026-11-09T16:00:00Z");
    }

    @Test
    void theUnitTakesItsReportBackUntilReviewBegins() {
        file("3");
        assertThat(done(workflow.withdraw(clerk, october(1))).state())
                .isEqualTo(ReportState.WITHDRAWN);
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "12")));
        done(workflow.startReview(reviewer, october(2)));
        assertThat(codes(workflow.withdraw(clerk, october(2)))).containsExactly("REVIEW_STARTED");
        assertThat(trail())
                .containsExactly(
                        "report.submitted",
                        "report.withdrawn",
                        "report.submitted",
                        "report.review_started");
    }

    @Test
    void whatAReviewerFiledForATownAnotherReviewerApproves() {
        done(workflow.submit(reviewer, district.submission(1, OCTOBER, 0, "3", "0", "12")));
        assertThat(reports.get(clerk, district.town(1), OCTOBER).filedOnBehalf()).isTrue();
        assertThat(codes(workflow.approve(reviewer, october(1)))).containsExactly("OWN_REPORT");
        done(workflow.approve(district.reviewer(), october(1)));
    }

    @Test
    void theDistrictsOwnReportIsApprovedByASecondPersonOfTheOffice() {
        var both = district.clerkAndReviewer();
        done(
                workflow.submit(
                        both,
                        district.submission(District.key(), district.code, OCTOBER, 0, "4", "5")));
        var own = reports.get(both, district.code, OCTOBER);
        assertThat(own.ownLevel()).isTrue();
        assertThat(own.filedOnBehalf()).isFalse();
        assertThat(lines.of(own).get(1).warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.PART_ABOVE_WHOLE);
        var concerned = new Concerned(district.code, OCTOBER, 1);
        assertThat(codes(workflow.approve(both, concerned))).containsExactly("OWN_REPORT");
        assertThat(done(workflow.approve(reviewer, concerned)).state())
                .isEqualTo(ReportState.APPROVED);
    }

    @Test
    void clerksAndLeadersMayNotReviewAndStrangersFindNothing() {
        file("3");
        for (var actor : List.of(clerk, district.leader())) {
            assertThatThrownBy(() -> workflow.approve(actor, october(1)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() ->
                            workflow.giveBack(actor, october(1), new Objections(List.of(), null)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> workflow.startReview(actor, october(1)))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> workflow.withdraw(district.leader(), october(1)))
                .isInstanceOf(ForbiddenException.class);
        var stranger = district.clerk(2);
        assertThatThrownBy(() -> workflow.approve(stranger, october(1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> workflow.withdraw(stranger, october(1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reports.get(stranger, district.town(1), OCTOBER))
                .isInstanceOf(NotFoundException.class);
        assertThat(trail()).containsExactly("report.submitted");
    }

    @Test
    void severalReportsAreEachDecidedByThemselves() {
        file("3");
        done(workflow.submit(district.clerk(2), district.submission(2, OCTOBER, 0, "1", "0", "1")));
        done(workflow.submit(reviewer, district.submission(3, OCTOBER, 0, "1", "0", "1")));
        var decided =
                approvals.decide(
                        reviewer,
                        OCTOBER,
                        List.of(
                                new UnitVersion(district.town(1), 1),
                                new UnitVersion(district.town(2), 7),
                                new UnitVersion(district.town(3), 1),
                                new UnitVersion("nowhere", 1)));
        assertThat(decided.units()).containsExactly(district.town(1));
        assertThat(decided.problems())
                .extracting(Problem::code)
                .containsExactly("VERSION_CHANGED", "OWN_REPORT", "REPORT_UNIT_UNKNOWN");
        assertThat(decided.problems().getFirst().path())
                .containsExactly("reports", district.town(2));
        assertThatThrownBy(() ->
                        approvals.decide(
                                clerk, OCTOBER, List.of(new UnitVersion(district.town(1), 1))))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void publishingTwiceKeepsTheFirst() {
        var first = done(months.publish(reviewer, district.code, OCTOBER));
        clock.advance(java.time.Duration.ofHours(1));
        assertThat(done(months.publish(district.reviewer(), district.code, OCTOBER)))
                .isEqualTo(first);
        assertThat(codes(months.publish(reviewer, district.code, OCTOBER.plusMonths(1))))
                .containsExactly("MONTH_NOT_OPEN");
        assertThatThrownBy(() -> months.publish(district.leader(), district.code, OCTOBER))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> months.publish(clerk, "nowhere", OCTOBER))
                .isInstanceOf(NotFoundException.class);
        assertThat(
                        dsl.fetchCount(
                                AUDIT_ENTRY,
                                AUDIT_ENTRY
                                        .ACTION
                                        .eq("month.published")
                                        .and(AUDIT_ENTRY.ORG_UNIT_ID.eq(district.id))))
                .isEqualTo(1);
    }

    @Test
    void anExemptionTakesALineFromTheFormFromItsMonthOnAndCanEnd() {
        var exemption =
                new Exemption(district.town(1), district.line("pledges"), OCTOBER, true, "辖区内没有银行");
        assertThat(done(months.exempt(reviewer, exemption))).isTrue();
        assertThat(done(months.exempt(reviewer, exemption))).isTrue();
        assertThat(codes(workflow.submit(clerk, district.submission(1, OCTOBER, 0, "1", "5", "1"))))
                .containsExactly("LINE_EXEMPT");
        var command = district.submission(1, OCTOBER, 0, "1", "0", "1");
        done(
                workflow.submit(
                        clerk,
                        new SubmitReport(
                                District.key(),
                                command.unit(),
                                OCTOBER,
                                0,
                                List.of(command.lines().get(0), command.lines().get(2)),
                                List.of())));
        assertThat(lines.of(reports.get(clerk, district.town(1), OCTOBER)).get(1).status())
                .isEqualTo(ValueStatus.NOT_APPLICABLE);
        var september = lines.of(reports.get(clerk, district.town(1), OCTOBER.minusMonths(1)));
        assertThat(september.get(1).status()).isEqualTo(ValueStatus.NOT_REPORTED);
        var ended =
                new Exemption(
                        district.town(1),
                        district.line("pledges"),
                        OCTOBER.plusMonths(1),
                        false,
                        "来了一家银行");
        assertThat(done(months.exempt(reviewer, ended))).isFalse();
        assertThat(
                        lines.of(reports.get(clerk, district.town(1), OCTOBER.plusMonths(1)))
                                .get(1)
                                .status())
                .isEqualTo(ValueStatus.NOT_REPORTED);
        assertThat(trail())
                .containsExactly("exemption.changed", "report.submitted", "exemption.changed");
        assertThatThrownBy(() -> months.exempt(clerk, exemption))
                .isInstanceOf(ForbiddenException.class);
        assertThat(
                        codes(
                                months.exempt(
                                        reviewer,
                                        new Exemption(
                                                district.town(1), "rainfall", OCTOBER, true, " "))))
                .containsExactly("LINE_UNKNOWN", "REASON_LENGTH");
    }

    @Test
    void aDraftIsOneRowPerPersonNeverAuditedAndGoneWithTheSubmission() {
        var typed =
                new DraftContent(
                        List.of(new DraftLine(district.line("patents"), "３", false, null)),
                        List.of());
        done(drafts.save(clerk, district.town(1), OCTOBER, 0, typed));
        done(drafts.save(clerk, district.town(1), OCTOBER, 0, typed));
        done(drafts.save(district.clerk(1), district.town(1), OCTOBER, 0, typed));
        assertThat(dsl.fetchCount(REPORT_DRAFT, REPORT_DRAFT.ORG_UNIT_ID.eq(district.townId(1))))
                .isEqualTo(2);
        assertThat(trail()).isEmpty();
        file("3");
        assertThat(dsl.fetchCount(REPORT_DRAFT, REPORT_DRAFT.PERSON_ID.eq(clerk.id()))).isZero();
        assertThat(dsl.fetchCount(REPORT_DRAFT, REPORT_DRAFT.ORG_UNIT_ID.eq(district.townId(1))))
                .isEqualTo(1);
    }

    @Test
    void aDraftIsRefusedBeforeTheMonthOpensAfterApprovalAndWhenTooLong() {
        var typed =
                new DraftContent(
                        List.of(
                                new DraftLine(
                                        district.line("patents"), "1".repeat(61), false, null)),
                        List.of());
        assertThat(codes(drafts.save(clerk, district.town(1), OCTOBER, 0, typed)))
                .containsExactly("REPORT_TEXT_TOO_LONG");
        var nothing = new DraftContent(List.of(), List.of());
        assertThat(codes(drafts.save(clerk, district.town(1), OCTOBER.plusMonths(1), 0, nothing)))
                .containsExactly("MONTH_NOT_OPEN");
        file("3");
        done(workflow.approve(reviewer, october(1)));
        assertThat(codes(drafts.save(clerk, district.town(1), OCTOBER, 1, nothing)))
                .containsExactly("ALREADY_APPROVED");
        assertThatThrownBy(
                        () -> drafts.save(district.clerk(2), district.town(1), OCTOBER, 0, nothing))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> drafts.save(district.leader(), district.town(1), OCTOBER, 0, nothing))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void theTrailSaysWhichValuesChangedFromWhatToWhat() {
        file("3");
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
        file("3");
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

    private void file(String patents) {
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 0, patents, "0", "12")));
    }

    private Concerned october(int version) {
        return new Concerned(district.town(1), OCTOBER, version);
    }

    private BigDecimal fact(String indicator) {
        return dsl.select(org.jooq.impl.DSL.sum(FACT.AMOUNT))
                .from(FACT)
                .where(FACT.ORG_UNIT_ID.eq(district.townId(1)))
                .and(FACT.INDICATOR_ID.eq(district.indicatorId(indicator)))
                .fetchSingle()
                .value1();
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ORG_UNIT_ID.eq(district.townId(1)))
                .orderBy(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private static <T> T done(Decision<T> decision) {
        assertThat(decision.problems()).isEmpty();
        return Objects.requireNonNull(decision.result());
    }

    private static List<String> codes(Decision<?> decision) {
        assertThat(decision.result()).isNull();
        return decision.problems().stream().map(Problem::code).toList();
    }
}
