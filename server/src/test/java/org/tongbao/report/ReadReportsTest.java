package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.ReportQueries.HEAD;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.TokenReach;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.report.DraftContent.DraftLine;
import org.tongbao.report.Objections.Objection;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the contract answers about reports, and how many statements it takes.
@IntegrationTest
class ReadReportsTest {

    @Autowired ReportWorkflow workflow;
    @Autowired DraftWorkflow drafts;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private ReportQueries queries;
    private District district;
    private PersonActor clerk;
    private PersonActor reviewer;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        clerk = district.clerk(1);
        reviewer = district.reviewer();
        queries = new ReportQueries(graphql);
    }

    @AfterEach
    void timeGoesOn() {
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void aReportAnswersEverythingAboutItselfInAFixedNumberOfStatements() {
        file(1, OCTOBER.minusMonths(1), "2");
        file(1, OCTOBER, "3");
        giveBack(1, OCTOBER, 1);
        drafts.save(
                clerk,
                district.town(1),
                OCTOBER,
                1,
                new DraftContent(
                        List.of(new DraftLine(district.line("patents"), "４", false, null)),
                        List.of()));
        var query =
                """
                { report(unit: "%s", month: "2026-10") { %s number reviewStartedAt
                    reviewedBy { name }
                    lines { indicator { code unitOfMeasure } position group englishGroup help status
                      value note remark { text by { name } at value } earlierValue changed
                      warnings { code message } history { month status value }
                      previous { month status value } }
                    texts { code label englishLabel target { quote } text }
                    draft { lines { indicator value notApplicable note } texts { code text }
                      baseVersion savedAt }
                    otherDrafts { by { name } savedAt filled }
                    versions { number submittedAt submittedBy { name } filedOnBehalf
                      lines { indicator { code } status value note } texts { code text } }
                    actions contacts { name mobile } } }
                """
                        .formatted(district.town(1), HEAD);
        var report = queries.ask(clerk, query).path("report");
        assertThat(report.path("number").asString()).isEqualTo(district.town(1) + "-202610-1");
        assertThat(report.path("state").asString()).isEqualTo("RETURNED");
        assertThat(report.path("dueAt").asString()).startsWith("2026-11-05T16:00:00");
        var line = report.path("lines").path(0);
        assertThat(line.path("value").asString()).isEqualTo("3");
        assertThat(line.path("remark").path("text").asString()).isEqualTo("核对一下");
        assertThat(line.path("previous").path("value").asString()).isEqualTo("2");
        assertThat(line.path("history").path(0).path("status").asString())
                .isEqualTo("NOT_REPORTED");
        assertThat(report.path("draft").path("lines").path(0).path("value").asString())
                .isEqualTo("４");
        assertThat(report.path("versions")).hasSize(1);
        assertThat(report.path("actions").toString()).isEqualTo("[\"SUBMIT\",\"ATTACH\"]");
        assertThat(report.path("contacts").path(0).path("mobile").asString())
                .isEqualTo("13800000000");
        assertThat(statements.during(() -> queries.ask(clerk, query))).hasSize(12);
    }

    @Test
    void whatAFormDoesNotShowCostsNoStatement() {
        file(1, OCTOBER, "3");
        var query =
                """
                { report(unit: "%s", month: "2026-10") { state
                    versions { number lines { value } } lines { ledger { value } } } }
                """
                        .formatted(district.town(1));
        var all = statements.during(() -> queries.ask(clerk, query));
        assertThat(all).hasSize(8).noneMatch(sql -> sql.contains("`ledger_record`"));
        var fewer = query.replace("number lines { value }", "number");
        assertThat(statements.during(() -> queries.ask(clerk, fewer)))
                .hasSize(7)
                .noneMatch(sql -> sql.contains("`other_form`"));
        var past = query.replace("ledger { value }", "previous { value }");
        assertThat(statements.during(() -> queries.ask(clerk, past)))
                .anyMatch(sql -> sql.contains("`other_form`"));
    }

    @Test
    void aMonthInWhichNobodyAskedIsNotOneThatWasNotReported() {
        dsl.update(FORM_LINE)
                .set(FORM_LINE.FROM_MONTH, OCTOBER.minusMonths(1))
                .where(
                        FORM_LINE.INDICATOR_ID.eq(
                                select(INDICATOR.ID)
                                        .from(INDICATOR)
                                        .where(INDICATOR.CODE.eq(district.line("patents")))))
                .execute();
        var query =
                """
                { report(unit: "%s", month: "2026-10") {
                    lines { indicator { code } previous { status } history { month status } } } }
                """
                        .formatted(district.town(1));

        for (var line : queries.ask(clerk, query).path("report").path("lines")) {
            var asked = !line.at("/indicator/code").asString().equals(district.line("patents"));
            assertThat(line.at("/previous/status").asString()).isEqualTo("NOT_REPORTED");
            assertThat(line.at("/history/10/month").asString()).isEqualTo("2026-08");
            assertThat(line.at("/history/10/status").asString())
                    .isEqualTo(asked ? "NOT_REPORTED" : "NOT_COLLECTED");
        }
    }

    @Test
    void aMonthNobodyTouchedIsNotStartedAndAfterTheDueDayMissing() {
        var query =
                """
                { report(unit: "%s", month: "2026-10") { state version missing number
                    lines { status value previous { status } } versions { number } } }
                """
                        .formatted(district.town(1));
        var early = queries.ask(clerk, query).path("report");
        assertThat(early.path("state").asString()).isEqualTo("NOT_STARTED");
        assertThat(early.path("missing").asBoolean()).isFalse();
        assertThat(early.path("lines")).hasSize(3);
        clock.moveTo(Instant.parse("2026-11-06T02:00:00Z"));
        assertThat(queries.ask(clerk, query).path("report").path("missing").asBoolean()).isTrue();
    }

    @Test
    void dueReportsPutTheMostUrgentFirstAndLeaveOutWhatIsFiled() {
        file(1, OCTOBER.minusMonths(1), "2");
        var query =
                "{ dueReports { "
                        + HEAD
                        + " reviewStarted lineCount remarks { indicator { code } remark { text } }"
                        + " } }";
        assertThat(months(queries.ask(clerk, query).path("dueReports"))).containsExactly("2026-10");
        file(1, OCTOBER, "3");
        assertThat(queries.ask(clerk, query).path("dueReports")).isEmpty();
        giveBack(1, OCTOBER.minusMonths(1), 1);
        var due = queries.ask(clerk, query).path("dueReports");
        assertThat(months(due)).containsExactly("2026-09");
        assertThat(due.path(0).path("lineCount").asInt()).isEqualTo(3);
        assertThat(due.path(0).path("remarks").path(0).path("remark").path("text").asString())
                .isEqualTo("核对一下");
        assertThat(queries.ask(reviewer, query).path("dueReports")).isEmpty();
        assertThat(statements.during(() -> queries.ask(clerk, query))).hasSize(4);
    }

    @Test
    void aUnitsMonthsArePagedFromTheNewestOpenOneToTheFirstOfItsForm() {
        file(1, OCTOBER, "3");
        var query =
                """
                query($after: String) { reports(unit: "%s", first: 20, after: $after) {
                    edges { cursor node { %s } } pageInfo { hasNextPage endCursor } } }
                """
                        .formatted(district.town(1), HEAD);
        var first = queries.ask(clerk, query).path("reports");
        assertThat(first.path("edges")).hasSize(20);
        assertThat(first.path("edges").path(0).path("node").path("state").asString())
                .isEqualTo("SUBMITTED");
        assertThat(first.path("edges").path(1).path("node").path("missing").asBoolean()).isTrue();
        var after = first.path("pageInfo").path("endCursor").asString();
        var second = queries.ask(clerk, query, Map.of("after", after)).path("reports");
        assertThat(second.path("edges")).hasSize(14);
        assertThat(second.path("edges").path(13).path("node").path("month").asString())
                .isEqualTo("2024-01");
        assertThat(second.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
        assertThat(statements.during(() -> queries.ask(clerk, query))).hasSize(4);
    }

    @Test
    void theMutationsAnswerThroughTheContractInTheCallersLanguage() {
        var mutation =
                """
                mutation($input: SubmitReportInput!) { submitReport(input: $input) {
                    report { number state lines { value } } version { number lines { value } }
                    problems { __typename ... on Problem { code message path }
                      ... on VersionConflict { currentVersion by { name } at
                        lines { indicator { code } theirs theirStatus yours yourStatus } } } } }
                """;
        var half = queries.ask(clerk, mutation, Map.of("input", input(0, "1.5")));
        var problem = half.path("submitReport").path("problems").path(0);
        assertThat(problem.path("message").asString()).isEqualTo("要填整数。“patents”按件计，没有半件。");
        assertThat(problem.path("path").toString()).isEqualTo("[\"lines\",\"0\",\"value\"]");
        var english =
                queries.ask(clerk, mutation, Map.of("input", input(0, "-1")), Locale.ENGLISH)
                        .path("submitReport")
                        .path("problems")
                        .path(0);
        assertThat(english.path("message").asString()).startsWith("It cannot be below 0.");
        var done =
                queries.ask(clerk, mutation, Map.of("input", input(0, "3"))).path("submitReport");
        assertThat(done.path("problems")).isEmpty();
        assertThat(done.path("version").path("number").asInt()).isEqualTo(1);
        assertThat(done.path("report").path("lines").path(0).path("value").asString())
                .isEqualTo("3");
        var conflict =
                queries.ask(district.clerk(1), mutation, Map.of("input", input(0, "1")))
                        .path("submitReport")
                        .path("problems")
                        .path(0);
        assertThat(conflict.path("__typename").asString()).isEqualTo("VersionConflict");
        assertThat(conflict.path("lines").path(0).path("theirs").asString()).isEqualTo("3");
        assertThat(conflict.path("lines").path(0).path("yours").asString()).isEqualTo("1");
        var approved =
                queries.ask(
                        reviewer,
                        """
                        mutation { approveReport(input: {unit: "%s", month: "2026-10", version: 1}) {
                            report { state reviewedBy { name } } problems { ... on Problem { code } } } }
                        """
                                .formatted(district.town(1)));
        assertThat(approved.path("approveReport").path("report").path("state").asString())
                .isEqualTo("APPROVED");
    }

    @Test
    void whatIsOutsideTheSubtreeDoesNotExistAndAPublishedTokenReadsNoReports() {
        var stranger = district.clerk(2);
        for (var query :
                List.of(
                        "{ report(unit: \"%s\", month: \"2026-10\") { state } }",
                        "{ reports(unit: \"%s\") { edges { cursor } } }",
                        "{ monthBoard(unit: \"%s\", month: \"2026-10\") { expected } }",
                        "{ summaryTable(unit: \"%s\", month: \"2026-10\") { demonstration } }")) {
            assertThat(queries.errorCode(stranger, query.formatted(district.town(1))))
                    .isEqualTo("NOT_FOUND");
            assertThat(queries.errorCode(stranger, query.formatted("nowhere")))
                    .isEqualTo("NOT_FOUND");
            var dashboard =
                    new TokenActor(
                            java.util.UUID.randomUUID(),
                            "看板",
                            null,
                            district.path,
                            TokenReach.PUBLISHED);
            assertThat(queries.errorCode(dashboard, query.formatted(district.town(1))))
                    .isEqualTo("FORBIDDEN");
        }
    }

    private Map<String, Object> input(int base, String patents) {
        return Map.of(
                "idempotencyKey", District.key(),
                "unit", district.town(1),
                "month", "2026-10",
                "baseVersion", base,
                "lines",
                        List.of(
                                Map.of("indicator", district.line("patents"), "value", patents),
                                Map.of("indicator", district.line("pledges"), "value", "0"),
                                Map.of("indicator", district.line("stations"), "value", "12")));
    }

    private void file(int town, YearMonth month, String patents) {
        var decision =
                workflow.submit(
                        district.clerk(town),
                        district.submission(town, month, 0, patents, "0", "12"));
        assertThat(decision.problems()).isEmpty();
    }

    private void giveBack(int town, YearMonth month, int version) {
        var decision =
                workflow.giveBack(
                        reviewer,
                        new Concerned(district.town(town), month, version),
                        new Objections(
                                List.of(new Objection(district.line("patents"), "核对一下")), null));
        assertThat(decision.problems()).isEmpty();
    }

    private static List<String> months(JsonNode reports) {
        return reports.valueStream().map(report -> report.path("month").asString()).toList();
    }
}
