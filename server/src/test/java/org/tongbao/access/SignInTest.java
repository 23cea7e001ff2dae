package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.Answer;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.Map;

@IntegrationTest
class SignInTest {

    @Autowired Personas personas;
    @Autowired EnrolmentWorkflow enrolment;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signin.typed",
                " SignIn.Typed ",
                "ｓｉｇｎｉｎ．ｔｙｐｅｄ",
                "sign in. typed",
                "\u3000SIGNIN.TYPED\u200b"
            })
    void theAccountIsKnownHoweverItIsTyped(String typed) {
        personas.enrol("signin.typed", "王晓", Role.CLERK, Personas.TOWN);
        assertThat(
                        signIn(typed, Personas.PASSWORD)
                                .data("signIn")
                                .at("/viewer/person/name")
                                .asString())
                .isEqualTo("王晓");
    }

    @Test
    void theViewerOfTheAnswerKnowsRolesAndUnits() {
        personas.enrol("signin.viewer", "王晓", Role.CLERK, Personas.TOWN);
        var viewer = signIn("signin.viewer", Personas.PASSWORD).data("signIn").path("viewer");
        assertThat(viewer.at("/grants/0/role").asString()).isEqualTo("CLERK");
        assertThat(viewer.at("/grants/0/unit/name").asString()).isEqualTo("税郭镇");
        assertThat(viewer.at("/grants/0/unit/parent/name").asString()).isEqualTo("市中区");
        assertThat(viewer.at("/plans/0/fromMonth").asString()).isEqualTo("2024-01");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        personas.enrol("signin.cookie", "王晓", Role.CLERK, Personas.TOWN);
        var cookie = signIn("signin.cookie", Personas.PASSWORD).header("Set-Cookie");
        assertThat(cookie)
                .matches("tongbao_session=[A-Za-z0-9_-]{43};.*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200")
                .doesNotContain("Secure");
    }

    @Test
    void aWrongPasswordAnUnknownAccountAndAClosedOneAreAnsweredAlike() {
        personas.enrol("signin.wrong", "王晓", Role.CLERK, Personas.TOWN);
        close(personas.enrol("signin.closed", "王晓", Role.CLERK, Personas.TOWN));
        var wrong = signIn("signin.wrong", "no");
        assertThat(wrong.problems("signIn")).containsExactly("SIGN_IN_REFUSED");
        assertThat(wrong.header("Set-Cookie")).isEmpty();
        assertThat(signIn("signin.unknown", "no").body()).isEqualTo(wrong.body());
        assertThat(signIn("无此账号", "no").body()).isEqualTo(wrong.body());
        assertThat(signIn("signin.closed", Personas.PASSWORD).body()).isEqualTo(wrong.body());
    }

    @Test
    void aMobileNumberOfOnePersonIsAnAccountToo() {
        enrol("signin.mobile", "13900000001");
        assertThat(signIn("+86 139 0000 0001", Personas.PASSWORD).problems("signIn")).isEmpty();
    }

    @Test
    void aMobileNumberOfTwoPeopleIsNoAccount() {
        enrol("signin.shared1", "13900000002");
        enrol("signin.shared2", "13900000002");
        assertThat(signIn("13900000002", Personas.PASSWORD).problems("signIn"))
                .containsExactly("SIGN_IN_REFUSED");
    }

    @Test
    void aPasswordBeyondWhatIsHashedIsNotCutShort() {
        enrolment.enrol(
                new SystemActor("test"),
                new Enrolment(
                        "signin.long",
                        "x".repeat(72),
                        new PersonDetails("王晓", null, null, null),
                        List.of(new Enrolment.RoleOn(Role.CLERK, Personas.TOWN))));
        assertThat(signIn("signin.long", "x".repeat(73)).problems("signIn"))
                .containsExactly("SIGN_IN_REFUSED");
        assertThat(signIn("signin.long", "x".repeat(72)).problems("signIn")).isEmpty();
    }

    @Test
    void signingInAgainEndsTheSessionTheBrowserCarried() {
        var first = personas.person("signin.again", "王晓", Role.CLERK, Personas.TOWN);
        var second = first.signIn("signin.again", Personas.PASSWORD);
        assertThat(name(first.post("{ viewer { person { name } } }"))).isEmpty();
        assertThat(name(second.post("{ viewer { person { name } } }"))).isEqualTo("王晓");
    }

    private static String name(Answer answer) {
        return answer.data("viewer").at("/person/name").asString("");
    }

    private void enrol(String account, String mobile) {
        personas.stranger();
        enrolment.enrol(
                new SystemActor("test"),
                new Enrolment(
                        account,
                        Personas.PASSWORD,
                        new PersonDetails("王晓", null, mobile, null),
                        List.of(new Enrolment.RoleOn(Role.CLERK, Personas.TOWN))));
    }

    private void close(String person) {
        var closed =
                personas.administrator()
                        .post(
                                "mutation($input: SetPersonActiveInput!) { setPersonActive(input:"
                                        + " $input) { person { active } } }",
                                Map.of("input", Map.of("person", person, "active", false)));
        assertThat(closed.data("setPersonActive").at("/person/active").asBoolean()).isFalse();
    }

    private Answer signIn(String account, String password) {
        return personas.stranger().post(SIGN_IN, input(account, password));
    }

    private static Map<String, ?> input(String account, String password) {
        return Map.of("input", Map.of("account", account, "password", password));
    }

    private static final String SIGN_IN =
            """
            mutation($input: SignInInput!) {
              signIn(input: $input) {
                viewer {
                  person { name }
                  grants { role unit { code name parent { name } } }
                  plans { fromMonth }
                }
                problems { __typename ... on Problem { code message path } }
              }
            }
            """;
}
