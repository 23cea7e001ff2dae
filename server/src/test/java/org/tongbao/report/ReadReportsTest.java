package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.TokenReach;
import org.tongbao.calendar.ReportingRule;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.report.DraftContent.DraftLine;
import org.tongbao.report.Objections.Objection;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What the contract answers about reports, and how many statements it takes.
@IntegrationTest
class ReadReportsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String HEAD =
            """
            unit { code name } month state version ownLevel opensOn dueAt returnDueAt late missing
            filedOnBehalf backfilled firstSubmittedAt submittedAt submittedBy { name mobile }
            reviewedAt demonstration
            """;

    @Autowired ReportWorkflow workflow;
    @Autowired DraftWorkflow drafts;
    @Autowired MonthWorkflow months;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
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
        var report = ask(clerk, query).path("report");
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
        assertThat(statements.during(() -> ask(clerk, query))).hasSize(11);
    }

    @Test
    void aMonthNobodyTouchedIsNotStartedAndAfterTheDueDayMissing() {
        var query =
                """
                { report(unit: "%s", month: "2026-10") { state version missing number
                    lines { status value previous { status } } versions { number } } }
                """
                        .formatted(district.town(1));
        var early = ask(clerk, query).path("report");
        assertThat(early.path("state").asString()).isEqualTo("NOT_STARTED");
        assertThat(early.path("missing").asBoolean()).isFalse();
        assertThat(early.path("lines")).hasSize(3);
        clock.moveTo(Instant.parse("2026-11-06T02:00:00Z"));
        assertThat(ask(clerk, query).path("report").path("missing").asBoolean()).isTrue();
    }

    @Test
    void dueReportsPutTheMostUrgentFirstAndLeaveOutWhatIsFiled() {
        file(1, OCTOBER.minusMonths(1), "2");
        var query =
                "{ dueReports { "
                        + HEAD
                        + " reviewStarted lineCount remarks { indicator { code } remark { text } }"
                        + " } }";
        assertThat(months(ask(clerk, query).path("dueReports"))).containsExactly("2026-10");
        file(1, OCTOBER, "3");
        assertThat(ask(clerk, query).path("dueReports")).isEmpty();
        giveBack(1, OCTOBER.minusMonths(1), 1);
        var due = ask(clerk, query).path("dueReports");
        assertThat(months(due)).containsExactly("2026-09");
        assertThat(due.path(0).path("lineCount").asInt()).isEqualTo(3);
        assertThat(due.path(0).path("remarks").path(0).path("remark").path("text").asString())
                .isEqualTo("核对一下");
        assertThat(ask(reviewer, query).path("dueReports")).isEmpty();
        assertThat(statements.during(() -> ask(clerk, query))).hasSize(3);
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
        var first = ask(clerk, query).path("reports");
        assertThat(first.path("edges")).hasSize(20);
        assertThat(first.path("edges").path(0).path("node").path("state").asString())
                .isEqualTo("SUBMITTED");
        assertThat(first.path("edges").path(1).path("node").path("missing").asBoolean()).isTrue();
        var after = first.path("pageInfo").path("endCursor").asString();
        var second = ask(clerk, query, Map.of("after", after)).path("reports");
        assertThat(second.path("edges")).hasSize(14);
        assertThat(second.path("edges").path(13).path("node").path("month").asString())
                .isEqualTo("2024-01");
        assertThat(second.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
        assertThat(statements.during(() -> ask(clerk, query))).hasSize(4);
    }

    @Test
    void theBoardShowsAllElevenTownsAndTheDistrictItself() {
        file(1, OCTOBER, "3");
        file(2, OCTOBER.minusMonths(1), "1");
        workflow.submit(
                reviewer, district.submission(District.key(), district.code, OCTOBER, 0, "4", "5"));
        var typist = district.clerk(3);
        drafts.save(
                typist,
                district.town(3),
                OCTOBER,
                0,
                new DraftContent(
                        List.of(new DraftLine(district.line("patents"), "1", false, null)),
                        List.of()));
        var query =
                """
                { monthBoard(unit: "%s", month: "2026-10") { unit { code } month dueAt expected
                    reported canReview reminder demonstration publication { at by { name } }
                    rows { report { %s reviewStarted lineCount remarks { remark { text } } } own
                      warnings unexplained changed draftFilled draftSavedAt draftBy { name }
                      recent { month state late missing } contacts { name mobile } } } }
                """
                        .formatted(district.code, HEAD);
        var board = ask(reviewer, query).path("monthBoard");
        assertThat(board.path("expected").asInt()).isEqualTo(11);
        assertThat(board.path("reported").asInt()).isEqualTo(1);
        assertThat(board.path("canReview").asBoolean()).isTrue();
        assertThat(board.path("rows")).hasSize(12);
        var own = board.path("rows").path(11);
        assertThat(own.path("own").asBoolean()).isTrue();
        assertThat(own.path("warnings").asInt()).isEqualTo(1);
        assertThat(own.path("unexplained").asInt()).isEqualTo(1);
        assertThat(board.path("rows").path(2).path("draftFilled").asInt()).isEqualTo(1);
        assertThat(board.path("rows").path(2).path("draftBy").path("name").asString())
                .isEqualTo("填报员");
        var recent = board.path("rows").path(1).path("recent");
        assertThat(recent).hasSize(6);
        assertThat(recent.path(4).path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(recent.path(3).path("missing").asBoolean()).isTrue();
        assertThat(board.path("reminder").asString())
                .startsWith("2026年10月月报（试验区")
                .contains("11月5日 24:00 截止", "2号镇（填报员）、3号镇（填报员）、4号镇、5号镇")
                .doesNotContain("1号镇、");
        assertThat(statements.during(() -> ask(reviewer, query))).hasSize(4);
    }

    @Test
    void aRowOfTheBoardThatAsksItselfFollowsItsOwnDays() {
        district.asksItself(1, new ReportingRule(1, 20));
        var query =
                """
                { monthBoard(unit: "%s", month: "2026-10") { dueAt
                    rows { report { opensOn dueAt missing } } } }
                """
                        .formatted(district.code);
        clock.moveTo(Instant.parse("2026-11-10T02:00:00Z"));
        var board = ask(reviewer, query).path("monthBoard");
        assertThat(board.path("dueAt").asString()).isEqualTo("2026-11-05T16:00:00Z");
        var rows = board.path("rows").valueStream().map(row -> row.path("report")).toList();
        assertThat(rows.get(0).path("opensOn").asString()).isEqualTo("2026-10-01");
        assertThat(rows.get(0).path("dueAt").asString()).isEqualTo("2026-11-20T16:00:00Z");
        assertThat(rows.get(0).path("missing").asBoolean()).isFalse();
        assertThat(rows.get(1).path("opensOn").asString()).isEqualTo("2026-10-25");
        assertThat(rows.get(1).path("dueAt").asString()).isEqualTo("2026-11-05T16:00:00Z");
        assertThat(rows.get(1).path("missing").asBoolean()).isTrue();
        assertThat(statements.during(() -> ask(reviewer, query))).hasSize(4);
    }

    @Test
    void theSummaryTableAddsUpFlowsCarriesStocksOnAndSaysWhatIsMissing() {
        file(1, OCTOBER.minusMonths(1), "2");
        file(1, OCTOBER, "3");
        file(2, OCTOBER.minusMonths(1), "4");
        workflow.approve(reviewer, new Concerned(district.town(1), OCTOBER, 1));
        months.exempt(
                reviewer,
                new Exemption(district.town(3), district.line("patents"), OCTOBER, true, "无企业"));
        district.plan("方案");
        var query =
                """
                { summaryTable(unit: "%s", month: "2026-10") { unit { code } month plan { name } demonstration
                    indicators { code } completeness { reported expected }
                    rows { kind unit { code } state
                      cells { status value toDate approved carriedFrom } } } }
                """
                        .formatted(district.code);
        var table = ask(reviewer, query).path("summaryTable");
        assertThat(table.path("plan").path("name").asString()).isEqualTo("方案");
        assertThat(table.path("indicators")).hasSize(5);
        assertThat(table.path("rows")).hasSize(13);
        assertThat(table.path("completeness").path("reported").asInt()).isEqualTo(1);
        assertThat(cell(table, 0, 0))
                .isEqualTo(
                        "{\"status\":\"REPORTED\",\"value\":\"3\",\"toDate\":\"5\",\"approved\":true,\"carriedFrom\":null}");
        assertThat(cell(table, 1, 0))
                .isEqualTo(
                        "{\"status\":\"NOT_REPORTED\",\"value\":null,\"toDate\":\"4\",\"approved\":false,\"carriedFrom\":null}");
        assertThat(cell(table, 1, 2))
                .isEqualTo(
                        "{\"status\":\"NOT_REPORTED\",\"value\":null,\"toDate\":\"12\",\"approved\":false,\"carriedFrom\":\"2026-09\"}");
        assertThat(cell(table, 2, 0)).contains("NOT_APPLICABLE");
        assertThat(cell(table, 0, 3)).contains("NOT_APPLICABLE");
        assertThat(table.path("rows").path(11).path("kind").asString()).isEqualTo("OWN");
        assertThat(table.path("rows").path(12).path("kind").asString()).isEqualTo("TOTAL");
        assertThat(cell(table, 12, 0))
                .isEqualTo(
                        "{\"status\":\"REPORTED\",\"value\":\"3\",\"toDate\":\"9\",\"approved\":true,\"carriedFrom\":null}");
        assertThat(cell(table, 12, 2)).contains("\"value\":\"12\"", "\"toDate\":\"24\"");
        assertThat(statements.during(() -> ask(reviewer, query))).hasSize(5);
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
        var half = ask(clerk, mutation, Map.of("input", input(0, "1.5")));
        var problem = half.path("submitReport").path("problems").path(0);
        assertThat(problem.path("message").asString()).isEqualTo("要填整数。“patents”按件计，没有半件。");
        assertThat(problem.path("path").toString()).isEqualTo("[\"lines\",\"0\",\"value\"]");
        var english =
                ask(clerk, mutation, Map.of("input", input(0, "-1")), Locale.ENGLISH)
                        .path("submitReport")
                        .path("problems")
                        .path(0);
        assertThat(english.path("message").asString()).startsWith("It cannot be below 0.");
        var done = ask(clerk, mutation, Map.of("input", input(0, "3"))).path("submitReport");
        assertThat(done.path("problems")).isEmpty();
        assertThat(done.path("version").path("number").asInt()).isEqualTo(1);
        assertThat(done.path("report").path("lines").path(0).path("value").asString())
                .isEqualTo("3");
        var conflict =
                ask(district.clerk(1), mutation, Map.of("input", input(0, "1")))
                        .path("submitReport")
                        .path("problems")
                        .path(0);
        assertThat(conflict.path("__typename").asString()).isEqualTo("VersionConflict");
        assertThat(conflict.path("lines").path(0).path("theirs").asString()).isEqualTo("3");
        assertThat(conflict.path("lines").path(0).path("yours").asString()).isEqualTo("1");
        var approved =
                ask(
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
            assertThat(errors(stranger, query.formatted(district.town(1)))).isEqualTo("NOT_FOUND");
            assertThat(errors(stranger, query.formatted("nowhere"))).isEqualTo("NOT_FOUND");
            var dashboard =
                    new TokenActor(
                            java.util.UUID.randomUUID(),
                            "看板",
                            null,
                            district.path,
                            TokenReach.PUBLISHED);
            assertThat(errors(dashboard, query.formatted(district.town(1)))).isEqualTo("FORBIDDEN");
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

    private static String cell(JsonNode table, int row, int column) {
        return table.path("rows").path(row).path("cells").path(column).toString();
    }

    private static List<String> months(JsonNode reports) {
        return reports.valueStream().map(report -> report.path("month").asString()).toList();
    }

    private JsonNode ask(Actor actor, String document) {
        return ask(actor, document, Map.of());
    }

    private JsonNode ask(Actor actor, String document, Map<String, Object> variables) {
        return ask(actor, document, variables, Locale.CHINESE);
    }

    private JsonNode ask(
            Actor actor, String document, Map<String, Object> variables, Locale language) {
        var answer = execute(actor, document, variables, language);
        assertThat(answer.path("errors")).isEmpty();
        return answer.path("data");
    }

    private String errors(Actor actor, String document) {
        return execute(actor, document, Map.of(), Locale.CHINESE)
                .path("errors")
                .path(0)
                .path("extensions")
                .path("code")
                .asString();
    }

    private JsonNode execute(
            Actor actor, String document, Map<String, Object> variables, Locale language) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(actor, null, List.of()));
        var request =
                new DefaultExecutionGraphQlRequest(
                        document, null, variables, Map.of(), "test", language);
        var response = Objects.requireNonNull(graphql.execute(request).block());
        return new JsonMapper().valueToTree(response.getExecutionResult().toSpecification());
    }
}
