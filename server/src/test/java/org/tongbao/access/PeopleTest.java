package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

import java.util.HashMap;
import java.util.Map;

@IntegrationTest
class PeopleTest {

    @Autowired Personas personas;
    @Autowired StatementCounter statements;

    @Test
    void aPersonIsEnteredWithARoleAndAPasswordShownOnce() {
        var made = create("people.new", Personas.TOWN, Map.of("mobile", "１３９ 0000 1001"));
        var person = made.data("createPerson").path("person");
        assertThat(person.path("account").asString()).isEqualTo("people.new");
        assertThat(person.at("/person/mobile").asString()).isEqualTo("13900001001");
        assertThat(person.at("/grants/0/unit/name").asString()).isEqualTo("税郭镇");
        var password = made.data("createPerson").path("password").asString();
        assertThat(password).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(signedIn(personas.stranger().signIn("people.new", password))).isTrue();
    }

    @Test
    void whoHasSignedInWasSeen() {
        var password =
                create("people.seen", Personas.TOWN, Map.of())
                        .data("createPerson")
                        .path("password");
        assertThat(lastSeen("people.seen")).isEmpty();
        personas.stranger().signIn("people.seen", password.asString());
        assertThat(lastSeen("people.seen")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "account, 王, ACCOUNT_UNREADABLE",
        "account, persona.admin, ACCOUNT_TAKEN",
        "name, ' ', PERSON_NAME_REQUIRED",
        "mobile, 12345, MOBILE_UNREADABLE",
        "officePhone, call me, OFFICE_PHONE_UNREADABLE",
    })
    void whatCannotBeTrueIsRefusedAtItsField(String field, String value, String code) {
        var answer = create("people.bad", Personas.TOWN, Map.of(field, value));
        assertThat(answer.problems("createPerson")).containsExactly(code);
        assertThat(answer.data("createPerson").at("/problems/0/path/0").asString())
                .isEqualTo(field);
    }

    @Test
    void aNameOfRareCharactersIsKept() {
        var answer = create("people.rare", Personas.TOWN, Map.of("name", "𠮷垎" + "长".repeat(58)));
        assertThat(answer.data("createPerson").at("/person/person/name").asString())
                .startsWith("𠮷垎");
        assertThat(search("𠮷垎")).isEqualTo("people.rare");
    }

    @Test
    void detailsLeftOutStayAndEmptyOnesGo() {
        var made =
                create(
                        "people.details",
                        Personas.TOWN,
                        Map.of("title", "干事", "mobile", "13900001002"));
        var id = made.data("createPerson").at("/person/person/id").asString();
        var updated =
                personas.administrator()
                        .post(
                                "mutation($input: UpdatePersonInput!) { updatePerson(input: $input)"
                                        + " { person { person { name title mobile } } } }",
                                Map.of("input", Map.of("person", id, "name", "王小二", "mobile", "")))
                        .data("updatePerson")
                        .at("/person/person");
        assertThat(updated.path("name").asString()).isEqualTo("王小二");
        assertThat(updated.path("title").asString()).isEqualTo("干事");
        assertThat(updated.path("mobile").isNull()).isTrue();
    }

    @Test
    void aRoleHoldsAndEndsWithTheNextRequest() {
        var id = personas.enrol("people.role", "王晓", Role.CLERK, Personas.TOWN);
        var clerk = personas.stranger().signIn("people.role", Personas.PASSWORD);
        var otherTown = "{ orgUnit(code: \"370402102\") { name } }";
        assertThat(clerk.post(otherTown).errorCodes()).containsExactly("NOT_FOUND");
        var grant = grant(personas.administrator(), id, "CLERK", Personas.OTHER_TOWN);
        var granted = grant.data("grantRole").at("/grant/id").asString();
        assertThat(clerk.post(otherTown).errorCodes()).isEmpty();
        assertThat(
                        grant(personas.administrator(), id, "CLERK", Personas.OTHER_TOWN)
                                .data("grantRole")
                                .at("/grant/id")
                                .asString())
                .isEqualTo(granted);
        assertThat(revoke(personas.administrator(), granted).problems("revokeRole")).isEmpty();
        assertThat(clerk.post(otherTown).errorCodes()).containsExactly("NOT_FOUND");
    }

