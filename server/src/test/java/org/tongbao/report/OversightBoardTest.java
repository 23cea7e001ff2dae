package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.TARGET;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.report.Objections.Objection;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// 督办: the board over months, from reports that were really filed, late and returned.
@IntegrationTest
class OversightBoardTest extends EarlyNovember {

    private static final String BOARD =
            """
            { oversight(unit: "%s", from: "%s", to: "%s") { unit { code } plan
              units { unit { code } expected missing late returned { month times } farBehind { code }
                farBehindMonths { month plan indicators { code } } }
              people { person { name id } unit { code } missing late returned { month times }
                farBehindMonths { month } } } }
            """;

    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    private ReportQueries queries;

    @BeforeEach
    void queries() {
        queries = new ReportQueries(graphql);
    }

    @AfterEach
    void nobodyAsks() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aUnitStandsThereWithWhatIsMissingLateAndReturnedAndWhoSentIt() {
        october.file("3");
        giveBack(1);
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "12")));
        giveBack(2);
        var other = district.clerk(2);
        clock.moveTo(Instant.parse("2026-11-06T02:00:00Z"));
        done(workflow.submit(other, district.submission(2, OCTOBER, 0, "1", "0", "1")));

        var board = board(reviewer, OCTOBER, OCTOBER);
        assertThat(months(unit(board, 1), "missing")).isEmpty();
        assertThat(unit(board, 1).at("/returned/0/times").asInt()).isEqualTo(2);
        assertThat(months(unit(board, 1), "late")).isEmpty();
        assertThat(months(unit(board, 2), "late")).containsExactly("2026-10");
        assertThat(months(unit(board, 3), "missing")).containsExactly("2026-10");
        assertThat(unit(board, 3).path("expected").asInt()).isEqualTo(1);
        assertThat(board.path("people").valueStream().map(one -> one.at("/person/id").asString()))
                .containsExactly(clerk.id().toString(), other.id().toString());
        assertThat(board.at("/people/0/returned/0/times").asInt()).isEqualTo(2);
        assertThat(board.at("/people/1/late/0").asString()).isEqualTo("2026-10");
    }

    @Test
    void whatWasTakenBackIsMissingOnceItsDayIsOver() {
        october.file("3");
        done(workflow.withdraw(clerk, october.version(1)));
        assertThat(months(unit(board(reviewer, OCTOBER, OCTOBER), 1), "missing")).isEmpty();
        clock.moveTo(Instant.parse("2026-11-06T02:00:00Z"));
        assertThat(months(unit(board(reviewer, OCTOBER, OCTOBER), 1), "missing"))
                .containsExactly("2026-10");
    }

    @Test
    void whoFollowsUpReadsItAndNobodyElse() {
        var asked = BOARD.formatted(district.code, "2026-10", "2026-10");
        assertThat(board(district.leader(), OCTOBER, OCTOBER).path("units")).hasSize(11);
        assertThat(queries.errorCode(district.administrator(), asked)).isEqualTo("FORBIDDEN");
        assertThat(queries.errorCode(district.clerk(1), asked)).isEqualTo("NOT_FOUND");
        assertThat(queries.errorCode(new District(dsl).reviewer(), asked)).isEqualTo("NOT_FOUND");
    }

    @Test
    void aSpanThatIsNoneIsRefused() {
        for (var span : List.of("2026-10 2026-09", "2026-12 2026-12", "2023-01 2026-10")) {
            var months = span.split(" ");
            assertThat(
                            queries.errorCode(
                                    reviewer, BOARD.formatted(district.code, months[0], months[1])))
                    .isEqualTo("BAD_USER_INPUT");
        }
    }

    /// 应完成数 grows by 10 a month; below 8 tenths of it is 严重落后.
    @Test
    void whatWasFarBehindStandsThereMonthByMonthAsTheStandingSaysIt() {
        district.plan("方案");
        target(1);
        target(2);
        fact(1, "2026-08", 10);
        fact(1, "2026-09", 80);
        fact(1, "2026-10", 0);
        fact(2, "2026-09", 5);
        fact(2, "2026-10", 5);
        var board = board(reviewer, YearMonth.of(2026, 7), OCTOBER);
        assertThat(behind(unit(board, 1))).as("later it caught up").containsExactly("2026-08");
        assertThat(behind(unit(board, 2))).containsExactly("2026-09", "2026-10");
        assertThat(behind(unit(board, 3))).isEmpty();
        var first = unit(board, 1).at("/farBehindMonths/0");
        assertThat(first.path("plan").asString()).isEqualTo(district.code);
        assertThat(first.at("/indicators/0/code").asString()).isEqualTo(district.line("patents"));
        assertThat(unit(board, 1).path("farBehind")).isEmpty();
        assertThat(unit(board, 2).path("farBehind")).hasSize(1);
        var own =
                board.path("people")
                        .valueStream()
                        .filter(one ->
                                one.at("/person/id").asString().equals(clerk.id().toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(behind(own)).as("of the clerk’s town").containsExactly("2026-08");
        assertThat(months(own, "missing")).isEqualTo(months(unit(board, 1), "missing"));
        assertThat(months(own, "missing")).isNotEmpty();
    }

    private static List<String> behind(JsonNode of) {
        return of.path("farBehindMonths")
                .valueStream()
                .map(one -> one.path("month").asString())
                .toList();
    }

    private void target(int town) {
        dsl.insertInto(TARGET)
                .set(TARGET.ID, UUID.randomUUID())
                .set(
                        TARGET.PLAN_ID,
                        dsl.select(PLAN.ID)
                                .from(PLAN)
                                .where(PLAN.CODE.eq(district.code))
                                .fetchSingle(PLAN.ID))
                .set(TARGET.ORG_UNIT_ID, district.townId(town))
                .set(TARGET.INDICATOR_ID, district.indicatorId("patents"))
                .set(TARGET.FOR_EACH_CHILD, false)
                .set(TARGET.MEANING, "INCREMENT")
                .set(TARGET.OPERATOR, "AT_LEAST")
                .set(TARGET.FROM_MONTH, YearMonth.of(2026, 1))
                .set(TARGET.TO_MONTH, YearMonth.of(2026, 11))
                .set(TARGET.AMOUNT, BigDecimal.valueOf(110))
                .set(TARGET.QUOTE, "110")
                .set(TARGET.POSITION, town)
                .execute();
    }

    private void fact(int town, String month, int amount) {
        dsl.insertInto(FACT)
                .set(FACT.INDICATOR_ID, district.indicatorId("patents"))
                .set(FACT.MONTH, YearMonth.parse(month))
                .set(FACT.ORG_UNIT_ID, district.townId(town))
                .set(FACT.VERSION_ID, UUID.randomUUID())
                .set(FACT.AMOUNT, BigDecimal.valueOf(amount))
                .set(FACT.KNOWN_FROM, Instant.parse("2026-11-01T01:00:00Z"))
                .set(FACT.DEMONSTRATION, false)
                .execute();
    }

    @Test
    void howManyStatementsItTakesDependsNeitherOnTheMonthsNorOnReports() {
        district.plan("方案");
        target(1);
        var one = statements.during(() -> board(reviewer, OCTOBER, OCTOBER)).size();
        october.file("3");
        giveBack(1);
        assertThat(statements.during(() -> board(reviewer, OCTOBER.minusMonths(23), OCTOBER)))
                .hasSize(one);
    }

    private void giveBack(int version) {
        var reason = new Objection(district.line("patents"), "与公告不符");
        done(
                workflow.giveBack(
                        reviewer, october.version(version), new Objections(List.of(reason), null)));
    }

    private JsonNode board(Actor actor, YearMonth from, YearMonth to) {
        return queries.ask(actor, BOARD.formatted(district.code, from, to)).path("oversight");
    }

    private JsonNode unit(JsonNode board, int town) {
        return board.path("units")
                .valueStream()
                .filter(one -> one.at("/unit/code").asString().equals(district.town(town)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> months(JsonNode unit, String field) {
        return unit.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
