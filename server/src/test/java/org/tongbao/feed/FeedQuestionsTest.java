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
import org.springframework.context.ApplicationContext;
import org.tongbao.audit.Sealing;
import org.tongbao.authority.TokenReach;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.standing.District;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Saved questions as programs read them: over HTTP, with tokens of a district with three towns.
@IntegrationTest
class FeedQuestionsTest {

    private static final Instant THEN = Instant.parse("2025-11-10T01:00:00Z");
    private static final String TOWNS =
            """
            "by": ["UNIT", "INDICATOR"], "measures": ["TO_DATE", "COMPLETION"],
            "from": "2025-01", "to": "2025-10", "indicators": ["PATENTS"],
            "totals": true, "order": [{"measure": "TO_DATE"}]
            """;

    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;
    @Autowired ApplicationContext context;
    @LocalServerPort int port;
    private District district;
    private FeedReader leader;
    private FeedReader dashboard;
    private String question;

    @BeforeEach
    void aQuestionIsSharedWithPrograms() {
        district = new District(dsl);
        leader = reader(district, "", TokenReach.SUBTREE);
        dashboard = reader(district, "", TokenReach.PUBLISHED);
        district.approve("a", "patents", "2025-09", "9");
        district.approve("a", "patents", "2025-10", "3.5");
        district.approve("b", "patents", "2025-10", "0");
        question = saved(TOWNS, true);
    }

