package org.tongbao.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.authority.TokenReach;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.standing.District;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/// The flat tables as programs read them: over HTTP, with the token of a district with three towns.
@IntegrationTest
class FeedTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired DSLContext dsl;
    @Autowired JsonMapper json;
    @Autowired StatementCounter statements;
    @LocalServerPort int port;
    private District district;
    private String leader;
    private String dashboard;

    @BeforeEach
    void townsHaveReported() {
        district = new District(dsl);
        leader = district.secret("", TokenReach.SUBTREE);
        dashboard = district.secret("", TokenReach.PUBLISHED);
        district.approve("a", "patents", "2025-09", "9");
        district.approve("a", "patents", "2025-10", "3.5");
        district.approve("a", "stations", "2025-10", "2");
        district.approve("b", "patents", "2025-10", "0");
    }

    @Test
    void valuesAreFlatRowsWithTheirCodesAndNumbers() throws Exception {
        district.publish("2025-10");
        district.correct("a", "patents", "2025-10", "1");
        var rows = rows(read(actuals("json", "2025-09", "2025-10"), leader));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).toString())
                .isEqualTo(
                        """
                        {"unitCode":"%sa","unitName":"%sa","indicatorCode":"%s_patents",\
                        "indicatorName":"patents","unitOfMeasure":"件","month":"2025-10","value":4.5,\
                        "status":"REPORTED","publishedAt":"2025-11-10T01:00:00Z",\
                        "updatedAt":"2025-11-10T01:01:00Z","demonstration":false}\
                        """
                                .formatted(district.code, district.code, district.code)
                                .replace(
                                        "\"unitName\":\"%sa\"".formatted(district.code),
                                        "\"unitName\":" + rows.get(1).path("unitName")));
        assertThat(rows.getLast().path("value").decimalValue()).isZero();
        assertThat(rows.getFirst().path("publishedAt").isNull()).isTrue();
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedAndSayWhenThereIsNoMore() throws Exception {
        var whole = rows(read(actuals("json", "2025-09", "2025-10"), leader));
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        for (var more = true; more; ) {
            var answer = read(actuals("json", "2025-09", "2025-10") + "&limit=3" + cursor, leader);
            found.addAll(rows(answer));
            var page = body(answer).path("pageInfo");
            more = page.path("hasNextPage").asBoolean();
            assertThat(answer.headers().firstValue("Link").isPresent()).isEqualTo(more);
            assertThat(answer.headers().firstValue("Tongbao-End-Cursor"))
                    .contains(page.path("endCursor").asString());
            cursor = "&after=" + page.path("endCursor").asString();
        }
        assertThat(found).isEqualTo(whole);
        var beyond = read(actuals("json", "2025-09", "2025-10") + "&limit=3" + cursor, leader);
        assertThat(rows(beyond)).isEmpty();
        assertThat("&after=" + body(beyond).at("/pageInfo/endCursor").asString()).isEqualTo(cursor);
        assertThat(body(beyond).at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void theNextPageHasAnAddress() throws Exception {
        var first = read(actuals("csv", "2025-09", "2025-10") + "&limit=3", leader);
        var link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).endsWith("; rel=\"next\"");
        var next = URI.create(link.substring(1, link.indexOf('>')));
        assertThat(read(next.getRawPath() + "?" + next.getRawQuery(), leader).body())
                .contains(district.town("b"))
                .doesNotContain(district.town("a"));
    }

    @Test
    void aTableIsTheSameAsCsv() throws Exception {
        var answer = read(actuals("csv", "2025-10", "2025-10"), leader);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        var lines = answer.body().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFunitCode,unitName,indicatorCode,indicatorName,unitOfMeasure,month,value,status,publishedAt,updatedAt,demonstration");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith(district.town("a") + ",").contains(",3.5,REPORTED,");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        var address = actuals("json", "2025-10", "2025-10");
        var tag = read(address, leader).headers().firstValue("ETag").orElseThrow();
        var again = read(address, leader, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        district.correct("b", "patents", "2025-10", "2");
        assertThat(read(address, leader, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyWhatChangedSinceAnInstantIsAskedFor() throws Exception {
        district.correct("b", "patents", "2025-10", "2");
        var since = actuals("json", "2025-09", "2025-10") + "&updatedSince=2025-11-10T01:00:30Z";
        assertThat(rows(read(since, leader)))
                .extracting(row -> row.path("unitCode").asString())
                .containsExactly(district.town("b"));
    }

    @Test
    void whoReadsPublishedMonthsReadsNoOthers() throws Exception {
        var october = actuals("json", "2025-09", "2025-10");
        assertThat(rows(read(october, dashboard))).isEmpty();
        district.publish("2025-10");
        assertThat(rows(read(october, dashboard)))
                .extracting(row -> row.path("month").asString())
                .containsOnly("2025-10")
                .hasSize(3);
        var neighbour = district.secret("c", TokenReach.SUBTREE);
        assertThat(rows(read(october, neighbour))).hasSize(3);
        var stranger = new District(dsl).secret("", TokenReach.SUBTREE);
        assertThat(read(october, stranger).statusCode()).isEqualTo(404);
        assertThat(read(october, "tb_nobody").statusCode()).isEqualTo(401);
    }

    @Test
    void whereUnitsStandIsWhatTheirStandingHas() throws Exception {
        district.publish("2025-10");
        var rows = rows(read(standing("json", "2025-10"), dashboard));
        var row =
                rows.stream().filter(one -> isAbout(one, "a", "patents")).findFirst().orElseThrow();
        assertThat(row.path("monthValue").decimalValue()).isEqualByComparingTo("3.5");
        var told =
                GraphQlDoor.on(port)
                        .withToken(dashboard)
                        .post(
                                """
                                { unitStanding(unit: "%s", month: "2025-10") { lines {
                                  indicator { code }
                                  actual target completion due gapToPace rank tied verdict } } }
                                """
                                        .formatted(district.town("a")))
                        .data("unitStanding")
                        .path("lines")
                        .valueStream()
                        .filter(line ->
                                line.at("/indicator/code")
                                        .asString()
                                        .equals(district.indicatorCode("patents")))
                        .findFirst()
                        .orElseThrow();
        assertThat(told.path("actual").asString()).isEqualTo("12.5");
        for (var name : List.of("actual", "target", "completion", "due", "gapToPace")) {
            assertThat(row.path(name).decimalValue())
                    .as(name)
                    .isEqualByComparingTo(told.path(name).asString());
        }
        for (var name : List.of("rank", "tied", "verdict")) {
            assertThat(row.path(name)).as(name).isEqualTo(told.path(name));
        }
        assertThat(row.path("publishedAt").asString()).isEqualTo("2025-11-10T01:00:00Z");
        assertThat(row.path("planCode").asString()).isEqualTo(district.planCode());
        assertThat(rows).noneMatch(one -> one.path("month").asString().compareTo("2025-10") < 0);
    }

    @Test
    void whereUnitsStandComesInPagesToo() throws Exception {
        var whole = rows(read(standing("json", "2025-10"), leader));
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        for (var more = true; more; ) {
            var answer = read(standing("json", "2025-10") + "&limit=5" + cursor, leader);
            found.addAll(rows(answer));
            more = body(answer).at("/pageInfo/hasNextPage").asBoolean();
            cursor = "&after=" + body(answer).at("/pageInfo/endCursor").asString();
        }
        assertThat(found).hasSizeGreaterThan(5).isEqualTo(whole);
        assertThat(rows(read(standing("json", "2025-10") + "&limit=5" + cursor, leader))).isEmpty();
        var one = "&indicator=" + district.indicatorCode("patents");
        assertThat(rows(read(standing("json", "2025-10") + one, leader)))
                .hasSize(4)
                .allMatch(row -> row.path("indicatorName").asString().equals("patents"));
    }

    @Test
    void whereUnitsStandIsNotToldBeforeItIsPublishedNorOfMonthsToCome() throws Exception {
        assertThat(read(standing("json", "2025-10"), dashboard).statusCode()).isEqualTo(404);
        var future = read(standing("csv", "2125-10"), leader, "Accept-Language", "en");
        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(body(future).path("detail").asString()).contains("October 2125");
    }

    private boolean isAbout(JsonNode row, String town, String indicator) {
        return row.path("unitCode").asString().equals(district.town(town))
                && row.path("indicatorCode").asString().equals(district.indicatorCode(indicator));
    }

    private String standing(String format, String month) {
        return "/api/v1/standing.%s?under=%s&month=%s".formatted(format, district.code, month);
    }

    @Test
    void unitsIndicatorsAndTargetsAreThereToo() throws Exception {
        var units = rows(read("/api/v1/units.json?under=" + district.code, dashboard));
        assertThat(units)
                .extracting(row -> row.path("unitCode").asString())
                .containsExactly(
                        district.code, district.town("a"), district.town("b"), district.town("c"));
        assertThat(units.get(1).path("parentCode").asString()).isEqualTo(district.code);
        var indicators = read("/api/v1/indicators.json?limit=5000", dashboard);
        assertThat(indicators.body()).contains("\"" + district.indicatorCode("patents") + "\"");
        var targets =
                "/api/v1/targets.json?under=%s&plan=%s"
                        .formatted(district.town("a"), district.planCode());
        var all = rows(read(targets, dashboard));
        assertThat(all)
                .hasSize(3)
                .allMatch(row -> row.path("unitCode").asString().equals(district.town("a")));
        assertThat(all.getFirst().path("value").decimalValue()).isEqualByComparingTo("10");
        var first = body(read(targets + "&limit=2", dashboard));
        var cursor = first.at("/pageInfo/endCursor").asString();
        assertThat(rows(read(targets + "&limit=2&after=" + cursor, dashboard)))
                .containsExactly(all.get(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2025-13&to=2025-10 | from is 2025-13, which is no month",
                "from=2025-10&to=2025-09 | From 2025-10 to 2025-09 cannot be asked for",
                "from=2010-01&to=2025-09 | there may be 120 months at most",
                "from=2025-01&to=2025-09&limit=5001 | it must be between 1 and 5000",
                "from=2025-01&to=2025-09&limit=0 | it must be between 1 and 5000",
                "from=2025-01&to=2025-09&after=rubbish | after is not a cursor of this list",
                "from=2025-01&to=2025-09&updatedSince=today | updatedSince is today, which is no"
                        + " instant",
                "from=2025-01&to=2025-09&indicator=none | There is no indicator with the code none",
            })
    void whatMakesNoSenseIsRefusedInWords(String question, String words) throws Exception {
        var answer =
                read(
                        "/api/v1/actuals.json?under=%s&%s".formatted(district.code, question),
                        leader,
                        "Accept-Language",
                        "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(body(answer).path("detail").asString()).contains(words);
    }

    @Test
    void aPageTakesAFewStatementsHoweverManyRowsItHas() throws Exception {
        var address = actuals("json", "2025-09", "2025-10");
        read(address, leader);
        assertThat(asked(address)).hasSize(4);
    }

    @Test
    void aPageOfStandingTakesAFewStatementsToo() throws Exception {
        var address = standing("json", "2025-10");
        read(address, leader);
        assertThat(asked(address)).hasSize(9);
    }

    private List<String> asked(String address) {
        var asked =
                statements.during(() -> {
                    try {
                        read(address, leader);
                    } catch (IOException | InterruptedException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
        return asked.stream().filter(StatementCounter.USE.negate()).toList();
    }

    private String actuals(String format, String from, String to) {
        return "/api/v1/actuals.%s?under=%s&from=%s&to=%s"
                .formatted(format, district.code, from, to);
    }

    private HttpResponse<String> read(String address, String secret, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Authorization", "Bearer " + secret);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private List<JsonNode> rows(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer).path("rows").values().stream().toList();
    }
}
