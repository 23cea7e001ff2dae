package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@IntegrationTest
class ThrottlingTest {

    @Autowired Personas personas;
    @Autowired TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void afterFiveWrongGuessesNotEvenTheRightPasswordIsLookedAt() {
        personas.enrol("throttle.account", "王晓", Role.CLERK, Personas.TOWN);
        guessWrong("throttle.account", 5, "127.0.77.1");
        var answer = signIn("throttle.account", Personas.PASSWORD, "127.0.77.2");
        assertThat(answer.problems("signIn")).containsExactly("SIGN_IN_THROTTLED");
        var retryAt = answer.data("signIn").at("/problems/0/retryAt").asString();
        assertThat(Instant.parse(retryAt)).isAfter(clock.instant());
        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn("throttle.account", Personas.PASSWORD, "127.0.77.2").problems("signIn"))
                .isEmpty();
    }

    @Test
    void anAccountThatDoesNotExistIsThrottledJustTheSame() {
        guessWrong("throttle.unknown", 5, "127.0.77.3");
        assertThat(signIn("throttle.unknown", "no", "127.0.77.4").problems("signIn"))
                .containsExactly("SIGN_IN_THROTTLED");
    }

    @Test
    void aRightPasswordStartsTheCountAnew() {
        personas.enrol("throttle.anew", "王晓", Role.CLERK, Personas.TOWN);
        for (var round = 0; round < 3; round++) {
            guessWrong("throttle.anew", 4, "127.0.77.5");
            assertThat(signIn("throttle.anew", Personas.PASSWORD, "127.0.77.5").problems("signIn"))
                    .isEmpty();
        }
    }

    @Test
    void anAddressThatFailsWithManyAccountsIsClosedAndOthersAreNot() {
        personas.enrol("throttle.address", "王晓", Role.CLERK, Personas.TOWN);
        IntStream.range(0, 50).forEach(i -> signIn("throttle.many" + i, "no", "127.0.77.6"));
        assertThat(signIn("throttle.address", Personas.PASSWORD, "127.0.77.6").problems("signIn"))
                .containsExactly("SIGN_IN_THROTTLED");
        assertThat(signIn("throttle.address", Personas.PASSWORD, "127.0.77.7").problems("signIn"))
                .isEmpty();
    }

    @Test
    void guessesAtTheSameInstantAreCountedEach() throws Exception {
        personas.enrol("throttle.burst", "王晓", Role.CLERK, Personas.TOWN);
        try (var threads = Executors.newFixedThreadPool(12)) {
            var guesses =
                    threads.invokeAll(
                            IntStream.range(0, 12)
                                    .mapToObj(i ->
                                            (java.util.concurrent.Callable<Answer>)
                                                    () ->
                                                            signIn(
                                                                    "throttle.burst",
                                                                    "no",
                                                                    "127.0.77.8"))
                                    .toList());
            var looked = 0;
            for (var guess : guesses) {
                looked += guess.get().problems("signIn").contains("SIGN_IN_REFUSED") ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void anAdministratorsResetIsTheWayBackOfALockedAccount() {
        var person = personas.enrol("throttle.locked", "王晓", Role.CLERK, Personas.TOWN);
        guessWrong("throttle.locked", 5, "127.0.77.9");
        var administrator = personas.administrator();
        assertThat(lockedUntil(administrator.post(PEOPLE))).isNotEmpty();
        var reset =
                administrator.post(
                        "mutation($input: ResetPasswordInput!) { resetPassword(input: $input) {"
                                + " password person { lockedUntil } } }",
                        Map.of("input", Map.of("person", person)));
        var password = reset.data("resetPassword").path("password").asString();
        assertThat(signIn("throttle.locked", password, "127.0.77.9").problems("signIn")).isEmpty();
        assertThat(lockedUntil(administrator.post(PEOPLE))).isEmpty();
    }

    private static final String PEOPLE =
            "{ people(unit: \"370402\", search: \"throttle.locked\")"
                    + " { edges { node { account lockedUntil } } } }";

    private static String lockedUntil(Answer answer) {
        return answer.data("people").at("/edges/0/node/lockedUntil").asString("");
    }

    private void guessWrong(String account, int times, String address) {
        for (var i = 0; i < times; i++) {
            assertThat(signIn(account, "no", address).problems("signIn"))
                    .containsExactly("SIGN_IN_REFUSED");
        }
    }

    private Answer signIn(String account, String password, String address) {
        return personas.stranger()
                .from(address)
                .post(
                        """
                        mutation($input: SignInInput!) {
                          signIn(input: $input) {
                            problems {
                              ... on Problem { code }
                              ... on SignInThrottled { retryAt }
                            }
                          }
                        }
                        """,
                        Map.of("input", Map.of("account", account, "password", password)));
    }
}
