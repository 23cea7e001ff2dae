package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.audit.Sealing;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.report.ReportQueries;
import org.tongbao.standing.Candidates.Way;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.QueryPlan;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The law of the first rows: they are the first of all rows in the same order, to the letter,
/// whatever the towns lived through. Another city: `-Dtongbao.first.seed=5`.
@IntegrationTest
class FirstRowsLawTest {

    private static final long SEED = Long.getLong("tongbao.first.seed", 1);
    private static final String OF_A_TOWN =
            "ACTUAL, TO_DATE, TARGET, COMPLETION, VERDICT, YEAR_ON_YEAR, MONTH_ON_MONTH,"
                    + " SINCE_YEAR_END, REPORTED, EXPECTED";
    private static final String AMONG_SIBLINGS = "ACTUAL, SHARE, RANK, RANK_IN_PEER_GROUP";
    private static final List<Span> PERIODS =
            List.of(
                    span("2026-01", "2026-10"),
                    span("2025-07", "2026-06"),
                    span("2026-08", "2026-08"));

    @Autowired DSLContext dsl;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired ApplicationContext context;
    @Autowired Candidates candidates;
    @Autowired OrgUnits units;
    @Autowired TestClock clock;
    private ReportQueries queries;

    private static Span span(String from, String to) {
        return new Span(YearMonth.parse(from), YearMonth.parse(to));
    }

    @BeforeEach
    void itIsNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        queries = new ReportQueries(graphql);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theFirstRowsAreTheFirstOfAll(int more) {
        var city = new RandomTowns(dsl, SEED + more);
        for (var direction : List.of("DESCENDING", "ASCENDING")) {
            for (var period : PERIODS) {
                agree(city, period, direction, OF_A_TOWN, "");
                agree(city, period, direction, AMONG_SIBLINGS, "");
            }
            agree(city, PERIODS.getFirst(), direction, "ACTUAL", "compareWith: {monthsBefore: 5},");
            agree(city, PERIODS.getLast(), direction, "ACTUAL", "peerGroups: [\"镇\"],");
        }
    }

    private void agree(
            RandomTowns city, Span period, String direction, String measures, String also) {
        var asked =
                """
                by: [UNIT], level: TOWNSHIP, from: "%s", to: "%s", %s
                indicators: ["%s", "%s", "%s"], measures: [%s],
                order: [{measure: ACTUAL, indicator: "%s", direction: %s}]
                """
                        .formatted(
                                period.from(),
                                period.to(),
                                also,
                                city.indicatorCode("stock"),
                                city.indicatorCode("flow"),
                                city.indicatorCode("amount"),
                                measures,
                                city.indicatorCode("flow"),
                                direction);
        var all = rows(ask(city.leader(), city, asked));
        assertThat(all).hasSizeGreaterThan(2);
        for (var count : List.of(2, 9)) {
            var first = new ArrayList<JsonNode>();
            var sent =
                    statements.during(() ->
                            first.add(
                                    ask(
                                            city.leader(),
                                            city,
                                            asked + ", top: {count: %d}".formatted(count))));
            assertThat(rows(first.getFirst()))
                    .as(asked)
                    .isEqualTo(all.subList(0, Math.min(count, all.size())));
            assertThat(sent).anyMatch(FirstRowsLawTest::findsCandidates);
        }
    }

    private static boolean findsCandidates(String statement) {
        return statement.contains("`added`");
    }

    private JsonNode ask(Actor actor, RandomTowns city, String input) {
        return queries.ask(
                        actor,
                        """
                        { analyze(input: {under: "%s", %s}) { rows(first: 1000) { edges { node {
                          unit { code } values notes { column reason }
                        } } } } }
                        """
                                .formatted(city.code, input))
                .path("analyze");
    }

    private static List<String> rows(JsonNode answer) {
        return answer.at("/rows/edges").valueStream().map(JsonNode::toString).toList();
    }

    @Test
    void theFactsOfAUnitComeToTheSameWhereverTheyAreFound() {
        var city = new RandomTowns(dsl, SEED);
        for (var ascending : List.of(true, false)) {
            var found = first(city, ascending, Way.BY_UNIT);
            assertThat(found).isEqualTo(first(city, ascending, Way.BY_MONTH));
            assertThat(found.candidates()).hasSizeGreaterThan(12);
            assertThat(found.candidates().stream().filter(one -> !one.apart())).hasSize(12);
            assertThat(found.all()).isFalse();
        }
    }

    @Test
    void bothWaysReadARangeOfOneIndexOfFacts() {
        var city = new RandomTowns(dsl, SEED);
        for (var way : Way.values()) {
            var sent =
                    statements.queriesDuring(() -> first(city, true, way)).stream()
                            .filter(query -> findsCandidates(query.getSQL()))
                            .toList();
            assertThat(sent).hasSize(1);
            var facts =
                    QueryPlan.of(dsl, sent.getFirst()).stream()
                            .filter(step -> "fact".equals(step.get("table")))
                            .toList();
            assertThat(facts)
                    .hasSize(1)
                    .allSatisfy(step -> {
                        assertThat(step.get("type")).isIn("range", "ref");
                        assertThat(step.get("key"))
                                .isEqualTo(way == Way.BY_MONTH ? "PRIMARY" : "ix_fact_unit_values");
                    });
        }
    }

    private FirstUnits first(RandomTowns city, boolean ascending, Way way) {
        var head = units.get(Scope.EVERYWHERE, city.code);
        return candidates.first(
                Scope.of(List.of(head.path())),
                head,
                new Depth.First(
                        OrgUnitLevel.TOWNSHIP,
                        Set.of(),
                        city.flow(),
                        PERIODS.getFirst(),
                        ascending,
                        12,
                        false),
                way);
    }

    /// Whose rights decide about each row, that is answered from all of them.
    @Test
    void whoMayReadSomeOnlyHasTheFirstOfThese() {
        var city = new RandomTowns(dsl, SEED);
        var all = question(city);
        var own = rows(ask(city.clerk(), city, all));
        var sent =
                statements.during(() ->
                        assertThat(rows(ask(city.clerk(), city, all + ", top: {count: 3}")))
                                .isEqualTo(own));
        assertThat(own).hasSize(1);
        assertThat(sent).noneMatch(FirstRowsLawTest::findsCandidates);
    }

    @Test
    void theFirstRowsTakeTwoStatementsBesideTheNineOfAnyQuestion() {
        var city = new RandomTowns(dsl, SEED);
        var first = question(city) + ", top: {count: 3}";
        Sealing.now(context);
        ask(city.leader(), city, question(city));
        assertThat(statements.during(() -> ask(city.leader(), city, first))).hasSize(11);
    }

    private static String question(RandomTowns city) {
        return """
        by: [UNIT], level: TOWNSHIP, from: "2026-01", to: "2026-10", indicators: ["%s"],
        measures: [ACTUAL], order: [{measure: ACTUAL}]
        """
                .formatted(city.indicatorCode("flow"));
    }
}
