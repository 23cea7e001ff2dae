package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

@IntegrationTest
class ApiTokenTest {

    @Autowired Personas personas;
    @Autowired TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theSecretIsShownOnceAndReadsFiguresOfItsUnit() {
        var made = create("看板", Personas.DISTRICT, Map.of());
        var secret = made.data("createApiToken").path("secret").asString();
        assertThat(secret).matches("tb_[A-Za-z0-9_-]{43}");
        var program = personas.stranger().withToken(secret);
        var token =
                program.post(
                                "{ viewer { person { name } apiToken { name reach unit { name }"
                                        + " createdBy { name mobile } } } }")
                        .data("viewer");
        assertThat(token.path("person").isNull()).isTrue();
        assertThat(token.at("/apiToken/name").asString()).isEqualTo("看板");
        assertThat(token.at("/apiToken/reach").asString()).isEqualTo("PUBLISHED");
        assertThat(program.post("{ orgUnit(code: \"370402101\") { name } }").errorCodes())
                .isEmpty();
        assertThat(list(personas.administrator())).contains("看板").doesNotContain(secret);
    }

    @Test
    void aTokenChangesNothing() {
        var program = personas.insider();
        assertThat(create(program, "名", Personas.DISTRICT, Map.of()).errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(
                        program.post("{ people(unit: \"370402\") { pageInfo { hasNextPage } } }")
                                .errorCodes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void aRevokedTokenEndsAtItsNextRequestAndTwiceIsNoError() {
        var made = create("短", Personas.TOWN, Map.of()).data("createApiToken");
        var program = personas.stranger().withToken(made.path("secret").asString());
        assertThat(known(program)).isTrue();
        var id = made.at("/apiToken/id").asString();
        assertThat(revoke(personas.foreignReviewer(), id).errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(revoke(personas.clerk(), id).errorCodes()).containsExactly("FORBIDDEN");
        var revoked = revoke(personas.administrator(), id).data("revokeApiToken");
        assertThat(revoked.at("/apiToken/revokedAt").asString("")).isNotEmpty();
        assertThat(known(program)).isFalse();
        assertThat(revoke(personas.administrator(), id).data("revokeApiToken")).isEqualTo(revoked);
    }

    @Test
    void aTokenEndsByItself() {
        var made = create("一天", Personas.DISTRICT, Map.of("validDays", 1)).data("createApiToken");
        var program = personas.stranger().withToken(made.path("secret").asString());
        clock.advance(Duration.ofHours(23));
        assertThat(known(program)).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(known(program)).isFalse();
    }

    @Test
    void aTokenThatDoesNotHoldIsNotHelpedByACookie() {
        var clerk = personas.clerk().withToken("tb_rubbish");
        assertThat(known(clerk)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "' ', 365, TOKEN_NAME_REQUIRED",
        "名, 0, TOKEN_DAYS_OUT_OF_RANGE",
        "名, 731, TOKEN_DAYS_OUT_OF_RANGE"
    })
    void whatCannotBeIsRefused(String name, int days, String code) {
        assertThat(
                        create(name, Personas.DISTRICT, Map.of("validDays", days))
                                .problems("createApiToken"))
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6_001})
    void aTokenAsksSometimesButNotWithoutEnd(int requestsPerMinute) {
        assertThat(
                        create(
                                        "名",
                                        Personas.DISTRICT,
                                        Map.of("requestsPerMinute", requestsPerMinute))
                                .problems("createApiToken"))
                .containsExactly("TOKEN_REQUESTS_OUT_OF_RANGE");
    }

    @Test
    void nobodyElseMakesOrSeesTokens() {
        for (var caller :
                new GraphQlDoor[] {personas.clerk(), personas.reviewer(), personas.leader()}) {
            assertThat(create(caller, "名", Personas.TOWN, Map.of()).errorCodes())
                    .containsExactly("FORBIDDEN");
            assertThat(caller.post(TOKENS).errorCodes()).containsExactly("FORBIDDEN");
        }
        assertThat(create(personas.administrator(), "名", Personas.CITY, Map.of()).errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(personas.foreignReviewer().post(TOKENS).errorCodes())
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aTokenAsksSoOftenInAMinuteAndHearsWhatIsLeft() {
        clock.moveTo(MINUTE);
        var made =
                create("勤", Personas.DISTRICT, Map.of("requestsPerMinute", 2))
                        .data("createApiToken");
        var program = personas.stranger().withToken(made.path("secret").asString());
        var first = program.post(OWN_NAME);
        assertThat(first.header("RateLimit-Limit")).isEqualTo("2");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("1");
        assertThat(program.post(OWN_NAME).header("RateLimit-Remaining")).isEqualTo("0");
        var third = program.inEnglish().post(OWN_NAME);
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.errorCodes()).containsExactly("RATE_LIMITED");
        assertThat(third.errorMessage()).contains("seconds");
        assertThat(Integer.parseInt(third.header("Retry-After"))).isBetween(1, 60);
        var file = program.fetch("/api/v1/indicators.json");
        assertThat(file.statusCode()).isEqualTo(429);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(program.fetch("/api/v1/odata/370402/units").body())
                .asString()
                .startsWith("{\"error\":{\"");
        clock.advance(Duration.ofMinutes(1));
        assertThat(program.post(OWN_NAME).header("RateLimit-Remaining")).isEqualTo("1");
    }

    private static final Instant MINUTE = Instant.parse("2026-11-03T02:00:00Z");
    private static final String OWN_NAME = "{ viewer { apiToken { name } } }";
    private static final String TOKENS = "{ apiTokens(unit: \"370402101\") { name } }";

    private static String list(GraphQlDoor caller) {
        return caller.post(
                        "{ apiTokens(unit: \"370402\") { name unit { name } lastUsedAt expiresAt }"
                                + " }")
                .body()
                .toString();
    }

    private static boolean known(GraphQlDoor caller) {
        return !caller.post("{ viewer { apiToken { name } } }").data("viewer").isNull();
    }

    private Answer create(String name, String unit, Map<String, ?> more) {
        return create(personas.administrator(), name, unit, more);
    }

    private static Answer create(
            GraphQlDoor caller, String name, String unit, Map<String, ?> more) {
        var input = new HashMap<String, Object>(Map.of("name", name, "unit", unit));
        input.putAll(more);
        return caller.post(
                """
                mutation($input: CreateApiTokenInput!) {
                  createApiToken(input: $input) {
                    apiToken { id name expiresAt }
                    secret
                    problems { ... on Problem { code } }
                  }
                }
                """,
                Map.of("input", input));
    }

    private static Answer revoke(GraphQlDoor caller, String token) {
        return caller.post(
                "mutation($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { apiToken"
                        + " { revokedAt } } }",
                Map.of("input", Map.of("apiToken", token)));
    }
}
