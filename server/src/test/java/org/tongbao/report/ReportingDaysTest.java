package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Opening and due days: who sets them, from when they count, who follows.
@IntegrationTest
class ReportingDaysTest {

    private static final String DAYS =
            " { countsFrom own above { openDay dueDay setFor { code } }"
                    + " months { month opensOn dueOn rule { openDay dueDay setFor { code } } }"
                    + " changes { fromMonth openDay dueDay setBy { name } } }";

    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private PersonActor administrator;
    private ReportQueries queries;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        administrator = district.administrator();
        queries = new ReportQueries(graphql);
    }

    @AfterEach
    void timeGoesOn() {
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void aChangeCountsFromTheFirstMonthThatHasNotOpened() {
        var due = queries.ask(district.clerk(1), "{ dueReports { month dueAt } }").toString();
        var set = set(administrator, district.code, 10, 20);

        assertThat(set.path("countsFrom").asString()).isEqualTo("2026-11");
        assertThat(set.path("own").asBoolean()).isTrue();
        assertThat(set.at("/months/0/dueOn").asString()).isEqualTo("2026-11-05");
        assertThat(set.at("/months/1/opensOn").asString()).isEqualTo("2026-11-10");
        assertThat(set.at("/months/1/dueOn").asString()).isEqualTo("2026-12-21");
        assertThat(set.at("/changes/0/setBy/name").asString()).isEqualTo("管理员");
        assertThat(queries.ask(district.clerk(1), "{ dueReports { month dueAt } }").toString())
                .isEqualTo(due);
        assertThat(trail()).containsExactly("reporting_days.set");

        clock.moveTo(Instant.parse("2026-11-10T02:00:00Z"));
        assertThat(newest(district.clerk(1))).isEqualTo("2026-11");
        assertThat(set(administrator, district.code, 25, 5).path("countsFrom").asString())
                .isEqualTo("2026-12");
    }

    @Test
    void theSameAgainChangesNothingAndBeforeItCountsItIsReplaced() {
        set(administrator, district.code, 10, 20);
        set(administrator, district.code, 10, 20);
        assertThat(trail()).hasSize(1);
        assertThat(set(administrator, district.code, 12, 20).path("changes")).hasSize(1);
        assertThat(trail()).hasSize(2);
    }

    @Test
    void unitsBelowFollowUntilTheySetTheirOwnAndAgainWhenTheyTakeThemBack() {
        set(administrator, district.code, 10, 20);
        var town = district.townAdministrator(1);
        assertThat(whose(ask(town, district.town(1)))).isEqualTo(district.code);

        assertThat(whose(set(town, district.town(1), 15, 8))).isEqualTo(district.town(1));
        var back = follow(town, district.town(1));
        assertThat(whose(back)).isEqualTo(district.code);
        assertThat(back.path("own").asBoolean()).isFalse();
        assertThat(back.at("/above/openDay").asInt()).isEqualTo(10);
        follow(town, district.town(1));
        assertThat(trail())
                .containsExactly(
                        "reporting_days.set", "reporting_days.set", "reporting_days.followed");
    }

    @Test
    void whoSetNothingHasTheUsualDays() {
        var usual = ask(administrator, district.code);
        assertThat(usual.at("/months/1/rule/openDay").asInt()).isEqualTo(25);
        assertThat(usual.at("/months/1/rule/dueDay").asInt()).isEqualTo(5);
        assertThat(usual.at("/months/1/rule/setFor").isNull()).isTrue();
        assertThat(usual.path("changes")).isEmpty();
    }

    @Test
    void aDayThatNotEveryMonthHasIsRefused() {
        assertThat(problems(0, 5)).containsExactly("REPORTING_DAY openDay");
        assertThat(problems(25, 29)).containsExactly("REPORTING_DAY dueDay");
        assertThat(trail()).isEmpty();
    }

    @Test
    void onlyAdministratorsOfTheUnitSetThem() {
        for (var other : List.of(district.reviewer(), district.leader(), district.clerk(1))) {
            assertThat(queries.errorCode(other, mutation(district.town(1), 10, 20)))
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(queries.errorCode(district.townAdministrator(1), mutation(district.code, 1, 1)))
                .isEqualTo("NOT_FOUND");
        assertThat(trail()).isEmpty();
    }

    @Test
    void readingAndSettingCostAFewStatements() {
        assertThat(statements.during(() -> ask(administrator, district.code))).hasSize(4);
        assertThat(statements.during(() -> set(administrator, district.code, 10, 20))).hasSize(11);
    }

    private JsonNode ask(PersonActor actor, String unit) {
        return queries.ask(actor, "{ reportingDays(unit: \"%s\") %s }".formatted(unit, DAYS))
                .path("reportingDays");
    }

    private static String mutation(String unit, int openDay, int dueDay) {
        return "mutation { setReportingDays(input: {unit: \"%s\", openDay: %d, dueDay: %d}) { days %s problems { ... on Problem { code path } } } }"
                .formatted(unit, openDay, dueDay, DAYS);
    }

    private JsonNode set(PersonActor actor, String unit, int openDay, int dueDay) {
        return queries.ask(actor, mutation(unit, openDay, dueDay)).at("/setReportingDays/days");
    }

    private JsonNode follow(PersonActor actor, String unit) {
        return queries.ask(
                        actor,
                        "mutation($unit: ID!) { followReportingDays(input: {unit: $unit}) { days "
                                + DAYS
                                + " problems { ... on Problem { code } } } }",
                        Map.of("unit", unit))
                .at("/followReportingDays/days");
    }

    private List<String> problems(int openDay, int dueDay) {
        return queries.ask(administrator, mutation(district.code, openDay, dueDay))
                .at("/setReportingDays/problems")
                .valueStream()
                .map(one -> one.path("code").asString() + " " + one.path("path").path(0).asString())
                .toList();
    }

    private static String whose(JsonNode days) {
        return days.at("/months/1/rule/setFor/code").asString();
    }

    private String newest(PersonActor actor) {
        return queries.ask(
                        actor,
                        "{ reports(unit: \"%s\", first: 1) { edges { node { month } } } }"
                                .formatted(district.town(1)))
                .at("/reports/edges/0/node/month")
                .asString();
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.startsWith(district.code))
                .and(AUDIT_ENTRY.ACTION.like("reporting_days.%"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
