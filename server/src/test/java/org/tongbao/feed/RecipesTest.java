package org.tongbao.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.SAVED_QUESTION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.authority.TokenReach;
import org.tongbao.standing.District;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the programs of docs/recipes.md ask once they are set up as it says, of a district with
/// three towns in place of the unit there.
@IntegrationTest
class RecipesTest {

    private static final Instant THEN = Instant.parse("2026-02-10T01:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired DSLContext dsl;
    @LocalServerPort int port;
    private District district;
    private FeedReader program;
    private String recipes;

    @BeforeEach
    void aDistrictInPlaceOfTheOneThatIsWritten() throws IOException {
        district = new District(dsl);
        program = new FeedReader(port, district.secret("", TokenReach.SUBTREE));
        district.approve("a", "patents", "2026-01", "9");
        district.approve("b", "patents", "2026-02", "3");
        recipes =
                Files.readString(Path.of("../docs/recipes.md"))
                        .replace("https://tb.example", "")
                        .replace("370402", district.code)
                        .replace("patent_open_licences", district.indicatorCode("patents"))
                        .replace("${__from:date:YYYY-MM}", "2026-01")
                        .replace("${__to:date:YYYY-MM}", "2026-02")
                        .replace("019a…", saved());
    }

    @Test
    void grafanaFindsTheRowsAndColumnsOfItsPanels() {
        var panels = blocks("json");
        assertThat(panels).hasSize(2);
        for (var panel : panels) {
            var asked = JSON.readTree(panel);
            var rows =
                    program.body(asked.path("url").asString() + "?" + parameters(asked))
                            .path(asked.path("root_selector").asString());
            assertThat(rows).as(panel).isNotEmpty();
            for (var column : asked.path("columns")) {
                var name = column.path("selector").asString();
                assertThat(rows)
                        .as(name)
                        .allMatch(row -> row.has(name))
                        .allMatch(row -> fits(row.path(name), column));
            }
        }
    }

    private static String parameters(JsonNode asked) {
        return asked.at("/url_options/params")
                .valueStream()
                .map(one -> one.path("key").asString() + "=" + one.path("value").asString())
                .collect(Collectors.joining("&"));
    }

    private static boolean fits(JsonNode value, JsonNode column) {
        return value.isNull()
                || switch (column.path("type").asString()) {
                    case "number" -> value.isNumber();
                    case "timestamp" -> value.asString().matches("\\d{4}-\\d{2}");
                    default -> value.isString();
                };
    }

    @Test
    void theStepsOfPowerQueryAreFoldedIntoOneAddress() {
        var query = blocks("powerquery").getFirst();
        var root = found("OData.Feed\\(\"([^\"]+)\"", query);
        var table = found("\\[Name = \"(\\w+)\"", query);
        var filter =
                found("each (.+)\\)", query)
                        .replaceAll("\\[(\\w+)]", "$1")
                        .replace(">=", "ge")
                        .replace("<=", "le")
                        .replace('"', '\'');
        var columns = found("\\{(\"unitCode.+)}", query).replaceAll("[\" ]", "");
        var answer =
                program.body(
                        "%s/%s?$filter=%s&$select=%s"
                                .formatted(
                                        root,
                                        table,
                                        URLEncoder.encode(filter, StandardCharsets.UTF_8),
                                        columns));
        assertThat(answer.path("value"))
                .hasSize(2)
                .allMatch(row ->
                        List.copyOf(row.propertyNames()).equals(List.of(columns.split(","))));
        assertThat(recipes).contains("\n" + root + "\n");
    }

    @Test
    void aSavedQuestionIsASourceOfTheKindWeb() {
        var address = URI.create(found("Address = \"([^\"]+)\"", blocks("powerquery").getLast()));
        var answer = program.read(address.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.body().lines()).hasSize(4);
    }

    private String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(recipes)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String saved() {
        var id = UUID.randomUUID();
        var unit = dsl.fetchSingle(ORG_UNIT, ORG_UNIT.CODE.eq(district.code)).getId();
        dsl.insertInto(SAVED_QUESTION)
                .set(SAVED_QUESTION.ID, id)
                .set(SAVED_QUESTION.OWNER_ID, dsl.fetchAny(PERSON).getId())
                .set(SAVED_QUESTION.NAME, id.toString())
                .set(SAVED_QUESTION.ORG_UNIT_ID, unit)
                .set(
                        SAVED_QUESTION.CONTENT,
                        """
                        {"question": {"under": "%s", "by": ["UNIT", "INDICATOR"], "measures": ["COMPLETION"],
                          "from": "2026-01", "to": "2026-02", "indicators": ["%s"]}}
                        """
                                .formatted(district.code, district.indicatorCode("patents")))
                .set(SAVED_QUESTION.SHARED_UNIT_ID, unit)
                .set(SAVED_QUESTION.SHARED_WITH_PROGRAMS, true)
                .set(SAVED_QUESTION.REVISION, 1)
                .set(SAVED_QUESTION.CREATED_AT, THEN)
                .set(SAVED_QUESTION.CHANGED_AT, THEN)
                .execute();
        return id.toString();
    }
}
