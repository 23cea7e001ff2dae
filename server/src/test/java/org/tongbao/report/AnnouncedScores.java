package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonActor;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/// 考核得分 of a district's year up to October: announced, objected to, given points for it, and
/// announced anew.
final class AnnouncedScores {

    private static final String NOTHING = "nothing was announced";

    private final ReportQueries queries;
    private final District district;
    private final PersonActor reviewer;
    private final Clock clock;
    private int version;
    private String objection = "";

    AnnouncedScores(ReportQueries queries, District district, PersonActor reviewer, Clock clock) {
        this.queries = queries;
        this.district = district;
        this.reviewer = reviewer;
        this.clock = clock;
    }

    void announce() {
        if (version == 0) {
            act(
                    reviewer,
                    "saveScoreRules",
                    """
                    plan: "%s-plan", baseVersion: 0, baseRevision: 0, deductions: [], grades: []
                    items: [{indicator: "%s", weight: "60", kind: PROPORTIONAL}]
                    """
                            .formatted(district.code, district.line("patents")));
        }
        act(
                reviewer,
                "announceScores",
                span()
                        + ", version: %d, objectionsUntil: \"%s\""
                                .formatted(version, LocalDate.now(clock).plusDays(20)));
        version++;
    }

    void object() {
        objection =
                act(
                                district.clerk(1),
                                "fileScoreObjection",
                                span()
                                        + ", version: %d, unit: \"%s\", reason: \"少算\""
                                                .formatted(version, district.town(1)),
                                "objection { id }")
                        .at("/objection/id")
                        .asString();
    }

    void answer() {
        act(
                reviewer,
                "answerScoreObjection",
                "objection: \"%s\", accepted: true, points: \"1\", answer: \"属实\""
                        .formatted(objection));
    }

    /// What was announced; what a provisional table says is not kept.
    String of(@Nullable Instant at) {
        var answer =
                queries.answer(
                        reviewer,
                        """
                        { scoreTable(unit: "%s", from: "2026-01", to: "2026-10"%s) {
                          state version replaces corrected hash rules { version revision }
                          objections { state reason unit { code } } versions { version state replaces }
                          rows { unit { code } total earned outOf rank working items { indicator { code } points actual target working } }
                        } }
                        """
                                .formatted(
                                        district.code,
                                        at == null ? "" : ", knownAt: \"" + at + "\""));
        var state = answer.at("/data/scoreTable/state").asString("");
        return state.isEmpty() || state.equals("PROVISIONAL")
                ? NOTHING
                : answer.toString() + asMeasures(at);
    }

    /// The same beside figures.
    private String asMeasures(@Nullable Instant at) {
        return queries.answer(
                        reviewer,
                        """
                        { analyze(input: {
                          under: "%s", by: [UNIT, CATEGORY], from: "2026-01", to: "2026-10", subtotals: [UNIT]
                          measures: [SCORE, SCORE_GIVEN, TO_DATE]%s
                        }) { rows(first: 100) { edges { node { values notes { column reason } } } } subtotals { values } } }
                        """
                                .formatted(
                                        district.code,
                                        at == null ? "" : ", knownAt: \"" + at + "\""))
                .toString();
    }

    private String span() {
        return "plan: \"%s-plan\", from: \"2026-01\", to: \"2026-10\"".formatted(district.code);
    }

    private void act(PersonActor actor, String name, String input) {
        act(actor, name, input, "");
    }

    private JsonNode act(PersonActor actor, String name, String input, String result) {
        var answer =
                queries.ask(
                        actor,
                        "mutation { done: %s(input: {%s}) { %s problems { ... on Problem { message } } } }"
                                .formatted(name, input, result));
        assertThat(answer.at("/done/problems")).as(name).isEmpty();
        return answer.path("done");
    }
}
