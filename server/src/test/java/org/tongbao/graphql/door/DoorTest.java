package org.tongbao.graphql.door;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@IntegrationTest
class DoorTest {

    private static final String JSON = "application/json";
    private static final String REPORT =
            "query($unit: ID!, $month: Month!) { report(unit: $unit, month: $month) { version } }";

    @Autowired Personas personas;
    @LocalServerPort int port;

    private GraphQlDoor door;

    @BeforeEach
    void openDoor() {
        door = GraphQlDoor.on(port).inEnglish();
    }

    @Test
    void aQuestionIsAnswered() {
        var answer = door.post("{ __typename }");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data("__typename").asString()).isEqualTo("Query");
        assertThat(answer.header("content-type")).startsWith("application/graphql-response+json");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void theOlderMediaTypeIsSpokenToo() {
        var answer = door.with("Accept", JSON).post("{ __typename }");
        assertThat(answer.header("content-type")).startsWith(JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json, */*;q=0.1"})
    void aCallerWithoutAWishGetsTheTypeEveryProgramKnows(String accept) {
        var answer = door.with("Accept", accept).post("{ __typename }");
        assertThat(answer.header("content-type")).startsWith(JSON);
    }

    @Test
    void aCallerWhoAcceptsNeitherTypeHearsSo() {
        assertRefused(
                door.with("Accept", "text/html").post("{ __typename }"), 406, "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{} {}",
                "{\"query\":1}",
                "{\"query\":\"{ __typename }\",\"variables\":[]}",
                "{\"query\":\"{ __typename }\",\"extensions\":\"x\"}",
                "{\"extensions\":{\"persistedQuery\":{\"sha256Hash\":\"x\"}}}",
                "{\"operationName\":\"x\"}"
            })
    void whatIsNoCallIsABadRequest(String body) {
        assertRefused(door.postBody(body), 400, "BAD_USER_INPUT");
        assertRefused(door.with("Accept", JSON).postBody(body), 400, "BAD_USER_INPUT");
    }

    @Test
    void onlyJsonIsRead() {
        assertRefused(
                door.with("Content-Type", "text/plain").post("{ __typename }"),
                415,
                "BAD_USER_INPUT");
    }

    @Test
    void aQueryMayComeByGet() {
        assertThat(door.get("query=" + encoded("{ __typename }")).data("__typename").asString())
                .isEqualTo("Query");
    }

    @Test
    void aChangeMayNotComeByGet() {
        var query = "query=" + encoded("mutation { signOut { endedSessions } }");
        for (var caller : List.of(door, door.with("Accept", JSON))) {
            var answer = caller.get(query);
            assertRefused(answer, 405, "METHOD_NOT_ALLOWED");
            assertThat(answer.header("allow")).isEqualTo("POST");
            assertThat(answer.errorMessage()).contains("POST");
        }
    }

    @Test
    void aDocumentThatIsRememberedIsAnsweredToEachCallerAsTheirOwn() {
        var document =
                "query($unit: ID!) { viewer { person { name } } orgUnit(code: $unit) { code } }";
        var clerk = personas.clerk().post(document, Map.of("unit", Personas.TOWN));
        var reviewer = personas.reviewer().post(document, Map.of("unit", Personas.OTHER_TOWN));
        assertThat(clerk.data("viewer").at("/person/name").asString()).isEqualTo("王晓");
        assertThat(reviewer.data("viewer").at("/person/name").asString()).isNotEqualTo("王晓");
        assertThat(clerk.data("orgUnit").path("code").asString()).isEqualTo(Personas.TOWN);
        assertThat(reviewer.data("orgUnit").path("code").asString()).isEqualTo(Personas.OTHER_TOWN);
        assertThat(door.post(document, Map.of("unit", Personas.TOWN)).errorCodes())
                .containsOnly("UNAUTHENTICATED");
    }

    @Test
    void otherMethodsAreNotAllowed() {
        var answer = door.method("PUT");
        assertRefused(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("allow")).isEqualTo("GET, POST");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"})
    void aRequestOfAnotherSiteIsRefused(String header, String value) {
        assertRefused(door.with(header, value).post("{ __typename }"), 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://localhost:1", "null", "::"})
    void aRequestOfAnotherOriginIsRefused(String origin) {
        assertRefused(door.with("Origin", origin).post("{ __typename }"), 403, "FORBIDDEN");
    }

    @Test
    void aRequestOfOurOwnPageIsLetIn() {
        var answer = door.with("Origin", "http://localhost:" + port).post("{ __typename }");
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ nothing }",
                "{ viewer",
                "{ viewer }",
                "query($m: Nothing) { __typename }",
                "{ report(unit: \"1\", month: \"2026-13\") { version } }",
                "{ report(unit: \"1\") { version } }",
                "{ reports(unit: \"1\", first: \"x\") { edges { cursor } } }",
                "query A { __typename } query B { __typename }",
                "mutation { setNotApplicable(input: {}) { problems { __typename } } }"
            })
    void aDocumentThatCannotBeRunIsExplained(String document) {
        var answer = door.post(document);
        assertRefused(answer, 400, "BAD_USER_INPUT");
        assertNoInternals(answer);
        assertNoInternals(door.with("Accept-Language", "zh-CN").post(document));
    }

    @Test
    void whatIsWrongIsSaidInTheCallersLanguage() {
        assertThat(door.post("{ nothing }").errorMessage())
                .isEqualTo("Type 'Query' has no field 'nothing'.");
        assertThat(door.with("Accept-Language", "zh").post("{ nothing }").errorMessage())
                .isEqualTo("类型“Query”没有字段“nothing”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-13 | The value of variable “month” is wrong: “2026-13” is not a month",
                "x       | The value of variable “month” is wrong: “x” is not a month"
            })
    void aWrongVariableIsNamed(String month, String message) {
        var answer = door.post(REPORT, Map.of("unit", "370402101", "month", month));
        assertRefused(answer, 400, "BAD_USER_INPUT");
        assertThat(answer.errorMessage()).startsWith(message);
    }

    @Test
    void aMissingVariableIsNamed() {
        var answer = door.post(REPORT, Map.of("unit", "370402101"));
        assertRefused(answer, 400, "BAD_USER_INPUT");
        assertThat(answer.errorMessage()).isEqualTo("The value of “month” is missing.");
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() {
        assertRefused(
                door.post("{ __typename #" + "x".repeat(10_000_000) + "\n}"), 413, "TOO_COMPLEX");
    }

    @Test
    void aDocumentOfThirtyThousandCharactersIsTooLong() {
        assertRefused(door.post("{ __typename #" + "x".repeat(30_000) + "\n}"), 413, "TOO_COMPLEX");
    }

    @Test
    void aQueryTwoHundredLevelsDeepIsTooDeep() {
        var document =
                "{ orgUnit(code: \"1\") "
                        + "{ parent ".repeat(200)
                        + "{ code }"
                        + " }".repeat(200)
                        + " }";
        assertRefused(door.post(document), 400, "TOO_COMPLEX");
        assertRefused(door.with("Accept", JSON).post(document), 400, "TOO_COMPLEX");
    }

    @Test
    void aThousandAliasesAreTooMany() {
        var fields =
                IntStream.range(0, 1000)
                        .mapToObj(i -> "a" + i + ": __typename")
                        .collect(Collectors.joining(" "));
        assertRefused(door.post("{" + fields + "}"), 400, "TOO_COMPLEX");
    }

    @Test
    void fragmentsThatMultiplyAreTooMany() {
        var fragments =
                IntStream.range(0, 30)
                        .mapToObj(i ->
                                "fragment f%d on Query { ...f%d ...f%d }"
                                        .formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining(" "));
        assertRefused(
                door.post("{ ...f0 } " + fragments + " fragment f30 on Query { __typename }"),
                400,
                "TOO_COMPLEX");
    }

    @Test
    void aFragmentWithinItselfIsRefused() {
        assertRefused(door.post("{ ...f } fragment f on Query { ...f }"), 400, "BAD_USER_INPUT");
    }

    @Test
    void manyQuestionsAtOnceAreTooDear() {
        var fields =
                IntStream.range(0, 49)
                        .mapToObj(i ->
                                "a%d: orgUnits(first: 100) { edges { node { code } } }"
                                        .formatted(i))
                        .collect(Collectors.joining(" "));
        assertRefused(door.post("{" + fields + "}"), 400, "TOO_COMPLEX");
    }

    @Test
    void whoWroteTheQuestionHearsWhatItCostsBesideTheAnswer() {
        var one = cost("{ orgUnits(first: 1) { edges { node { code } } } }");
        var hundred = cost("{ orgUnits(first: 100) { edges { node { code } } } }");
        assertThat(one).isGreaterThan(1_000);
        assertThat(hundred - one).isEqualTo(99 * 3);
    }

    private int cost(String document) {
        var told = door.post(document).body().at("/extensions/cost");
        assertThat(told.path("most").asInt()).isEqualTo(Limits.COST);
        return told.path("query").asInt();
    }

    @Test
    void aPageOfAMillionIsRefusedBeforeItIsAsked() {
        var answer = door.post("{ auditTrail(unit: \"1\", first: 1000000) { edges { cursor } } }");
        assertRefused(answer, 400, "BAD_USER_INPUT");
        assertThat(answer.errorMessage()).contains("between 1 and 100");
    }

    @ParameterizedTest
    @CsvSource({"abc, “abc”不是数字", "1234567890123456789012345678901, 位", "'', 不是数字"})
    void aWrongValueInAVariableIsNamedByItsPlace(String value, String reason) {
        var answer =
                personas.clerk()
                        .post(
                                "mutation($i: SubmitReportInput!) { submitReport(input: $i) {"
                                        + " version { number } } }",
                                Map.of(
                                        "i",
                                        Map.of(
                                                "idempotencyKey",
                                                "walk-0001",
                                                "baseVersion",
                                                0,
                                                "unit",
                                                Personas.TOWN,
                                                "month",
                                                "2026-10",
                                                "lines",
                                                List.of(
                                                        Map.of("indicator", "a", "value", "1"),
                                                        Map.of(
                                                                "indicator",
                                                                "b",
                                                                "value",
                                                                value)))));
        assertRefused(answer, 400, "BAD_USER_INPUT");
        assertThat(answer.body().at("/errors/0/message").asString())
                .contains("“i.lines[1].value”", reason);
    }

    @Test
    void theUsualToolsMayReadTheContract() {
        var answer = personas.dashboard().post(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.errorCodes()).isEmpty();
        assertThat(answer.data("__schema").path("types").size()).isGreaterThan(100);
    }

    @Test
    void severalTypesInOneQueryAreRefusedWithTheReason() {
        var answer =
                personas.dashboard()
                        .post(
                                "{ a: __type(name: \"Query\") { name } b: __type(name: \"Nothing\")"
                                        + " { name } }");
        assertThat(answer.errorCodes()).containsExactly("TOO_COMPLEX");
        assertThat(answer.errorMessage()).contains("__type");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.errorCodes()).as(answer.body().toString()).containsOnly(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().has("data")).isFalse();
    }

    private static void assertNoInternals(Answer answer) {
        assertThat(answer.body().toString())
                .doesNotContain("graphql.", "java", "Exception", "StringValue{", "IntValue{");
    }
}