    @Test
    void aClosedAccountEndsAtItsNextRequestAndCanBeOpenedAgain() {
        var id = personas.enrol("people.closed", "王晓", Role.CLERK, Personas.TOWN);
        var clerk = personas.stranger().signIn("people.closed", Personas.PASSWORD);
        setActive(personas.administrator(), id, false);
        assertThat(signedIn(clerk)).isFalse();
        assertThat(
                        grant(personas.administrator(), id, "LEADER", Personas.TOWN)
                                .problems("grantRole"))
                .containsExactly("ACCOUNT_CLOSED");
        setActive(personas.administrator(), id, true);
        assertThat(signedIn(personas.stranger().signIn("people.closed", Personas.PASSWORD)))
                .isTrue();
    }

    @Test
    void aResetPasswordEndsTheOldOneAndTheSessions() {
        var id = personas.enrol("people.reset", "王晓", Role.CLERK, Personas.TOWN);
        var clerk = personas.stranger().signIn("people.reset", Personas.PASSWORD);
        var password = reset(personas.administrator(), id).data("resetPassword").path("password");
        assertThat(signedIn(clerk)).isFalse();
        var again = personas.stranger().signIn("people.reset", password.asString());
        assertThat(
                        again.post("{ viewer { mustChangePassword } }")
                                .data("viewer")
                                .path("mustChangePassword")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void whoHasARoleElsewhereIsNotTakenOver() {
        var id = personas.enrol("people.both", "王晓", Role.CLERK, Personas.TOWN);
        grant(personas.topAdministrator(), id, "REVIEWER", Personas.OTHER_DISTRICT);
        var administrator = personas.administrator();
        assertThat(reset(administrator, id).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(setActive(administrator, id, false).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(update(administrator, id).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(reset(personas.topAdministrator(), id).errorCodes()).isEmpty();
    }

    @Test
    void whoIsOutsideTheSubtreeDoesNotExist() {
        var id = personas.enrol("people.foreign", "褚亮", Role.CLERK, Personas.OTHER_DISTRICT);
        var nobody = "00000000-0000-7000-8000-000000000000";
        var administrator = personas.administrator();
        for (var person : new String[] {id, nobody}) {
            assertThat(reset(administrator, person).errorCodes()).containsExactly("NOT_FOUND");
            assertThat(update(administrator, person).errorCodes()).containsExactly("NOT_FOUND");
            assertThat(setActive(administrator, person, false).errorCodes())
                    .containsExactly("NOT_FOUND");
            assertThat(grant(administrator, person, "CLERK", Personas.TOWN).errorCodes())
                    .containsExactly("NOT_FOUND");
        }
        assertThat(search("people.foreign")).isEmpty();
    }

    @Test
    void noRoleIsGivenOutsideTheSubtree() {
        var id = personas.enrol("people.climb", "王晓", Role.CLERK, Personas.TOWN);
        var administrator = personas.administrator();
        assertThat(grant(administrator, id, "ADMINISTRATOR", Personas.OTHER_DISTRICT).errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(grant(administrator, id, "ADMINISTRATOR", Personas.CITY).errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(create("people.climb2", Personas.CITY, Map.of()).errorCodes())
                .containsExactly("NOT_FOUND");
    }

    @Test
    void reviewersAndClerksManageNobody() {
        var id = personas.enrol("people.plain", "王晓", Role.CLERK, Personas.TOWN);
        for (var caller :
                new GraphQlDoor[] {personas.reviewer(), personas.clerk(), personas.leader()}) {
            assertThat(reset(caller, id).errorCodes()).containsExactly("FORBIDDEN");
            assertThat(
                            caller.post(
                                            "{ people(unit: \"370402101\") { pageInfo { hasNextPage"
                                                    + " } } }")
                                    .errorCodes())
                    .containsExactly("FORBIDDEN");
        }
    }

    @Test
    void theLastAdministratorOfTheTopAndTheLastRoleStay() {
        var top = personas.topAdministrator();
        var viewer = top.post("{ viewer { person { id } grants { id } } }").data("viewer");
        var id = viewer.at("/person/id").asString();
        assertThat(revoke(top, viewer.at("/grants/0/id").asString()).problems("revokeRole"))
                .containsExactly("LAST_ADMINISTRATOR");
        assertThat(setActive(top, id, false).problems("setPersonActive"))
                .containsExactly("OWN_ACCOUNT");
        var clerk = personas.person("people.onerole", "王晓", Role.CLERK, Personas.TOWN);
        var grant = clerk.post("{ viewer { grants { id } } }").data("viewer").at("/grants/0/id");
        assertThat(revoke(top, grant.asString()).problems("revokeRole"))
                .containsExactly("LAST_ROLE");
    }

    @Test
    void peopleAreListedPageByPageInOneStatement() {
        personas.enrol("people.page1", "甲", Role.CLERK, Personas.TOWN);
        personas.enrol("people.page2", "乙", Role.CLERK, Personas.TOWN);
        personas.enrol("people.page3", "丙", Role.CLERK, Personas.OTHER_TOWN);
        var administrator = personas.administrator();
        var accounts = new java.util.ArrayList<String>();
        String after = null;
        do {
            var variables = new HashMap<String, Object>();
            variables.put("after", after);
            var page =
                    administrator
                            .post(
                                    "query($after: String) { people(unit: \"370402\", search:"
                                        + " \"people.page\", first: 1, after: $after) { edges {"
                                        + " node { account } } pageInfo { hasNextPage endCursor } }"
                                        + " }",
                                    variables)
                            .data("people");
            page.path("edges").forEach(edge -> accounts.add(edge.at("/node/account").asString()));
            after =
                    page.at("/pageInfo/hasNextPage").asBoolean()
                            ? page.at("/pageInfo/endCursor").asString()
                            : null;
        } while (after != null);
        assertThat(accounts).containsExactly("people.page2", "people.page1", "people.page3");
        assertThat(
                        statements.during(() ->
                                administrator.post(
                                        "{ people(unit: \"370402\") { edges { node { account"
                                                + " lockedUntil grants { role unit { name } } } } }"
                                                + " }")))
                .hasSize(3);
    }

    private String search(String text) {
        return personas.administrator()
                .post(
                        "query($search: String!) { people(unit: \"370402\", search: $search)"
                                + " { edges { node { account } } } }",
                        Map.of("search", text))
                .data("people")
                .at("/edges/0/node/account")
                .asString("");
    }

    private String lastSeen(String account) {
        return personas.administrator()
                .post(
                        "query($search: String!) { people(unit: \"370402\", search: $search)"
                                + " { edges { node { lastSeenAt } } } }",
                        Map.of("search", account))
                .data("people")
                .at("/edges/0/node/lastSeenAt")
                .asString("");
    }

    private Answer create(String account, String unit, Map<String, String> more) {
        var input = new HashMap<String, Object>();
        input.put("account", account);
        input.put("name", "王晓");
        input.put("role", "CLERK");
        input.put("unit", unit);
        input.putAll(more);
        return personas.administrator()
                .post(
                        """
                        mutation($input: CreatePersonInput!) {
                          createPerson(input: $input) {
                            person { account person { id name mobile } grants { unit { name } } }
                            password
                            problems { ... on Problem { code message path } }
                          }
                        }
                        """,
                        Map.of("input", input));
    }

    private static Answer update(GraphQlDoor caller, String person) {
        return caller.post(
                "mutation($input: UpdatePersonInput!) { updatePerson(input: $input) { problems {"
                        + " ... on Problem { code } } } }",
                Map.of("input", Map.of("person", person, "name", "改名")));
    }

    private static Answer reset(GraphQlDoor caller, String person) {
        return caller.post(
                "mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { password"
                        + " problems { ... on Problem { code } } } }",
                Map.of("input", Map.of("person", person)));
    }

    private static Answer setActive(GraphQlDoor caller, String person, boolean active) {
        return caller.post(
                "mutation($input: SetPersonActiveInput!) { setPersonActive(input: $input) { person"
                        + " { active } problems { ... on Problem { code } } } }",
                Map.of("input", Map.of("person", person, "active", active)));
    }

    private static Answer grant(GraphQlDoor caller, String person, String role, String unit) {
        return caller.post(
                "mutation($input: GrantRoleInput!) { grantRole(input: $input) { grant { id role }"
                        + " problems { ... on Problem { code } } } }",
                Map.of("input", Map.of("person", person, "role", role, "unit", unit)));
    }

    private static Answer revoke(GraphQlDoor caller, String grant) {
        return caller.post(
                "mutation($input: RevokeRoleInput!) { revokeRole(input: $input) { revoked problems"
                        + " { ... on Problem { code } } } }",
                Map.of("input", Map.of("grant", grant)));
    }

    private static boolean signedIn(GraphQlDoor caller) {
        return !caller.post("{ viewer { person { name } } }").data("viewer").isNull();
    }
}
