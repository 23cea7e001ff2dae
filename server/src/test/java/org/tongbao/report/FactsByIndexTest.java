package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.sums.Folding;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.QueryPlan;
import org.tongbao.testing.TestClock;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What the questions and acts of the benchmarks read of facts and values they find by an index,
/// however many others there are.
@IntegrationTest
class FactsByIndexTest {

    private static final String OF_OTHERS = "2001-02-03 04:05:06.789";
    private static final int MANY = 1_000_000;
    private static final int DOUBLINGS = 14;
    private static final long MOST_ROWS = 4_000;

    private static final List<String> QUESTIONS =
            List.of(
                    """
                    { standing(unit: "{d}", month: "2026-10") {
                      indicators { total { actual } rows { line { actual rank } } } } }
                    """,
                    """
                    { report(unit: "{t}", month: "2026-10") { lines {
                      history { month value } previous { value } warnings { code } standing { actual } } } }
                    """,
                    analysis("by: [UNIT], from: \"2026-01\", measures: [ACTUAL, RANK]"),
                    analysis("by: [UNIT], from: \"2026-01\", measures: [ACTUAL, YEAR_ON_YEAR]"),
                    analysis(
                            "by: [UNIT, INDICATOR], from: \"2026-10\", measures: [ACTUAL,"
                                    + " EXPECTED]"),
                    analysis("by: [YEAR], from: \"2017-01\", measures: [ACTUAL]"),
                    analysis(
                            "by: [UNIT], level: TOWNSHIP, from: \"2026-01\", indicators: [\"{i}\"],"
                                + " measures: [ACTUAL], order: [{measure: ACTUAL}], top: {count:"
                                + " 20}"));

    @Autowired DSLContext dsl;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired ReportWorkflow workflow;
    @Autowired StatementCounter statements;
    @Autowired ApplicationContext context;
    @Autowired TestClock clock;
    private OctoberReport october;

    private static String analysis(String input) {
        return "{ analyze(input: {under: \"{d}\", to: \"2026-10\", %s}) { rowCount } }"
                .formatted(input);
    }

    @BeforeEach
    void manyOthersHaveReported() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        october = new OctoberReport(dsl, workflow);
        dsl.execute(
                """
                insert into fact
                  (indicator_id, month, org_unit_id, version_id, amount, known_from, demonstration)
                values (random_bytes(16), 202610, random_bytes(16), random_bytes(16), 1, ?, 0)
                """,
                OF_OTHERS);
        dsl.execute(
                """
                insert into report_value (month, org_unit_id, indicator_id, status, amount, note)
                values (202610, random_bytes(16), random_bytes(16), 'REPORTED', 1, 'of others')
                """);
        dsl.execute(
                """
                insert into fact_sum
                  (org_unit_id, indicator_id, month, amount, reported, answered, demonstration)
                values (random_bytes(16), random_bytes(16), 202610, 1, ?, 0, 0)
                """,
                MANY);
        for (int i = 0; i < DOUBLINGS; i++) {
            dsl.execute(
                    """
                    insert into fact
                      (indicator_id, month, org_unit_id, version_id, amount, known_from, demonstration)
                    select random_bytes(16), month, random_bytes(16), random_bytes(16), 1, known_from, 0
                    from fact where known_from = ?
                    """,
                    OF_OTHERS);
            dsl.execute(
                    """
                    insert into report_value (month, org_unit_id, indicator_id, status, amount, note)
                    select month, random_bytes(16), random_bytes(16), status, amount, note
                    from report_value where note = 'of others'
                    """);
            dsl.execute(
                    """
                    insert into fact_sum
                      (org_unit_id, indicator_id, month, amount, reported, answered, demonstration)
                    select random_bytes(16), random_bytes(16), month, amount, reported, answered, 0
                    from fact_sum where reported = ?
                    """,
                    MANY);
        }
        dsl.execute("analyze table fact, report_value, fact_sum");
    }

    @AfterEach
    void theyAreGone() {
        dsl.execute("delete from fact where known_from = ?", OF_OTHERS);
        dsl.execute("delete from report_value where note = 'of others'");
        dsl.execute("delete from fact_sum where reported = ?", MANY);
        clock.reset();
    }

    @Test
    void noQuestionReadsWhatOthersReported() {
        october.file("3");
        done(workflow.approve(october.reviewer, october.version(1)));
        readLittle();
        Folding.all(context);
        readLittle();
    }

    private void readLittle() {
        var queries = new ReportQueries(graphql);
        for (var question : QUESTIONS) {
            var asked =
                    question.replace("{d}", october.district.code)
                            .replace("{t}", october.district.town(1))
                            .replace("{i}", october.district.line("patents"));
            readsLittle(statements.queriesDuring(() -> queries.ask(leader(), asked)));
        }
    }

    @Test
    void noSubmissionNoApprovalAndNoFoldReadsWhatOthersReported() {
        readsLittle(statements.queriesDuring(() -> october.file("3")));
        readsLittle(
                statements.queriesDuring(
                        () -> done(workflow.approve(october.reviewer, october.version(1)))));
        readsLittle(statements.queriesDuring(() -> Folding.now(context)));
    }

    private Actor leader() {
        return october.district.leader();
    }

    private static void done(Decision<?> decision) {
        assertThat(decision.problems()).isEmpty();
    }

    private void readsLittle(List<Query> asked) {
        assertThat(asked).isNotEmpty();
        assertThat(asked)
                .allSatisfy(query -> {
                    assertThat(steps(query))
                            .as(query.getSQL())
                            .allMatch(FactsByIndexTest::isLittle);
                });
    }

    private Stream<Record> steps(Query query) {
        return QueryPlan.of(dsl, query).stream();
    }

    private static boolean isLittle(Record step) {
        var rows = step.get("rows");
        return rows == null || Long.parseLong(rows.toString()) < MOST_ROWS;
    }
}