    @Test
    void anAnswerIsFlatRowsThatSayWhyAValueIsMissing() {
        var body = leader.body(address("json"));
        var rows = FeedReader.rows(body);

        assertThat(body.path("table").asString()).isEqualTo("questions/" + question);
        assertThat(body.path("fromMonth").asString()).isEqualTo("2025-01");
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().toString())
                .isEqualTo(
                        """
                        {"unitCode":"%1$sa","unitName":"单位a","unitCount":1,"indicatorCode":"%1$s_patents",\
                        "indicatorName":"patents","unitOfMeasure":"件","fromMonth":"2025-01","toMonth":"2025-10",\
                        "to_date":12.5,"to_date_note":null,"completion":104.1666,"completion_note":null,\
                        "demonstration":false}\
                        """
                                .formatted(district.code));
        assertThat(rows.get(1).path("to_date").decimalValue()).isZero();
        assertThat(rows.get(2).path("to_date").isNull()).isTrue();
        assertThat(rows.get(2).path("to_date_note").asString()).isEqualTo("NOT_REPORTED");
    }

    @Test
    void itIsTheSameAsCsvAndHasItsSumsApart() {
        var lines = leader.read(address("csv")).body().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFunitCode,unitName,unitCount,indicatorCode,indicatorName,unitOfMeasure,fromMonth,toMonth,to_date,to_date_note,completion,completion_note,demonstration");
        assertThat(lines).hasSize(4);
        var totals = FeedReader.rows(leader.body(address("json") + "?part=TOTALS"));
        assertThat(totals).hasSize(1);
        assertThat(totals.getFirst().path("unitCode").asString()).isEqualTo(district.code);
        assertThat(totals.getFirst().path("to_date").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(FeedReader.rows(leader.body(address("json") + "?part=SUBTOTALS"))).isEmpty();
        assertThat(leader.read(address("json") + "?part=ALL").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesGoOnAndTheLastOneSaysThatThereIsNoMore() {
        var whole = FeedReader.rows(leader.body(address("json")));
        var found = new ArrayList<JsonNode>();
        var after = "";
        for (var more = true; more; ) {
            var page = leader.body(address("json") + "?limit=2" + after);
            found.addAll(FeedReader.rows(page));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = "&after=" + page.at("/pageInfo/endCursor").asString();
        }
        assertThat(found).isEqualTo(whole);
        var beyond = leader.body(address("json") + "?limit=2" + after);
        assertThat(FeedReader.rows(beyond)).isEmpty();
        assertThat("&after=" + beyond.at("/pageInfo/endCursor").asString()).isEqualTo(after);
        assertThat(leader.read(address("json") + "?part=TOTALS" + after).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var tag = leader.read(address("json")).headers().firstValue("ETag").orElseThrow();
        assertThat(leader.read(address("json"), "If-None-Match", tag).statusCode()).isEqualTo(304);
        district.correct("b", "patents", "2025-10", "2");
        assertThat(leader.read(address("json"), "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramIsAnsweredWithWhatItsOwnTokenMayRead() {
        var town = reader(district, "a", TokenReach.SUBTREE);
        assertThat(dashboard.read(address("json")).statusCode()).isEqualTo(404);
        assertThat(FeedReader.rows(town.body(address("json"))))
                .extracting(row -> row.path("unitCode").asString())
                .containsExactly(district.town("a"));
        district.publish("2025-10");
        assertThat(FeedReader.rows(dashboard.body(address("json")))).hasSize(3);
    }

    @Test
    void whatIsNotSharedWithProgramsThereDoesNotExistForThem() {
        var kept = saved(TOWNS, false);
        var elsewhere = new District(dsl);
        var foreign = reader(elsewhere, "", TokenReach.SUBTREE);
        var nothing = leader.read("/api/v1/questions/" + UUID.randomUUID() + ".json");

        assertThat(nothing.statusCode()).isEqualTo(404);
        for (var answer :
                List.of(
                        leader.read("/api/v1/questions/" + kept + ".json"),
                        foreign.read(address("json")))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(FeedReader.problem(answer)).isEqualTo(FeedReader.problem(nothing));
        }
        assertThat(new FeedReader(port, "tb_nobody").read(address("json")).statusCode())
                .isEqualTo(401);
        assertThat(FeedReader.rows(leader.body("/api/v1/questions.json")))
                .extracting(row -> row.path("questionId").asString())
                .containsExactly(question);
        assertThat(FeedReader.rows(foreign.body("/api/v1/questions.json"))).isEmpty();
    }

    @Test
    void itIsWhatAnalyzeAnswersToTheSameToken() {
        district.publish("2025-10");
        var told =
                GraphQlDoor.on(port)
                        .withToken(dashboard.secret())
                        .post(
                                "{ savedAnswer(question: \"%s\") { rows { edges { node { values } } } } }"
                                        .formatted(question))
                        .data("savedAnswer")
                        .at("/rows/edges");
        var rows = FeedReader.rows(dashboard.body(address("json")));
        assertThat(told).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            var values = told.get(i).at("/node/values");
            assertThat(rows.get(i).path("unitCode")).isEqualTo(values.get(0));
            assertThat(rows.get(i).path("to_date").asString()).isEqualTo(values.get(2).asString());
        }
    }

    @Test
    void oneThatIsTooLargeSaysItsSize() {
        var large =
                """
                "by": ["UNIT", "INDICATOR", "MONTH"], "from": "2016-01", "to": "2025-12", "totals": true,
                "measures": ["ACTUAL", "TO_DATE", "TARGET", "COMPLETION", "DUE", "GAP_TO_PACE", "GAP_TO_TARGET",
                  "VERDICT", "RANK", "SHARE", "YEAR_ON_YEAR", "YEAR_ON_YEAR_PERCENT", "MONTH_ON_MONTH",
                  "MONTH_ON_MONTH_PERCENT", "SINCE_YEAR_END", "PLAN_TO_DATE", "PLAN_TARGET", "PLAN_COMPLETION",
                  "REPORTED", "EXPECTED"]
                """;
        var answer = leader.read("/api/v1/questions/" + saved(large, true) + ".json");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(FeedReader.problem(answer).path("detail").asString()).contains("20,000");
    }

    @Test
    void anAnswerTakesAFewStatements() {
        Sealing.now(context);
        leader.read(address("json"));
        leader.read(address("json"));
        assertThat(statementsOf(address("csv"))).as("asked again").hasSize(3);
        district.correct("b", "patents", "2025-10", "2");
        assertThat(statementsOf(address("json"))).as("made anew").hasSize(12);
    }

    private List<String> statementsOf(String address) {
        return statements.during(() -> leader.read(address)).stream()
                .filter(StatementCounter.USE.negate())
                .toList();
    }

    private FeedReader reader(District of, String town, TokenReach reach) {
        return new FeedReader(port, of.secret(town, reach));
    }

    private String address(String format) {
        return "/api/v1/questions/" + question + "." + format;
    }

    private String saved(String asked, boolean programs) {
        var id = UUID.randomUUID();
        var unit = dsl.fetchSingle(ORG_UNIT, ORG_UNIT.CODE.eq(district.code)).getId();
        var content =
                "{\"question\": {\"under\": \"%s\", %s}}"
                        .formatted(
                                district.code,
                                asked.replace("PATENTS", district.indicatorCode("patents")));
        dsl.insertInto(SAVED_QUESTION)
                .set(SAVED_QUESTION.ID, id)
                .set(SAVED_QUESTION.OWNER_ID, dsl.fetchAny(PERSON).getId())
                .set(SAVED_QUESTION.NAME, id.toString())
                .set(SAVED_QUESTION.ORG_UNIT_ID, unit)
                .set(SAVED_QUESTION.CONTENT, content)
                .set(SAVED_QUESTION.SHARED_UNIT_ID, unit)
                .set(SAVED_QUESTION.SHARED_WITH_PROGRAMS, programs)
                .set(SAVED_QUESTION.REVISION, 1)
                .set(SAVED_QUESTION.CREATED_AT, THEN)
                .set(SAVED_QUESTION.CHANGED_AT, THEN)
                .execute();
        return id.toString();
    }
}
