package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.authority.Actor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The law of 考核得分 that count what waits: they are those that are given, by the same rules, once
/// all of it is approved. What was announced stands. Another history: `-Dtongbao.submitted.seed=5`.
@IntegrationTest
class SubmittedScoresTest extends EarlyNovember {

    private static final long SEED = Long.getLong("tongbao.submitted.seed", 7);
    private static final int TOWNS = 6;
    private static final List<YearMonth> MONTHS = List.of(OCTOBER.minusMonths(1), OCTOBER);

    @Autowired CorrectionWorkflow corrections;
    @Autowired ExecutionGraphQlService graphql;
    private final Random chance = new Random(SEED);
    private final List<Runnable> waiting = new ArrayList<>();
    private ReportQueries queries;

    @BeforeEach
    void someIsApprovedSomeIsCorrectedAndSomeWaits() {
        queries = new ReportQueries(graphql);
        plan();
        rules();
        for (var month : MONTHS) {
            for (var town = 1; town <= TOWNS; town++) {
                report(town, month, chance.nextInt(4));
            }
        }
        assertThat(waiting).hasSizeGreaterThan(3);
    }

    @Test
    void scoresOfWhatWaitsAreThoseThatAreGivenOnceItIsApproved() {
        var approved = ask(reviewer, "APPROVED");
        var submitted = ask(reviewer, "SUBMITTED");
        assertThat(submitted).hasSize(2).isNotEqualTo(approved);

        waiting.forEach(Runnable::run);

        assertThat(ask(reviewer, "APPROVED")).isEqualTo(submitted);
        assertThat(ask(reviewer, "SUBMITTED")).isEqualTo(submitted);
    }

    @Test
    void whatWasAnnouncedStandsWhateverWaits() {
        var announced = ask(reviewer, "APPROVED").path("whole");
        act(
                "announceScores",
                "plan: \"%s\", from: \"2026-01\", to: \"2026-10\", version: 0, objectionsUntil: \"%s\""
                        .formatted(district.code, LocalDate.now(clock).plusDays(20)));

        assertThat(ask(reviewer, "SUBMITTED").path("whole")).isEqualTo(announced);
    }

    @Test
    void whoMayNotReadTheTableReadsNoneOfWhatWaitsEither() {
        var answer = ask(clerk, "SUBMITTED").toString();

        assertThat(answer).contains("NOT_PUBLISHED").doesNotContain("NOT_SCORED");
    }

    /// @param fate 0: none was sent, 1: it waits, 2: it is approved, 3: it is and a correction
    ///   waits
    private void report(int town, YearMonth month, int fate) {
        if (fate == 0) {
            return;
        }
        var sender = district.clerk(town);
        done(workflow.submit(sender, sent(town, month, 0)));
        Runnable approval =
                () ->
                        done(
                                workflow.approve(
                                        reviewer, new Concerned(district.town(town), month, 1)));
        if (fate == 1) {
            waiting.add(approval);
            return;
        }
        approval.run();
        if (fate == 3) {
            done(corrections.submit(sender, new CorrectReport(sent(town, month, 1), "复核发现填错")));
            waiting.add(() ->
                    done(
                            corrections.approve(
                                    reviewer, new Concerned(district.town(town), month, 2))));
        }
    }

    private SubmitReport sent(int town, YearMonth month, int base) {
        return district.submission(
                town,
                month,
                base,
                String.valueOf(chance.nextInt(9)),
                "0",
                String.valueOf(chance.nextInt(4)));
    }

    private void plan() {
        var plan = district.plan("方案");
        for (var town = 1; town <= TOWNS; town++) {
            district.target(plan, town, "patents", "INCREMENT", 6);
            district.target(plan, town, "stations", "LEVEL", 3);
        }
    }

    private void rules() {
        act(
                "saveScoreRules",
                """
                plan: "%s", baseVersion: 0, baseRevision: 0, grades: []
                items: [{indicator: "%s", weight: "60", kind: PROPORTIONAL, cap: "120"}
                  {indicator: "%s", weight: "40", kind: ALL_OR_NOTHING}]
                deductions: [{kind: LATE, each: "0.1"} {kind: MISSING, each: "0.5"}]
                """
                        .formatted(
                                district.code,
                                district.line("patents"),
                                district.line("stations")));
    }

    private void act(String name, String input) {
        var document =
                "mutation { done: %s(input: {%s}) { problems { ... on Problem { message } } } }";
        assertThat(queries.ask(reviewer, document.formatted(name, input)).at("/done/problems"))
                .as(name)
                .isEmpty();
    }

    /// Of the units, and of what each indicator brought them.
    private JsonNode ask(Actor actor, String values) {
        return queries.ask(
                actor,
                """
                {
                  whole: analyze(input: {
                    under: "%1$s", by: [UNIT], from: "2026-01", to: "2026-10", values: %2$s
                    measures: [SCORE, SCORE_RESCALED, SCORE_DEDUCTED, SCORE_GIVEN]
                  }) { rows(first: 50) { edges { node { ...row } } } }
                  parts: analyze(input: {
                    under: "%1$s", by: [UNIT, INDICATOR], from: "2026-01", to: "2026-10", values: %2$s
                    measures: [SCORE, TO_DATE, COMPLETION]
                  }) { rows(first: 50) { edges { node { ...row } } } }
                }
                fragment row on AnalysisRow { values notes { column reason } unit { code } }
                """
                        .formatted(district.code, values));
    }
}
