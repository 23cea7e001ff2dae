package org.tongbao.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.integration.SampleImport;

import java.util.List;
import java.util.Map;

/// What an administrator does first on an empty server.
final class Administration {

    private static final String CHANGE =
            """
            mutation($input: ChangePasswordInput!) {
              changePassword(input: $input) { problems { ... on Problem { code message } } }
            }
            """;
    private static final String IMPORT =
            """
            mutation($input: ImportFilesInput!) {
              importFiles(input: $input) {
                results { created }
                problems { ... on Problem { code message } }
              }
            }
            """;

    private Administration() {}

    /// A password of one's own in place of the first one.
    static Answer changePassword(GraphQlDoor session, String first, String own) {
        var change = Map.of("currentPassword", first, "newPassword", own);
        return session.post(CHANGE, Map.of("input", change));
    }

    /// The files an administrator would upload: the plan that is shipped.
    static Answer importPlan(GraphQlDoor administrator) {
        var files =
                SampleImport.files().stream()
                        .map(file ->
                                Map.of(
                                        "kind", file.kind(),
                                        "name", file.name(),
                                        "content", file.content()))
                        .toList();
        return administrator.post(IMPORT, Map.of("input", Map.of("files", files)));
    }

    /// What was refused, as it was said; an error is none of them.
    static List<String> problems(Answer answer) {
        assertThat(answer.errorCodes()).as(answer.body().toString()).isEmpty();
        return answer.body()
                .path("data")
                .valueStream()
                .flatMap(payload -> payload.path("problems").valueStream())
                .map(Object::toString)
                .toList();
    }
}
