package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.tongbao.calendar.ReportingRule;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.report.DraftContent.DraftLine;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// What the contract answers about a month of all units, and how many statements it takes.
@IntegrationTest
class ReadMonthTest {

    @Autowired ReportWorkflow workflow;
    @Autowired DraftWorkflow drafts;
    @Autowired MonthWorkflow months;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private ReportQueries queries;
    private District district;
    private PersonActor reviewer;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        reviewer = district.reviewer();
        queries = new ReportQueries(graphql);
    }

    @AfterEach
    void timeGoesOn() {
        SecurityContextHolder.clearContext();
        clock.reset();
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
        var board = queries.ask(reviewer, query).path("monthBoard");
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
        assertThat(statements.during(() -> queries.ask(reviewer, query))).hasSize(4);
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
        var board = queries.ask(reviewer, query).path("monthBoard");
        assertThat(board.path("dueAt").asString()).isEqualTo("2026-11-05T16:00:00Z");
        var rows = board.path("rows").valueStream().map(row -> row.path("report")).toList();
        assertThat(rows.get(0).path("opensOn").asString()).isEqualTo("2026-10-01");
        assertThat(rows.get(0).path("dueAt").asString()).isEqualTo("2026-11-20T16:00:00Z");
        assertThat(rows.get(0).path("missing").asBoolean()).isFalse();
        assertThat(rows.get(1).path("opensOn").asString()).isEqualTo("2026-10-25");
        assertThat(rows.get(1).path("dueAt").asString()).isEqualTo("2026-11-05T16:00:00Z");
        assertThat(rows.get(1).path("missing").asBoolean()).isTrue();
        assertThat(statements.during(() -> queries.ask(reviewer, query))).hasSize(4);
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
        var table = queries.ask(reviewer, query).path("summaryTable");
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
        assertThat(statements.during(() -> queries.ask(reviewer, query))).hasSize(5);
    }

    private void file(int town, YearMonth month, String patents) {
        var decision =
                workflow.submit(
                        district.clerk(town),
                        district.submission(town, month, 0, patents, "0", "12"));
        assertThat(decision.problems()).isEmpty();
    }

    private static String cell(JsonNode table, int row, int column) {
        return table.path("rows").path(row).path("cells").path(column).toString();
    }
}
