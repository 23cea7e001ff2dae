package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

/// A 整改 of 税郭镇 for [WhoMayTest]: asked about an indicator, and replied to.
record WhoMayRectifications(GraphQlDoor reviewer, GraphQlDoor clerk) {

    /// Its identifier.
    String replied() {
        var opened =
                made(
                        reviewer,
                        "openRectification",
                        "idempotencyKey: \"who-may-asked-0001\", unit: \"370402101\", month:"
                                + " \"2025-07\", occasion: BEHIND, plan: \"shizhong-2024-2026\","
                                + " indicator: \"ip_trainings_held\", reason: \"培训落后\"");
        if (opened.path("state").asString().equals("OPEN")) {
            made(
                    clerk,
                    "replyToRectification",
                    "idempotencyKey: \"who-may-replied-0001\", version: 1, text: \"已补办\","
                            + " rectification: \"%s\"".formatted(opened.path("id").asString()));
        }
        return opened.path("id").asString();
    }

    private static JsonNode made(GraphQlDoor door, String name, String input) {
        var answer =
                door.post(
                        "mutation { %s(input: {%s}) { rectification { id state } problems { ... on Problem { code message } } } }"
                                .formatted(name, input));
        assertThat(answer.problems(name)).as("%s", answer.body()).isEmpty();
        return answer.data(name).path("rectification");
    }
}
