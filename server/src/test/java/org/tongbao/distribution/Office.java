package org.tongbao.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.integration.SampleImport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The office of 市中区 set up on an empty server, as an administrator does it: the plan imported, and
/// reviewers who may file for every town and approve what another of them filed.
final class Office {

    static final String DISTRICT = "370402";

    private static final String PASSWORD = "建设试点县-2026-storm";
    private static final String CHANGE =
            """
            mutation($input: ChangePasswordInput!) {
              changePassword(input: $input) { problems { ... on Problem { code message } } }
            }
            """;
    private static final String IMPORT =
            """
            mutation($input: ImportFilesInput!) {
              importFiles(input: $input) { problems { ... on Problem { code message } } }
            }
            """;
    private static final String CREATE =
            """
            mutation($input: CreatePersonInput!) {
              createPerson(input: $input) {
                password
                problems { ... on Problem { code message } }
              }
            }
            """;

    private final int port;
    private final GraphQlDoor administrator;

    Office(RunningServer server) {
        port = server.port();
        administrator = own("admin", server.password());
        done(administrator.post(IMPORT, Map.of("input", Map.of("files", sample()))));
    }

    /// Sessions of so many reviewers, by account.
    Map<String, GraphQlDoor> reviewers(int count) {
        var sessions = new TreeMap<String, GraphQlDoor>();
        for (int i = 1; i <= count; i++) {
            sessions.put("storm-" + i, reviewer("storm-" + i));
        }
        return sessions;
    }

    private GraphQlDoor reviewer(String account) {
        var person =
                Map.of(
                        "account",
                        account,
                        "name",
                        "审核员" + account,
                        "role",
                        "REVIEWER",
                        "unit",
                        DISTRICT);
        var created = done(administrator.post(CREATE, Map.of("input", person)));
        return own(account, created.data("createPerson").path("password").asString());
    }

    /// Signed in with a password of one's own in place of the first one.
    private GraphQlDoor own(String account, String first) {
        var session = GraphQlDoor.on(port).signIn(account, first);
        var change = Map.of("currentPassword", first, "newPassword", PASSWORD);
        done(session.post(CHANGE, Map.of("input", change)));
        return session;
    }

    private static Answer done(Answer answer) {
        assertThat(answer.errorCodes()).as(answer.body().toString()).isEmpty();
        answer.body()
                .path("data")
                .valueStream()
                .forEach(payload -> assertThat(payload.path("problems")).isEmpty());
        return answer;
    }

    /// The files an administrator would upload.
    static List<Map<String, ?>> sample() {
        var files = new ArrayList<Map<String, ?>>();
        SampleImport.files()
                .forEach(file ->
                        files.add(
                                Map.of(
                                        "kind", file.kind(),
                                        "name", file.name(),
                                        "content", file.content())));
        return files;
    }
}
