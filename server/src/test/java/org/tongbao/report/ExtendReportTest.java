package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.PersonActor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.Problem;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// 延期: a reviewer moves the due day of one unit's month.
@IntegrationTest
class ExtendReportTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String DUE =
            "{ dueReports { month dueAt missing extension { dueAt reason extendedAt extendedBy {"
                    + " name } } } }";

    @Autowired OpeningWorkflow openings;
    @Autowired ReportWorkflow workflow;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private PersonActor reviewer;
    private ReportQueries queries;

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
    void theExtendedUnitIsInTimeUntilItsDayAndTheOthersAreLate() {
        assertThat(extended(1, OCTOBER, "台风", "2026-11-10")).isEmpty();
        clock.moveTo(Instant.parse("2026-11-09T02:00:00Z"));

        var october = october(district.clerk(1));
        assertThat(october.path("dueAt").asString()).startsWith("2026-11-10T16:00:00");
        assertThat(october.path("missing").asBoolean()).isFalse();
        assertThat(october.at("/extension/reason").asString()).isEqualTo("台风");
        assertThat(october.at("/extension/extendedBy/name").asString()).isEqualTo(reviewer.name());
        assertThat(october(district.clerk(2)).path("missing").asBoolean()).isTrue();

        assertThat(late(1)).isFalse();
        assertThat(late(2)).isTrue();
        assertThat(report(1).at("/extension/reason").asString()).isEqualTo("台风");
        assertThat(extended(1, OCTOBER, "再延", "2026-11-20")).containsExactly("EXTENSION_FILED");
        assertThat(trail()).containsExactly("report.extended");
    }

    @Test
    void afterItsDayItIsLateToo() {
        extended(1, OCTOBER, "台风", "2026-11-10");
        clock.moveTo(Instant.parse("2026-11-10T16:00:01Z"));
        assertThat(october(district.clerk(1)).path("missing").asBoolean()).isTrue();
        assertThat(late(1)).isTrue();
    }

    @Test
    void theSameAgainChangesNothingAndAnotherDayReplacesTheOneBefore() {
        extended(1, OCTOBER, "台风", "2026-11-10");
        extended(1, OCTOBER, " 台风 ", "2026-11-10");
        assertThat(trail()).hasSize(1);
        extended(1, OCTOBER, "台风", "2026-11-12");
        assertThat(trail()).hasSize(2);
        assertThat(october(district.clerk(1)).path("dueAt").asString()).startsWith("2026-11-12");
    }

    @Test
    void whatIsNoExtensionIsRefused() {
        assertThat(extended(1, OCTOBER, " ", "2026-11-10")).containsExactly("REASON_LENGTH");
        assertThat(extended(1, OCTOBER, "台风", "2026-11-05")).containsExactly("EXTENSION_TOO_SHORT");
        assertThat(extended(1, OCTOBER, "台风", "2026-12-08")).containsExactly("EXTENSION_TOO_LONG");
        assertThat(extended(1, YearMonth.of(2026, 12), "台风", "2027-01-10"))
                .containsExactly("MONTH_NOT_OPEN");
        assertThat(extended(1, YearMonth.of(2026, 7), "台风", "2026-11-10"))
                .containsExactly("EXTENSION_TOO_LATE");
        assertThat(trail()).isEmpty();
    }

    @Test
    void itIsTheActOfAReviewerAboveTheUnit() {
        assertThat(refused(reviewer, given(district.code, OCTOBER, "台风", "2026-11-10")))
                .containsExactly("EXTENSION_FROM_ABOVE");
        for (var other : List.of(district.clerk(1), district.leader())) {
            assertThatThrownBy(() ->
                            openings.extend(
                                    other, given(district.town(1), OCTOBER, "台风", "2026-11-10")))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThat(row(reviewer, 0).path("mayExtend").asBoolean()).isTrue();
        assertThat(row(reviewer, 11).path("mayExtend").asBoolean()).isFalse();
        assertThat(row(district.leader(), 0).path("mayExtend").asBoolean()).isFalse();
    }

    @Test
    void nobodyIsChasedBeforeTheDayTheyWereGiven() {
        extended(1, OCTOBER, "台风", "2026-11-10");
        clock.moveTo(Instant.parse("2026-11-09T02:00:00Z"));
        var called = List.of(board(reviewer).path("reminder").asString().split("[：、。]"));
        assertThat(called)
                .doesNotContain(row(reviewer, 0).at("/report/unit/name").asString())
                .contains(row(reviewer, 1).at("/report/unit/name").asString());
    }

    @Test
    void anExtensionCostsReadersNoStatement() {
        var before = statements.during(() -> queries.ask(district.clerk(1), DUE)).size();
        var extend = statements.during(() -> extended(1, OCTOBER, "台风", "2026-11-10"));
        assertThat(statements.during(() -> queries.ask(district.clerk(1), DUE))).hasSize(before);
        assertThat(extend).hasSize(10);
    }

    private JsonNode october(PersonActor actor) {
        return queries.ask(actor, DUE)
                .path("dueReports")
                .valueStream()
                .filter(one -> one.path("month").asString().equals("2026-10"))
                .findFirst()
                .orElseThrow();
    }

    private boolean late(int town) {
        assertThat(
                        workflow.submit(
                                        district.clerk(town),
                                        district.submission(town, OCTOBER, 0, "1", "0", "1"))
                                .problems())
                .isEmpty();
        return report(town).path("late").asBoolean();
    }

    private JsonNode report(int town) {
        return queries.ask(
                        reviewer,
                        "{ report(unit: \"%s\", month: \"2026-10\") { late extension { reason } } }"
                                .formatted(district.town(town)))
                .path("report");
    }

    private JsonNode board(PersonActor actor) {
        return queries.ask(
                        actor,
                        "{ monthBoard(unit: \"%s\", month: \"2026-10\") { reminder rows { mayExtend report { unit { name } extension { dueAt } } } } }"
                                .formatted(district.code))
                .path("monthBoard");
    }

    private JsonNode row(PersonActor actor, int row) {
        return board(actor).path("rows").path(row);
    }

    private List<String> extended(int town, YearMonth month, String reason, String dueOn) {
        return refused(reviewer, given(district.town(town), month, reason, dueOn));
    }

    private static GivenDay given(String unit, YearMonth month, String reason, String dueOn) {
        return new GivenDay(unit, month, reason, LocalDate.parse(dueOn));
    }

    private List<String> refused(PersonActor actor, GivenDay given) {
        return openings.extend(actor, given).problems().stream().map(Problem::code).toList();
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.startsWith(district.code))
                .and(AUDIT_ENTRY.ACTION.eq("report.extended"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
