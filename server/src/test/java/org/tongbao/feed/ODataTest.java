package org.tongbao.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.authority.TokenReach;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.standing.District;
import org.tongbao.testing.IntegrationTest;
import org.w3c.dom.Element;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/// The flat tables by OData: the requests that Power BI and Excel send, sent again, with the
/// headers they send, to the service of a district with three towns.
@IntegrationTest
class ODataTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String[] OF_POWER_QUERY = {
        "User-Agent",
        "Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)",
        "MaxDataServiceVersion",
        "3.0",
        "OData-MaxVersion",
        "4.0",
        "Accept",
        "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,"
            + "application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7",
    };

    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;
    @LocalServerPort int port;
    private District district;
    private FeedReader leader;

    @BeforeEach
    void townsHaveReported() {
        district = new District(dsl);
        leader = new FeedReader(port, district.secret("", TokenReach.SUBTREE));
        district.approve("a", "patents", "2025-09", "9");
        district.approve("a", "patents", "2025-10", "3.5");
        district.approve("a", "stations", "2025-10", "2");
        district.approve("b", "patents", "2025-10", "0");
    }

    @Test
    void withoutATokenAClientIsToldThatItMaySendOneAsAPassword() {
        var answer = leader.send(root(), "", OF_POWER_QUERY);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(told -> assertThat(told).startsWith("Basic realm="));
        assertThat(error(answer).path("code").asString()).isEqualTo("UNAUTHENTICATED");
        for (var wrong : List.of("tb_nobody", "")) {
            assertThat(basic(root(), wrong).statusCode()).isEqualTo(401);
        }
        assertThat(leader.send(root(), "Basic ???").statusCode()).isEqualTo(401);
        assertThat(
                        leader.send(
                                        "/graphql?query=%7Bviewer%7BapiToken%7Bname%7D%7D%7D",
                                        "Basic " + credentials(leader.secret()))
                                .body())
                .contains("\"viewer\":null");
    }

    @Test
    void theServiceNamesItsTables() {
        for (var address : List.of(root(), root() + "/")) {
            var answer = basic(address, leader.secret());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("OData-Version")).contains("4.0");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type ->
                            assertThat(type).startsWith("application/json;odata.metadata=minimal"));
            var body = JSON.readTree(answer.body());
            assertThat(body.path("@odata.context").asString())
                    .isEqualTo("http://localhost:" + port + root() + "/$metadata");
            assertThat(body.path("value").valueStream().map(set -> set.path("url").asString()))
                    .containsExactly("units", "indicators", "targets", "actuals", "standing");
        }
    }

    @Test
    void whatAPageHoldsIsWhatTheMetadataSay() throws Exception {
        district.publish("2025-10");
        var answer = basic(root() + "/$metadata", leader.secret());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(answer.body().getBytes(UTF_8)));
        var sets = elements(document.getDocumentElement(), "EntitySet");
        assertThat(sets).hasSize(5);
        for (var set : sets) {
            var type =
                    elements(document.getDocumentElement(), "EntityType").stream()
                            .filter(one ->
                                    set.getAttribute("EntityType")
                                            .equals("Tongbao." + one.getAttribute("Name")))
                            .findFirst()
                            .orElseThrow();
            var names = new TreeSet<String>();
            elements(type, "Property").forEach(one -> names.add(one.getAttribute("Name")));
            assertThat(names)
                    .containsAll(
                            elements(type, "PropertyRef").stream()
                                    .map(one -> one.getAttribute("Name"))
                                    .toList());
            var rows = rows(set.getAttribute("Name") + "?$top=3");
            assertThat(rows).as(set.getAttribute("Name")).isNotEmpty();
            for (var row : rows) {
                assertThat(new TreeSet<>(row.propertyNames())).isEqualTo(names);
                elements(type, "Property").forEach(one -> assertKind(one, row));
            }
        }
    }

    private static void assertKind(Element property, JsonNode row) {
        var value = row.path(property.getAttribute("Name"));
        if (value.isNull()) {
            assertThat(property.getAttribute("Nullable")).isNotEqualTo("false");
            return;
        }
        switch (property.getAttribute("Type")) {
            case "Edm.Decimal" -> assertThat(value.isNumber()).isTrue();
            case "Edm.Int32" -> assertThat(value.isInt()).isTrue();
            case "Edm.Boolean" -> assertThat(value.isBoolean()).isTrue();
            default -> assertThat(value.isString()).isTrue();
        }
    }

    @Test
    void theNavigatorsFirstRowsAreThere() {
        var body = page("actuals?$top=1000");
        assertThat(body.path("@odata.context").asString())
                .isEqualTo("http://localhost:" + port + root() + "/$metadata#actuals");
        assertThat(body.path("value")).hasSize(4);
        assertThat(body.has("@odata.nextLink")).isFalse();
        assertThat(page("units?$top=1000").path("value")).hasSize(4);
        assertThat(page("targets?$top=1000").path("value")).hasSize(11);
        assertThat(page("actuals?$top=0").path("value")).isEmpty();
    }

    @Test
    void aFilterAndAChoiceOfColumnsAreDoneHere() {
        var filter =
                "month ge '2025-10' and unitCode eq '%s' and indicatorCode eq '%s'"
                        .formatted(district.town("a"), district.indicatorCode("patents"));
        var body =
                page("actuals?$filter=" + encode(filter, UTF_8) + "&$select=month,value&$top=200");
        assertThat(body.path("@odata.context").asString()).endsWith("#actuals(month,value)");
        assertThat(body.path("value").toString())
                .isEqualTo("[{\"month\":\"2025-10\",\"value\":3.5}]");
        assertThat(
                        rows(
                                "units?$filter="
                                        + encode(
                                                "unitCode gt '%s'".formatted(district.town("a")),
                                                UTF_8)))
                .extracting(row -> row.path("unitCode").asString())
                .containsExactly(district.town("b"), district.town("c"));
        assertThat(
                        rows(
                                "indicators?$filter="
                                        + encode(
                                                "indicatorCode eq '%s'"
                                                        .formatted(
                                                                district.indicatorCode("closure")),
                                                UTF_8)))
                .hasSize(1);
        assertThat(rows("targets?$filter=" + encode("planCode eq 'none'", UTF_8))).isEmpty();
        district.correct("b", "patents", "2025-10", "2");
        assertThat(
                        rows(
                                "actuals?$filter="
                                        + encode(
                                                "updatedAt ge 2025-11-10T09:00:30+08:00 and"
                                                        + " updatedAt lt 2025-11-11T00:00:00Z",
                                                UTF_8)))
                .extracting(row -> row.path("unitCode").asString())
                .containsExactly(district.town("b"));
    }

    @Test
    void nextLinksLeadThroughAllRowsAsManyAsAreWanted() {
        var whole = rows("actuals");
        var found = new ArrayList<JsonNode>();
        var next = root() + "/actuals?$top=3&$select=unitCode,month,indicatorCode,value";
        for (var pages = 0; !next.isEmpty(); pages++) {
            assertThat(pages).isLessThan(3);
            var answer =
                    basic(
                            next,
                            leader.secret(),
                            "Prefer",
                            "odata.maxpagesize=2, odata.continue-on-error");
            assertThat(answer.headers().firstValue("Preference-Applied"))
                    .contains("odata.maxpagesize=2");
            var body = JSON.readTree(answer.body());
            body.path("value").forEach(found::add);
            next = after(body.path("@odata.nextLink").asString(""));
        }
        assertThat(found).hasSize(3);
        IntStream.range(0, 3)
                .forEach(i ->
                        assertThat(found.get(i).path("value"))
                                .isEqualTo(whole.get(i).path("value")));
        assertThat(page("actuals?$top=2").has("@odata.nextLink")).isFalse();
    }

    @Test
    void rowsAreCounted() {
        district.publish("2025-10");
        var body =
                page("actuals?$count=true&$top=1&$filter=" + encode("month eq '2025-10'", UTF_8));
        assertThat(body.path("@odata.count").asInt()).isEqualTo(3);
        assertThat(body.path("value")).hasSize(1);
        var first =
                basic(
                        root() + "/units?$count=true",
                        leader.secret(),
                        "Prefer",
                        "odata.maxpagesize=3");
        assertThat(JSON.readTree(first.body()).path("@odata.count").asInt()).isEqualTo(4);
        assertThat(JSON.readTree(first.body()).path("@odata.nextLink").asString())
                .doesNotContain("$count");
        for (var set : List.of("units", "indicators", "targets", "actuals", "standing")) {
            var answer = basic(root() + "/" + set + "/$count", leader.secret());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            assertThat(answer.body())
                    .as(set)
                    .isEqualTo(
                            String.valueOf(
                                    set.equals("indicators")
                                            ? page(set + "?$count=true&$top=1")
                                                    .path("@odata.count")
                                                    .asInt()
                                            : rows(set).size()));
        }
    }

    @Test
    void standingIsThatOfTheNewestPublishedMonthOrOfTheOneThatIsNamed() {
        assertThat(rows("standing")).isEmpty();
        district.publish("2025-09");
        var dashboard = district.secret("", TokenReach.PUBLISHED);
        assertThat(JSON.readTree(basic(root() + "/standing", dashboard).body()).path("value"))
                .isNotEmpty()
                .allMatch(row -> row.path("month").asString().equals("2025-09"));
        var october =
                "?$filter="
                        + encode(
                                "month eq '2025-10' and unitCode eq '%s'"
                                        .formatted(district.town("a")),
                                UTF_8);
        assertThat(rows("standing" + october))
                .isNotEmpty()
                .allMatch(row -> row.path("unitCode").asString().equals(district.town("a")));
        assertThat(basic(root() + "/standing" + october, dashboard).statusCode()).isEqualTo(404);
        assertThat(
                        rows(
                                "standing?$filter="
                                        + encode(
                                                "month eq '2025-10' and month eq '2025-09'",
                                                UTF_8)))
                .isEmpty();
    }

    @Test
    void aTokenReadsWhatItMayHereToo() {
        var dashboard = new FeedReader(port, district.secret("", TokenReach.PUBLISHED));
        assertThat(JSON.readTree(dashboard.read(root() + "/actuals").body()).path("value"))
                .isEmpty();
        district.publish("2025-10");
        assertThat(JSON.readTree(dashboard.read(root() + "/actuals").body()).path("value"))
                .hasSize(3);
        var stranger = new FeedReader(port, new District(dsl).secret("", TokenReach.SUBTREE));
        for (var address : List.of("", "/$metadata", "/actuals", "/units", "/targets/$count")) {
            var answer = stranger.read(root() + address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(error(answer).path("code").asString()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var tag = leader.read(root() + "/actuals").headers().firstValue("ETag").orElseThrow();
        assertThat(leader.read(root() + "/actuals", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | 404 | There is no entity set nothing",
                "actuals?$orderby=month | 501 | $orderby is not supported",
                "actuals?$skip=5 | 501 | $skip is not supported",
                "actuals?$filter=value%20gt%205 | 501 | cannot be filtered by value (GT)",
                "standing?$filter=month%20ge%20'2025-01' | 501 | cannot be filtered by month (GE)",
                "actuals?$filter=month%20eq%20'2025-13' | 400 | 2025-13 is no month",
                "actuals?$filter=month%20eq%20'2025-10'%20or%20month%20eq%20'2025-09' | 501 | or in"
                        + " $filter",
                "actuals?$filter=nothing%20eq%201 | 400 | has no column nothing",
                "actuals?$select=nothing | 400 | has no column nothing",
                "actuals?$top=-1 | 400 | $top is -1",
                "actuals?$skiptoken=rubbish | 400 | not a cursor of this list",
                "actuals?$format=atom | 501 | there is json only",
                "actuals?month=2025-10 | 400 | There is no option month",
            })
    void whatIsNotDoneIsSaidInTheFormOfOData(String question, int status, String words) {
        var answer = leader.read(root() + "/" + question, "Accept-Language", "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("OData-Version")).contains("4.0");
        assertThat(error(answer).path("message").asString()).contains(words);
        assertThat(error(answer).path("code").asString())
                .isEqualTo(
                        Map.of(400, "BAD_USER_INPUT", 404, "NOT_FOUND", 501, "NOT_IMPLEMENTED")
                                .get(status));
    }

    @Test
    void aPageTakesAFewStatements() {
        var address = root() + "/actuals?$top=1000";
        leader.read(address);
        assertThat(
                        statements.during(() -> leader.read(address)).stream()
                                .filter(StatementCounter.USE.negate()))
                .hasSize(4);
    }

    private String root() {
        return "/api/v1/odata/" + district.code;
    }

    private String after(String link) {
        var at = link.indexOf("/api/");
        return at < 0 ? "" : link.substring(at);
    }

    private JsonNode page(String question) {
        var answer = basic(root() + "/" + question, leader.secret());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private List<JsonNode> rows(String question) {
        return page(question).path("value").valueStream().toList();
    }

    /// As Excel and Power BI send a token: the password of any name, spaces as `%20`.
    private HttpResponse<String> basic(String address, String secret, String... headers) {
        var all = new ArrayList<>(List.of(OF_POWER_QUERY));
        all.addAll(List.of(headers));
        return leader.send(
                URI.create(address.replace("+", "%20")).toString(),
                "Basic " + credentials(secret),
                all.toArray(String[]::new));
    }

    private static String credentials(String secret) {
        return Base64.getEncoder().encodeToString(("powerbi:" + secret).getBytes(UTF_8));
    }

    private static JsonNode error(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("error");
    }

    private static List<Element> elements(Element under, String name) {
        var found = under.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
