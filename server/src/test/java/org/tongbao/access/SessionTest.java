package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Role;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Duration;
import java.util.Map;

@IntegrationTest
class SessionTest {

    @Autowired Personas personas;
    @Autowired TestClock clock;
    @Autowired StatementCounter statements;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void eightHoursOfRestEndIt() {
        var clerk = personas.clerk();
        clock.advance(Duration.ofHours(8).minusSeconds(30));
        assertThat(signedIn(clerk)).isTrue();
        clock.advance(Duration.ofHours(8));
        assertThat(signedIn(clerk)).isFalse();
    }

    @Test
    void afterTwelveHoursItEndsHoweverBusy() {
        var clerk = personas.clerk();
        for (var hour = 1; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(signedIn(clerk)).as("after %s hours", hour).isTrue();
        }
        clock.advance(Duration.ofHours(1));
        assertThat(signedIn(clerk)).isFalse();
    }

    @Test
    void aDeviceThatRemembersStaysSignedInForThirtyDays() {
        personas.enrol("session.remember", "王晓", Role.CLERK, Personas.TOWN);
        var answer =
                personas.stranger()
                        .post(
                                "mutation($input: SignInInput!) { signIn(input: $input) { problems"
                                        + " { __typename } } }",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "account",
                                                "session.remember",
                                                "password",
                                                Personas.PASSWORD,
                                                "remember",
                                                true)));
        var clerk = personas.stranger().with("Cookie", answer.header("Set-Cookie").split(";")[0]);
        clock.advance(Duration.ofDays(29));
        assertThat(signedIn(clerk)).isTrue();
        clock.advance(Duration.ofDays(2));
        assertThat(signedIn(clerk)).isFalse();
    }

    @Test
    void anEndedOrUnknownSessionIsNoSession() {
        var rubbish = personas.stranger().with("Cookie", "tongbao_session=rubbish");
        assertThat(signedIn(rubbish)).isFalse();
        assertThat(
                        rubbish.post("{ people(unit: \"370402\") { pageInfo { hasNextPage } } }")
                                .errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void signingOutEndsThisSessionOnlyAndTwiceIsNoError() {
        var phone = personas.person("session.out", "王晓", Role.CLERK, Personas.TOWN);
        var desk = personas.person("session.out", "王晓", Role.CLERK, Personas.TOWN);
        var signOut = "mutation { signOut { endedSessions problems { __typename } } }";
        var answer = phone.post(signOut);
        assertThat(answer.data("signOut").path("endedSessions").asInt()).isEqualTo(1);
        assertThat(answer.header("Set-Cookie")).contains("tongbao_session=;", "Max-Age=0");
        assertThat(phone.post(signOut).data("signOut").path("endedSessions").asInt()).isZero();
        assertThat(signedIn(phone)).isFalse();
        assertThat(signedIn(desk)).isTrue();
    }

    @Test
    void signingOutEverywhereEndsThemAll() {
        var phone = personas.person("session.all", "王晓", Role.CLERK, Personas.TOWN);
        var desk = personas.person("session.all", "王晓", Role.CLERK, Personas.TOWN);
        var ended =
                phone.post("mutation { signOutEverywhere { endedSessions } }")
                        .data("signOutEverywhere")
                        .path("endedSessions")
                        .asInt();
        assertThat(ended).isEqualTo(2);
        assertThat(signedIn(phone)).isFalse();
        assertThat(signedIn(desk)).isFalse();
    }

    @Test
    void oneStatementRecognisesPersonAndRoles() {
        var clerk = personas.clerk();
        assertThat(statements.during(() -> clerk.post("{ __typename }")))
                .singleElement()
                .asString()
                .contains("person_session", "role_grant", "org_unit_placement");
    }

    @Test
    void oneStatementRecognisesATokenAndOneCountsItsRequest() {
        var dashboard = personas.dashboard();
        var asked = statements.during(() -> dashboard.post("{ __typename }"));
        assertThat(asked)
                .satisfiesExactly(
                        found -> assertThat(found).contains("api_token", "org_unit_placement"),
                        counted -> assertThat(counted).matches(StatementCounter.USE));
    }

    @Test
    void lastSeenIsWrittenOnceAMinute() {
        var clerk = personas.clerk();
        clock.advance(Duration.ofSeconds(61));
        assertThat(statements.during(() -> clerk.post("{ __typename }"))).hasSize(2);
        assertThat(statements.during(() -> clerk.post("{ __typename }"))).hasSize(1);
    }

    @Test
    void theViewerIsTwoStatementsWithTheSession() {
        var clerk = personas.clerk();
        assertThat(
                        statements.during(() ->
                                clerk.post(
                                        "{ viewer { person { name } grants { role unit { code"
                                                + " name } } currentMonth } }")))
                .hasSize(2);
    }

    private static boolean signedIn(GraphQlDoor caller) {
        return !caller.post("{ viewer { person { name } } }").data("viewer").isNull();
    }
}
