package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.authority.Actor;
import org.tongbao.report.Objections.Objection;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.List;

/// Where the month will stand if what waits for its review is approved as it is: the answer is, to
/// the digit, the one that is given once it is.
@IntegrationTest
class SubmittedFiguresTest extends EarlyNovember {

    private static final YearMonth SEPTEMBER = OCTOBER.minusMonths(1);

    @Autowired CorrectionWorkflow corrections;
    @Autowired ExecutionGraphQlService graphql;
    private ReportQueries queries;

    @BeforeEach
    void someIsApprovedAndSomeWaits() {
        queries = new ReportQueries(graphql);
        approve(1, SEPTEMBER, "3", "1", "5");
        approve(2, OCTOBER, "0", "2", "4");
        submit(1, OCTOBER, "7", "0", "6");
        submit(3, OCTOBER, "0", "3", "1");
    }

    @Test
    void whatWaitsCountsAsIfItWereApproved() {
        var approved = ask(reviewer, "APPROVED");
        var submitted = ask(reviewer, "SUBMITTED");
        assertThat(submitted.path("values").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.path("rows")).isNotEqualTo(approved.path("rows"));

        done(workflow.approve(reviewer, new Concerned(district.town(1), OCTOBER, 1)));
        done(workflow.approve(reviewer, new Concerned(district.town(3), OCTOBER, 1)));

        var then = ask(reviewer, "APPROVED");
        assertThat(then.path("rows")).isEqualTo(submitted.path("rows"));
        assertThat(then.path("totals")).isEqualTo(submitted.path("totals"));
        assertThat(ask(reviewer, "SUBMITTED").path("rows")).isEqualTo(then.path("rows"));
    }

    @Test
    void whatIsReturnedCountsNoMore() {
        var before = ask(reviewer, "APPROVED");

        returned(1);
        returned(3);

        assertThat(ask(reviewer, "SUBMITTED").path("rows")).isEqualTo(before.path("rows"));
    }

    @Test
    void aCorrectionThatWaitsCountsAsIfItWereApproved() {
        returned(1);
        returned(3);
        correct(1, SEPTEMBER, "30", "-", "5");
        assertThat(ask(reviewer, "SUBMITTED").path("rows"))
                .isNotEqualTo(ask(reviewer, "APPROVED").path("rows"));
        done(corrections.startReview(reviewer, new Concerned(district.town(1), SEPTEMBER, 2)));
        correct(2, OCTOBER, "-", "2", "40");
        var submitted = ask(reviewer, "SUBMITTED");

        done(corrections.approve(reviewer, new Concerned(district.town(1), SEPTEMBER, 2)));
        done(corrections.approve(reviewer, new Concerned(district.town(2), OCTOBER, 2)));

        var then = ask(reviewer, "APPROVED");
        assertThat(then.path("rows")).isEqualTo(submitted.path("rows"));
        assertThat(then.path("totals")).isEqualTo(submitted.path("totals"));
    }

    @Test
    void aCorrectionMayTakeBackWhatDidNotApply() {
        returned(1);
        returned(3);
        correct(1, SEPTEMBER, "3", "-", "5");
        done(corrections.approve(reviewer, new Concerned(district.town(1), SEPTEMBER, 2)));
        var before = ask(reviewer, "APPROVED");
        correctAgain(1, SEPTEMBER, 2, "3", "1", "5");
        var submitted = ask(reviewer, "SUBMITTED");
        assertThat(submitted.path("rows")).isNotEqualTo(before.path("rows"));

        done(corrections.approve(reviewer, new Concerned(district.town(1), SEPTEMBER, 3)));

        assertThat(ask(reviewer, "APPROVED").path("rows")).isEqualTo(submitted.path("rows"));
    }

    @Test
    void aCorrectionThatIsReturnedOrNotTheirsToReadDoesNotCount() {
        returned(1);
        returned(3);
        var approved = ask(reviewer, "APPROVED");
        correct(1, SEPTEMBER, "30", "0", "5");
        var neighbour = district.clerk(2);
        assertThat(ask(district.clerk(1), "SUBMITTED").path("rows").toString()).contains("30");
        assertThat(queries.answer(neighbour, question("SUBMITTED", district.town(1))).toString())
                .contains("NOT_FOUND");
        assertThat(ask(neighbour, "SUBMITTED").path("rows").toString())
                .doesNotContain(district.town(1));

        done(
                corrections.giveBack(
                        reviewer,
                        new Concerned(district.town(1), SEPTEMBER, 2),
                        new Objections(
                                List.of(new Objection(district.line("patents"), "再核一下")), null)));

        assertThat(ask(reviewer, "SUBMITTED").path("rows")).isEqualTo(approved.path("rows"));
    }

    private void correct(int town, YearMonth month, String... values) {
        correctAgain(town, month, 1, values);
    }

    private void correctAgain(int town, YearMonth month, int base, String... values) {
        var lines =
                List.of(
                        said("patents", values[0]),
                        said("pledges", values[1]),
                        said("stations", values[2]));
        done(
                corrections.submit(
                        district.clerk(town),
                        new CorrectReport(
                                new SubmitReport(
                                        District.key(),
                                        district.town(town),
                                        month,
                                        base,
                                        lines,
                                        List.of()),
                                "复核发现填错")));
    }

    private SentLine said(String line, String value) {
        return value.equals("-")
                ? new SentLine(district.line(line), null, true, "本镇没有这项")
                : district.sent(line, value);
    }

    private void submit(int town, YearMonth month, String... values) {
        done(workflow.submit(district.clerk(town), district.submission(town, month, 0, values)));
    }

    private void approve(int town, YearMonth month, String... values) {
        submit(town, month, values);
        done(workflow.approve(reviewer, new Concerned(district.town(town), month, 1)));
    }

    private void returned(int town) {
        done(
                workflow.giveBack(
                        reviewer,
                        new Concerned(district.town(town), OCTOBER, 1),
                        new Objections(
                                List.of(new Objection(district.line("patents"), "再核一下")), null)));
    }

    private JsonNode ask(Actor actor, String values) {
        return queries.ask(actor, question(values, district.code)).path("analyze");
    }

    private String question(String values, String under) {
        return """
        { analyze(input: {
          under: "%s", by: [UNIT, INDICATOR, MONTH], from: "%s", to: "%s", totals: true, values: %s
          measures: [ACTUAL, TO_DATE, SHARE, MONTH_ON_MONTH, REPORTED, EXPECTED, ZERO_UNITS, SILENT_UNITS]
        }) {
          values rows(first: 500) { edges { node { ...row } } } totals { ...row }
        } }
        fragment row on AnalysisRow { values notes { column reason } unit { code } }
        """
                .formatted(under, SEPTEMBER, OCTOBER, values);
    }
}
