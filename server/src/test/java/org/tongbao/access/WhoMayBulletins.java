package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.UUID;

/// Bulletins of 市中区 for [WhoMayTest]: one issued, one draft.
record WhoMayBulletins(GraphQlDoor reviewer) {

    private static final String TEXT =
            "title: \"通报\", addressees: \"\", sections: [{heading: \"\", text: \"通报如下。\"}],"
                    + " annexes: [], issuer: \"区局\", numberWord: \"知通\"";

    Map<String, String> kept() {
        var issued = drafted();
        made(
                "saveBulletin",
                "bulletin: \"%s\", revision: 1, text: {%s}".formatted(issued, TEXT),
                "bulletin { id }");
        made(
                "issueBulletin",
                "bulletin: \"%s\", revision: 2, idempotencyKey: \"%s\""
                        .formatted(issued, UUID.randomUUID()),
                "bulletin { id }");
        return Map.of("BULLETIN", issued, "DRAFT", drafted());
    }

    private String drafted() {
        return made(
                        "draftBulletin",
                        "unit: \"370402\", kind: MONTHLY, from: \"2025-01\", to: \"2025-06\"",
                        "bulletin { id }")
                .at("/bulletin/id")
                .asString();
    }

    private JsonNode made(String name, String input, String result) {
        var answer =
                reviewer.post(
                        "mutation { %s(input: {%s}) { %s problems { ... on Problem { code message } } } }"
                                .formatted(name, input, result));
        assertThat(answer.problems(name)).as("%s", answer.body()).isEmpty();
        return answer.data(name);
    }
}
