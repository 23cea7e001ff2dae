package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.UUID;

/// Questions of a reviewer of 市中区 for [WhoMayTest]: one kept alone, one shared with the leaders and
/// clerks there, one with programs.
record WhoMayQuestions(GraphQlDoor reviewer) {

    Map<String, String> kept() {
        var shared = saved();
        made(
                "shareQuestion",
                "id: \"%s\", revision: 1, unit: \"370402\", roles: [LEADER, CLERK]"
                        .formatted(shared));
        var forPrograms = saved();
        made(
                "shareQuestion",
                "id: \"%s\", revision: 1, unit: \"370402\", roles: [], programs: true"
                        .formatted(forPrograms));
        return Map.of("QUESTION", saved(), "SHARED", shared, "PROGRAMS", forPrograms);
    }

    private String saved() {
        return made(
                        "saveQuestion",
                        "name: \"%s\", question: {measures: [ACTUAL], by: [UNIT], under: \"370402\", from: \"2025-06\", to: \"2025-06\", indicators: [\"valid_invention_patents_added\"]}"
                                .formatted(UUID.randomUUID()))
                .at("/question/id")
                .asString();
    }

    private JsonNode made(String name, String input) {
        var answer =
                reviewer.post(
                        "mutation { %s(input: {%s}) { question { id } problems { ... on Problem { code message } } } }"
                                .formatted(name, input));
        assertThat(answer.problems(name)).as("%s", answer.body()).isEmpty();
        return answer.data(name);
    }
}
