package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Role;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Every sign-in and every change of a person, a role or a token leaves its entry.
@IntegrationTest
class AccessTrailTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    @Test
    void signingInAndOutIsWrittenDown() {
        var id = personas.enrol("trail.session", "王晓", Role.CLERK, Personas.TOWN);
        var clerk = personas.stranger().signIn("trail.session", Personas.PASSWORD);
        clerk.post("mutation { signOut { endedSessions } }");
        clerk = personas.stranger().signIn("trail.session", Personas.PASSWORD);
        clerk.post("mutation { signOutEverywhere { endedSessions } }");
        assertThat(actions(id))
                .containsExactly(
                        "access.person_created",
                        "access.role_granted",
                        "access.signed_in",
                        "access.signed_out",
                        "access.signed_in",
                        "access.signed_out");
    }

    @Test
    void aFailedSignInIsKeptAlthoughItIsARefusal() {
        var id = personas.enrol("trail.failed", "王晓", Role.CLERK, Personas.TOWN);
        for (var i = 0; i < 6; i++) {
            signInWrong("trail.failed");
        }
        var failures = details(id, "access.sign_in_failed");
        assertThat(failures).hasSize(5);
        assertThat(failures.getFirst()).contains("\"blocked\":false", "\"address\":\"127.0.78.1");
        assertThat(failures.getLast()).contains("\"blocked\":true");
        assertThat(
                        dsl.select(AUDIT_ENTRY.ADDRESS)
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.ACTION.eq("access.sign_in_failed"))
                                .and(AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(id)))
                                .fetchSet(AUDIT_ENTRY.ADDRESS))
                .allMatch(address -> address.startsWith("127.0.78.1"));
    }

    @Test
    void whatWasTypedIsNotKept() {
        signInWrong("my-secret-in-the-wrong-field");
        assertThat(dsl.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.DETAIL.contains("my-secret")))
                .isFalse();
    }

    @Test
    void aPersonsChangesAreWrittenDownWithBeforeAndAfter() {
        var administrator = personas.administrator();
        var id =
                post(
                                administrator,
                                "createPerson(input: {account: \"trail.person\", name: \"王晓\","
                                    + " role: CLERK, unit: \"370402101\"}) { person { person { id }"
                                    + " } }")
                        .at("/createPerson/person/person/id")
                        .asString();
        post(
                administrator,
                "updatePerson(input: {person: \"%s\", name: \"王二\"}) { person { account } }"
                        .formatted(id));
        var grant =
                post(
                                administrator,
                                "grantRole(input: {person: \"%s\", role: LEADER, unit: \"370402\"}) { grant { id } }"
                                        .formatted(id))
                        .at("/grantRole/grant/id")
                        .asString();
        post(administrator, "revokeRole(input: {grant: \"%s\"}) { revoked }".formatted(grant));
        post(administrator, "resetPassword(input: {person: \"%s\"}) { password }".formatted(id));
        post(
                administrator,
                "setPersonActive(input: {person: \"%s\", active: false}) { person { active } }"
                        .formatted(id));
        post(
                administrator,
                "setPersonActive(input: {person: \"%s\", active: true}) { person { active } }"
                        .formatted(id));
        assertThat(actions(id))
                .containsExactly(
                        "access.person_created",
                        "access.role_granted",
                        "access.person_changed",
                        "access.role_granted",
                        "access.role_revoked",
                        "access.password_reset",
                        "access.account_closed",
                        "access.account_opened");
        assertThat(details(id, "access.person_changed"))
                .containsExactly("{\"after\":{\"name\":\"王二\"},\"before\":{\"name\":\"王晓\"}}");
    }

    @Test
    void aPasswordChangeAndAWrongTryAreWrittenDown() {
        var id = personas.enrol("trail.password", "王晓", Role.CLERK, Personas.TOWN);
        var clerk = personas.stranger().signIn("trail.password", Personas.PASSWORD);
        for (var current : List.of("wrong", Personas.PASSWORD)) {
            post(
                    clerk,
                    "changePassword(input: {currentPassword: \"%s\", newPassword: \"a better password\"})"
                                    .formatted(current)
                            + " { problems { __typename } }");
        }
        assertThat(actions(id))
                .endsWith("access.password_change_failed", "access.password_changed");
    }

    @Test
    void tokensAreWrittenDownWithoutTheirSecret() {
        var administrator = personas.administrator();
        var made =
                post(
                                administrator,
                                "createApiToken(input: {name: \"看板\", unit: \"370402\"}) { secret"
                                        + " apiToken { id } }")
                        .path("createApiToken");
        var id = made.at("/apiToken/id").asString();
        post(
                administrator,
                "revokeApiToken(input: {apiToken: \"%s\"}) { apiToken { id } }".formatted(id));
        assertThat(actions(id)).containsExactly("access.token_created", "access.token_revoked");
        assertThat(details(id, "access.token_created").getFirst())
                .contains("看板")
                .doesNotContain(made.path("secret").asString());
    }

    @Test
    void aRefusalLeavesNoEntry() {
        var id = personas.enrol("trail.refused", "褚亮", Role.CLERK, Personas.OTHER_DISTRICT);
        personas.administrator()
                .post(
                        "mutation { resetPassword(input: {person: \"%s\"}) { password } }"
                                .formatted(id));
        assertThat(actions(id)).containsExactly("access.person_created", "access.role_granted");
    }

    private void signInWrong(String account) {
        personas.stranger()
                .from("127.0.78.1")
                .post(
                        "mutation($input: SignInInput!) { signIn(input: $input) { problems {"
                                + " __typename } } }",
                        Map.of("input", Map.of("account", account, "password", "no")));
    }

    private static tools.jackson.databind.JsonNode post(GraphQlDoor caller, String mutation) {
        var answer = caller.post("mutation { " + mutation + " }");
        assertThat(answer.errorCodes()).isEmpty();
        return answer.body().path("data");
    }

    private List<String> actions(String subject) {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(subject)))
                .orderBy(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private List<String> details(String subject, String action) {
        return dsl.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(subject)))
                .and(AUDIT_ENTRY.ACTION.eq(action))
                .orderBy(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.DETAIL);
    }
}
