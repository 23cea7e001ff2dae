package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.score.ScoredDistrict.PATENTS;
import static org.tongbao.score.ScoredDistrict.TRAININGS;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/// Scores beside other figures in an analysis: those of the table of scores, and nobody's who may
/// not read it.
@IntegrationTest
class ScoreAsMeasureTest {

    private static final String YEAR = "from: \"2025-01\", to: \"2025-12\"";

    @Autowired Personas personas;
    @Autowired ImportWorkflow imports;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private ScoredDistrict district;
    private ScoreOffice office;

    @BeforeEach
    void aYearIsOver() {
        personas.stranger();
        clock.moveTo(Instant.parse("2026-02-10T02:00:00Z"));
        district = new ScoredDistrict(dsl, imports);
        office = new ScoreOffice(dsl, personas, district);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void itIsThatOfTheTable() {
        office.saved(0, 0);
        var table = office.table(office.reviewer);
        var totals =
                rows(
                        ask(
                                office.reviewer,
                                "by: [UNIT], indicators: [\"%s\", \"%s\"], measures: [COMPLETION, SCORE], %s"
                                        .formatted(TRAININGS, PATENTS, YEAR)));

        assertThat(totals).hasSize(4);
        for (int town = 1; town <= 4; town++) {
            assertThat(totals.get(town - 1).get(2))
                    .isEqualTo(office.row(table, town).path("total").asString());
        }
        var points =
                rows(
                        ask(
                                office.reviewer,
                                "by: [UNIT, INDICATOR], indicators: [\"%s\", \"%s\"], measures: [SCORE], %s, order: [{measure: SCORE}]"
                                        .formatted(TRAININGS, PATENTS, YEAR)));
        assertThat(points).hasSize(8);
        for (var row : points) {
            var town = Integer.parseInt(row.getFirst().substring(district.code.length() + 1));
            assertThat(
                            office.row(table, town)
                                    .path("items")
                                    .valueStream()
                                    .filter(item ->
                                            item.at("/indicator/code")
                                                    .asString()
                                                    .equals(row.get(1)))
                                    .map(item -> item.path("points").asString()))
                    .containsExactly(row.get(2));
        }
    }

    @Test
    void withoutRulesOutsideThePlanAndOfSeveralUnitsThereIsNone() {
        var question =
                "by: [UNIT], indicators: [\"%s\"], measures: [SCORE], together: true, "
                        .formatted(PATENTS);
        assertThat(notes(ask(office.reviewer, question + YEAR), "/rows/edges/0/node"))
                .contains("NOT_SCORED");
        office.saved(0, 0);
        var outside = ask(office.reviewer, question + "from: \"2023-12\", to: \"2025-12\"");
        assertThat(notes(outside, "/rows/edges/0/node")).contains("NOT_SCORED");
        assertThat(notes(outside, "/together/0")).contains("NOT_ADDED_UP");
    }

    @Test
    void aClerkSeesNoneBeforeItIsAnnounced() {
        office.saved(0, 0);
        var question =
                "by: [UNIT], indicators: [\"%s\"], measures: [SCORE], %s".formatted(PATENTS, YEAR);

        assertThat(notes(ask(office.clerk, question), "/rows/edges/0/node"))
                .contains("NOT_PUBLISHED");
    }

    @Test
    void moreTablesThanCanBeWorkedOutAreRefused() {
        var refusal =
                asked(
                        office.reviewer.inEnglish(),
                        "by: [UNIT, MONTH], indicators: [\"%s\"], measures: [SCORE], from: \"2025-01\", to: \"2026-01\""
                                .formatted(PATENTS));

        assertThat(refusal.errorCodes()).containsExactly("TOO_COMPLEX");
        assertThat(refusal.body().toString()).contains("The scores of 13 periods");
        assertThat(
                        asked(
                                        office.reviewer,
                                        "measures: [SCORE], knownAt: \"2026-01-01T00:00:00Z\", "
                                                + YEAR)
                                .errorCodes())
                .containsExactly("BAD_USER_INPUT");
    }

    private JsonNode ask(GraphQlDoor caller, String question) {
        var answer = asked(caller, question);
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("analyze");
    }

    private Answer asked(GraphQlDoor caller, String question) {
        return caller.post(
                "{ analyze(input: {under: \"%s\", %s}) { columns { key kind decimals } rows(first: 50) { edges { node { ...row } } } together { ...row } } } fragment row on AnalysisRow { values notes { reason } }"
                        .formatted(district.code, question));
    }

    private static List<List<String>> rows(JsonNode answer) {
        return answer.at("/rows/edges")
                .valueStream()
                .map(edge -> edge.at("/node/values").valueStream().map(JsonNode::asString).toList())
                .toList();
    }

    private static List<String> notes(JsonNode answer, String row) {
        return answer.at(row + "/notes")
                .valueStream()
                .map(note -> note.path("reason").asString())
                .toList();
    }
}
