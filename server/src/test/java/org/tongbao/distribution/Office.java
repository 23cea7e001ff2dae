package org.tongbao.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/// The office of 市中区 set up on an empty server, as an administrator does it: the plan imported, and
/// reviewers who may file for every town and approve what another of them filed.
final class Office {

    static final String DISTRICT = "370402";

    private static final String PASSWORD = "建设试点县-2026-storm";
    private static final String CREATE =
            """
            mutation($input: CreatePersonInput!) {
              createPerson(input: $input) {
                password
                problems { ... on Problem { code message } }
              }
            }
            """;

    private static final String SIGNS =
            """
            mutation($input: SetSignOffRuleInput!) {
              setSignOffRule(input: $input) { problems { ... on Problem { code message } } }
            }
            """;

    private final int port;
    private final GraphQlDoor administrator;

    Office(RunningServer server) {
        port = server.port();
        administrator = own("admin", server.password());
        done(Administration.importPlan(administrator));
    }

    /// Sessions of so many reviewers, by account.
    Map<String, GraphQlDoor> reviewers(int count) {
        var sessions = new TreeMap<String, GraphQlDoor>();
        for (int i = 1; i <= count; i++) {
            sessions.put("storm-" + i, reviewer("storm-" + i));
        }
        return sessions;
    }

    /// Says that reports of a town are signed by its leader (审签), from the month before this one
    /// on.
    void signs(String town, YearMonth from) {
        var rule =
                Map.of(
                        "unit",
                        town,
                        "audience",
                        "OWN",
                        "fromMonth",
                        from.toString(),
                        "rule",
                        "SIGNED");
        done(administrator.post(SIGNS, Map.of("input", rule)));
    }

    private GraphQlDoor reviewer(String account) {
        return person(account, "REVIEWER", DISTRICT);
    }

    /// Somebody with a role in a unit, signed in.
    GraphQlDoor person(String account, String role, String unit) {
        var person = Map.of("account", account, "name", "人员" + account, "role", role, "unit", unit);
        var created = done(administrator.post(CREATE, Map.of("input", person)));
        return own(account, created.data("createPerson").path("password").asString());
    }

    /// Signed in with a password of one's own in place of the first one.
    private GraphQlDoor own(String account, String first) {
        var session = GraphQlDoor.on(port).signIn(account, first);
        done(Administration.changePassword(session, first, PASSWORD));
        return session;
    }

    private static Answer done(Answer answer) {
        assertThat(Administration.problems(answer)).isEmpty();
        return answer;
    }
}
