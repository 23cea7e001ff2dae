package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.Map;

/// Scores of 2024 for [WhoMayTest]: announced, with points given by hand and an objection of 税郭镇.
record WhoMayScores(GraphQlDoor reviewer, GraphQlDoor clerk) {

    private static final String SPAN =
            "plan: \"shizhong-2024-2026\", from: \"2024-01\", to: \"2024-12\"";

    /// The identifiers of what was given and objected.
    Map<String, String> announced() {
        if (reviewer.post("{ scoreRules(plan: \"shizhong-2024-2026\") { version } }")
                .data("scoreRules")
                .isNull()) {
            made(
                    reviewer,
                    "saveScoreRules",
                    "plan: \"shizhong-2024-2026\", baseVersion: 0, baseRevision: 0, items:"
                        + " [{indicator: \"valid_invention_patents_added\", weight: \"100\", kind:"
                        + " PROPORTIONAL}], deductions: [], grades: []",
                    "rules { version }");
        }
        var given =
                made(
                        reviewer,
                        "adjustScore",
                        SPAN
                                + ", version: 0, unit: \"370402101\", kind: POINTS, points: \"1\","
                                + " reason: \"先进\"",
                        "adjustment { id }");
        made(
                reviewer,
                "announceScores",
                SPAN + ", version: 0, objectionsUntil: \"" + LocalDate.now().plusDays(3) + "\"",
                "table { version }");
        var objection =
                made(
                        clerk,
                        "fileScoreObjection",
                        SPAN + ", version: 1, unit: \"370402101\", reason: \"请核对\"",
                        "objection { id }");
        return Map.of(
                "ADJUSTMENT", given.at("/adjustment/id").asString(),
                "OBJECTION", objection.at("/objection/id").asString());
    }

    private static JsonNode made(GraphQlDoor door, String name, String input, String result) {
        var answer =
                door.post(
                        "mutation { %s(input: {%s}) { %s problems { ... on Problem { code message } } } }"
                                .formatted(name, input, result));
        assertThat(answer.problems(name)).as("%s", answer.body()).isEmpty();
        return answer.data(name);
    }
}
