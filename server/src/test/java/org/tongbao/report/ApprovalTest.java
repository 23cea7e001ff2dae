package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.codes;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.Problem;
import org.tongbao.report.Approvals.UnitVersion;
import org.tongbao.testing.IntegrationTest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What an approval makes of a report, and whose it is.
@IntegrationTest
class ApprovalTest extends EarlyNovember {

    @Autowired Approvals approvals;
    @Autowired ReadReport reports;
    @Autowired Lines lines;

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
        assertThat(done(workflow.approve(reviewer, october.version(1))).state())
                .isEqualTo(ReportState.APPROVED);
        assertThat(october.fact("patents")).isEqualByComparingTo("3");
        assertThat(october.fact("pledges")).isEqualByComparingTo("0");
        assertThat(dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)))).isEqualTo(2);
    }

    @Test
    void approvingTwiceChangesNothing() {
        october.file("3");
        done(workflow.approve(reviewer, october.version(1)));
        done(workflow.approve(reviewer, october.version(1)));
        assertThat(dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)))).isEqualTo(3);
        assertThat(october.trail()).containsExactly("report.submitted", "report.approved");
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
        october.file("3");
        done(workflow.approve(reviewer, october.version(1)));
        assertThat(october.fact("patents")).isEqualByComparingTo("3");
        assertThat(dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)))).isEqualTo(4);
    }

    @Test
    void whatAReviewerFiledForATownAnotherReviewerApproves() {
        done(workflow.submit(reviewer, district.submission(1, OCTOBER, 0, "3", "0", "12")));
        assertThat(reports.get(clerk, district.town(1), OCTOBER).filedOnBehalf()).isTrue();
        assertThat(codes(workflow.approve(reviewer, october.version(1))))
                .containsExactly("OWN_REPORT");
        done(workflow.approve(district.reviewer(), october.version(1)));
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
    void severalReportsAreEachDecidedByThemselves() {
        october.file("3");
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
}
