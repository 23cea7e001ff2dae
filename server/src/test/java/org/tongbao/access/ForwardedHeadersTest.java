package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.SIGN_IN_THROTTLE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.Map;

/// As installed, without a proxy named. What a named proxy says is believed: `DistributionIT`.
@IntegrationTest
class ForwardedHeadersTest {

    private static final String SOMEBODY_ELSE = "203.0.113.77";

    @Autowired EnrolmentWorkflow enrolment;
    @Autowired DSLContext dsl;
    @LocalServerPort int port;

    @Test
    void aMadeUpAddressDoesNotDodgeTheCountOfWrongGuesses() {
        guess("forwarded.unknown", "no");
        assertThat(guessesCountedFor(SOMEBODY_ELSE)).isFalse();
    }

    @Test
    void aMadeUpProtocolDoesNotPassForHttps() {
        enrolment.enrol(
                new SystemActor("test"),
                new Enrolment(
                        "forwarded.clerk",
                        "correct-horse",
                        new PersonDetails("王晓", null, null, null),
                        List.of()));
        assertThat(guess("forwarded.clerk", "correct-horse"))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .doesNotContain("Secure");
    }

    private List<String> guess(String account, String password) {
        return GraphQlDoor.on(port)
                .with("X-Forwarded-For", SOMEBODY_ELSE)
                .with("X-Forwarded-Proto", "https")
                .post(
                        """
                        mutation($input: SignInInput!) {
                          signIn(input: $input) { problems { ... on Problem { code } } }
                        }
                        """,
                        Map.of("input", Map.of("account", account, "password", password)))
                .headers()
                .allValues("Set-Cookie");
    }

    private boolean guessesCountedFor(String address) {
        return dsl.fetchExists(
                SIGN_IN_THROTTLE,
                SIGN_IN_THROTTLE.KEY_HASH.eq(ThrottleKey.of(address).fingerprint()));
    }
}
