package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Duration;
import java.util.Map;

@IntegrationTest
class OwnAccountTest {

    private static final String NEW = "a better password";

    private static final String VIEWER = "{ viewer { mustChangePassword passwordDueAt } }";

    @Autowired Personas personas;
    @Autowired TestClock clock;

    @Test
    void aNewPasswordEndsAllOtherSessionsAndIsAskedForFromThenOn() {
        var phone = person("own.change");
        var desk = person("own.change");
        assertThat(change(phone, Personas.PASSWORD, NEW).problems("changePassword")).isEmpty();
        assertThat(signedIn(phone)).isTrue();
        assertThat(signedIn(desk)).isFalse();
        assertThat(signedIn(personas.stranger().signIn("own.change", NEW))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "short, PASSWORD_TOO_SHORT",
        "own.rules123, PASSWORD_IS_ACCOUNT",
        "ＯＷＮ.rules123, PASSWORD_IS_ACCOUNT",
        "Password123, PASSWORD_COMMON",
        "1212121212121, PASSWORD_COMMON",
        "persona-password, PASSWORD_UNCHANGED",
    })
    void aPasswordThatIsEasyToGuessIsRefused(String chosen, String code) {
        var clerk = person("own.rules123");
        assertThat(change(clerk, Personas.PASSWORD, chosen).problems("changePassword"))
                .containsExactly(code);
    }

    @Test
    void aPasswordThatHadItsTimeOpensTheDoorForChoosingAnother() {
        var chosen = clock.instant();
        var clerk = person("own.aged");
        assertThat(clerk.post(VIEWER).data("viewer").path("passwordDueAt").isNull())
                .as("nobody chose this one")
                .isTrue();
        assertThat(change(clerk, Personas.PASSWORD, NEW).problems("changePassword")).isEmpty();
        clock.moveTo(chosen.plus(Duration.ofDays(179)));
        assertThat(mustChange(personas.stranger().signIn("own.aged", NEW))).isFalse();

        clock.moveTo(chosen.plus(Duration.ofDays(181)));
        var late = personas.stranger().signIn("own.aged", NEW);
        assertThat(mustChange(late)).isTrue();
        assertThat(
                        late.post(
                                        "{ reports(unit: \"%s\") { edges { cursor } } }"
                                                .formatted(Personas.TOWN))
                                .errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(change(late, NEW, "another good one").problems("changePassword")).isEmpty();
        assertThat(mustChange(personas.stranger().signIn("own.aged", "another good one")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, all small letters, true",
        "2, allsmallletters, false",
        "2, 密码要长一点吗, false",
        "3, Small letters, true",
        "4, Small letters 1, true",
        "4, small letters 1, false",
    })
    void anOfficeMayAskForKindsOfCharacters(int kinds, String chosen, boolean may) {
        var policy = new PasswordPolicy(Duration.ZERO, kinds);
        assertThat(PasswordRules.check(policy, chosen, "present", "account", null).isEmpty())
                .isEqualTo(may);
    }

    private static boolean mustChange(GraphQlDoor door) {
        return door.post(VIEWER).data("viewer").path("mustChangePassword").asBoolean();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void bytesAreCountedNotCharacters() {
        var clerk = person("own.bytes");
        assertThat(change(clerk, Personas.PASSWORD, "密码要长一点吗".repeat(4)).problems("changePassword"))
                .containsExactly("PASSWORD_TOO_LONG");
        assertThat(change(clerk, Personas.PASSWORD, "密码要长一点").problems("changePassword")).isEmpty();
    }

    @Test
    void thePresentPasswordIsNotToBeGuessedHere() {
        var clerk = person("own.guess");
        for (var i = 0; i < 5; i++) {
            assertThat(change(clerk, "wrong", NEW).problems("changePassword"))
                    .containsExactly("CURRENT_PASSWORD_WRONG");
        }
        assertThat(change(clerk, Personas.PASSWORD, NEW).problems("changePassword"))
                .containsExactly("SIGN_IN_THROTTLED");
    }

    @Test
    void preferencesFollowThePerson() {
        var clerk = person("own.preferences");
        var changed = prefer(clerk, Map.of("language", "en", "textSize", "large"));
        assertThat(changed.data("changePreferences").at("/viewer/language").asString())
                .isEqualTo("en");
        prefer(clerk, Map.of("language", "zh"));
        var viewer =
                person("own.preferences").post("{ viewer { language textSize } }").data("viewer");
        assertThat(viewer.path("language").asString()).isEqualTo("zh");
        assertThat(viewer.path("textSize").asString()).isEqualTo("large");
    }

    @Test
    void unknownPreferencesAreRefused() {
        assertThat(
                        prefer(person("own.unknown"), Map.of("language", "fr", "textSize", "huge"))
                                .problems("changePreferences"))
                .containsExactly("LANGUAGE_UNKNOWN", "TEXT_SIZE_UNKNOWN");
    }

    @Test
    void aFirstPasswordOpensNothingButItsOwnChange() {
        personas.administrator();
        var first = createPerson("own.first");
        var clerk = personas.stranger().signIn("own.first", first);
        assertThat(
                        clerk.post("{ viewer { mustChangePassword } }")
                                .data("viewer")
                                .path("mustChangePassword")
                                .asBoolean())
                .isTrue();
        assertThat(clerk.post("{ orgUnit(code: \"370402101\") { name } }").errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(prefer(clerk, Map.of("language", "en")).errorCodes())
                .containsExactly("FORBIDDEN");
        var changed = change(clerk, first, NEW);
        assertThat(changed.data("changePassword").at("/viewer/mustChangePassword").asBoolean(true))
                .isFalse();
        assertThat(clerk.post("{ orgUnit(code: \"370402101\") { name } }").errorCodes()).isEmpty();
    }

    @Test
    void aProgramHasNoPassword() {
        assertThat(change(personas.dashboard(), "x", NEW).errorCodes())
                .containsExactly("FORBIDDEN");
    }

    private GraphQlDoor person(String account) {
        return personas.person(account, "王晓", Role.CLERK, Personas.TOWN);
    }

    private String createPerson(String account) {
        return personas.administrator()
                .post(
                        "mutation($input: CreatePersonInput!) { createPerson(input: $input) {"
                                + " password } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "account",
                                        account,
                                        "name",
                                        "新人",
                                        "role",
                                        "CLERK",
                                        "unit",
                                        Personas.TOWN)))
                .data("createPerson")
                .path("password")
                .asString();
    }

    private static Answer change(GraphQlDoor caller, String current, String chosen) {
        return caller.post(
                """
                mutation($input: ChangePasswordInput!) {
                  changePassword(input: $input) {
                    viewer { mustChangePassword }
                    problems { ... on Problem { code message path } }
                  }
                }
                """,
                Map.of("input", Map.of("currentPassword", current, "newPassword", chosen)));
    }

    private static Answer prefer(GraphQlDoor caller, Map<String, ?> input) {
        return caller.post(
                """
                mutation($input: ChangePreferencesInput!) {
                  changePreferences(input: $input) {
                    viewer { language textSize }
                    problems { ... on Problem { code message } }
                  }
                }
                """,
                Map.of("input", input));
    }

    private static boolean signedIn(GraphQlDoor caller) {
        return !caller.post("{ viewer { person { name } } }").data("viewer").isNull();
    }
}
