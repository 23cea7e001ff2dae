package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.authority.PersonActor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What approving a correction (更正) would move is known before, and nothing moves by asking.
@IntegrationTest
class CorrectionConsequencesTest extends EarlyNovember {

    @Autowired CorrectionWorkflow corrections;
    @Autowired ExecutionGraphQlService graphql;

    @BeforeEach
    void twoTownsAreApprovedAgainstTheirTargets() {
        var plan = UUID.randomUUID();
        dsl.insertInto(PLAN)
                .set(PLAN.ID, plan)
                .set(PLAN.CODE, district.code + "-plan")
                .set(PLAN.ORG_UNIT_ID, district.id)
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2026, 1))
                .set(PLAN.TO_MONTH, YearMonth.of(2026, 11))
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        for (var town : List.of(1, 2)) {
            district.target(plan, town, "patents", "INCREMENT", 10);
        }
        october.file("3");
        done(workflow.submit(district.clerk(2), district.submission(2, OCTOBER, 0, "5", "0", "1")));
        done(workflow.approve(reviewer, october.version(1)));
        done(workflow.approve(reviewer, new Concerned(district.town(2), OCTOBER, 1)));
        clock.moveTo(Instant.parse("2026-11-20T02:00:00Z"));
    }

    @Test
    void sumsVerdictsAndRanksThatMoveAreListedWithWhatWasPublished() {
        publish();
        correct("12");
        var moved = consequences().path("movements");
        assertThat(said(moved))
                .containsExactly(
                        "TOTAL " + district.code + " 8→17 null→null",
                        "CHILD " + district.town(1) + " 3→12 2→1",
                        "CHILD " + district.town(2) + " 5→5 1→2");
        assertThat(moved.path(1).path("before").path("verdict").asString()).isEqualTo("FAR_BEHIND");
        assertThat(moved.path(1).path("after").path("verdict").asString()).isEqualTo("DONE");
        assertThat(consequences().path("published").path(0).path("month").asString())
                .isEqualTo("2026-10");
    }

    @Test
    void bulletinsThatPrintWhatWouldChangeAreListedForWhoeverReadsTheCorrection() {
        var queries = new ReportQueries(graphql);
        var issued = IssuedBulletin.of(queries, reviewer, district.code, OCTOBER);
        IssuedBulletin.of(queries, reviewer, district.code, OCTOBER.minusMonths(1));
        correct("12");
        assertThat(bulletins(reviewer)).containsExactly(issued);
        assertThat(bulletins(clerk)).containsExactly(issued);
    }

    private List<String> bulletins(PersonActor actor) {
        return new ReportQueries(graphql)
                .ask(
                        actor,
                        "{ report(unit: \"%s\", month: \"2026-10\") { correction { bulletins { id number title } } } }"
                                .formatted(district.town(1)))
                .at("/report/correction/bulletins")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    @Test
    void askingMovesNothing() {
        correct("12");
        var facts = dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)));
        consequences();
        assertThat(dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)))).isEqualTo(facts);
        assertThat(october.fact("patents")).isEqualByComparingTo("3");
        done(corrections.approve(reviewer, october.version(2)));
        assertThat(october.fact("patents")).isEqualByComparingTo("12");
    }

    private void correct(String patents) {
        done(
                corrections.submit(
                        clerk,
                        new CorrectReport(
                                district.submission(1, OCTOBER, 1, patents, "0", "12"), "漏报")));
    }

    private void publish() {
        dsl.insertInto(MONTH_PUBLICATION)
                .set(MONTH_PUBLICATION.ORG_UNIT_ID, district.id)
                .set(MONTH_PUBLICATION.MONTH, OCTOBER)
                .set(MONTH_PUBLICATION.PUBLISHED_AT, clock.instant())
                .set(MONTH_PUBLICATION.PUBLISHED_BY, reviewer.id())
                .execute();
    }

    private JsonNode consequences() {
        return new ReportQueries(graphql)
                .ask(
                        reviewer,
                        """
                        { report(unit: "%s", month: "2026-10") { correction { consequences {
                          movements {
                            kind unit { code }
                            before { actual verdict rank } after { actual verdict rank }
                          }
                          published { month }
                        } } } }
                        """
                                .formatted(district.town(1)))
                .path("report")
                .path("correction")
                .path("consequences");
    }

    private static List<String> said(JsonNode movements) {
        return StreamSupport.stream(movements.spliterator(), false)
                .map(one ->
                        "%s %s %s→%s %s→%s"
                                .formatted(
                                        one.path("kind").asString(),
                                        one.path("unit").path("code").asString(),
                                        one.path("before").path("actual").asString(),
                                        one.path("after").path("actual").asString(),
                                        rank(one.path("before")),
                                        rank(one.path("after"))))
                .toList();
    }

    private static String rank(JsonNode line) {
        return line.path("rank").isNull() ? "null" : line.path("rank").asString();
    }
}
