package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.UNKEPT_ACT;
import static org.tongbao.score.ScoredDistrict.PATENTS;
import static org.tongbao.score.ScoredDistrict.TRAININGS;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tongbao.access.Personas;
import org.tongbao.audit.Sealing;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
    @Autowired StatementCounter statements;
    @Autowired ApplicationContext context;
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
    void categoriesDeductionsAndWhatWasGivenMakeUpTheScore() {
        office.saved(0, 0);
        office.adjusted(1, PATENTS, "1.5");
        assertThat(office.adjust(0, 1, "POINTS", "0.25", "创新")).isEmpty();
        assertThat(office.adjust(0, 2, "VETO", null, "瞒报")).isEmpty();
        var parts = "measures: [SCORE, SCORE_RESCALED, SCORE_DEDUCTED, SCORE_GIVEN], " + YEAR;
        var whole = ask(office.reviewer, "by: [UNIT], " + parts);
        var both = " indicators: [\"%s\", \"%s\"], ".formatted(TRAININGS, PATENTS);
        var categories = rows(ask(office.reviewer, "by: [UNIT, CATEGORY]," + both + parts));
        var third = district.town(3);

        assertThat(rows(whole).getFirst())
                .containsExactly(district.town(1), "36.25", "0", "0", "1.75");
        assertThat(categories.subList(0, 2))
                .containsExactly(
                        row(district.town(1), "服务", "22.5", null, null, "0"),
                        row(district.town(1), "创造", "12", null, null, "1.5"));
        assertThat(rows(whole).get(1)).containsExactly(district.town(2), "0", "0", "0", "0");
        assertThat(notes(whole, "/rows/edges/1/node")).containsExactly("HELD_AT_ZERO");
        assertThat(rows(whole).get(2)).containsExactly(third, "0", "0", "-0.3", "0");
        assertThat(notes(whole, "/rows/edges/2/node")).containsExactly("HELD_AT_ZERO");
        assertThat(
                        rows(
                                ask(
                                        office.reviewer,
                                        "by: [UNIT], units: [\"%s\"], subtotals: [], together: true,%s%s"
                                                .formatted(third, both, parts))))
                .hasSize(1);
    }

    @Test
    void whatATownGotByCategoryIsAskedUnderTheTown() {
        office.saved(0, 0);
        office.announced(0, "2026-02-20");
        var question =
                "by: [CATEGORY], indicators: [\"%s\", \"%s\"], measures: [SCORE], totals: true, %s"
                        .formatted(TRAININGS, PATENTS, YEAR);

        var answer = ask(office.clerk, district.town(1), question);

        assertThat(rows(answer)).containsExactly(row("服务", "22.5"), row("创造", "12"));
        assertThat(answer.at("/totals/1/values/1").asString()).isEqualTo("12");
    }

    @Test
    void asKnownAtAnInstantItIsWhatWasAnnouncedByThen() {
        othersHaveImportedNothingSince();
        office.saved(0, 0);
        clock.advance(Duration.ofHours(1));
        office.announced(0, "2026-02-20");
        clock.advance(Duration.ofHours(1));
        office.answer(
                office.filed(1, PATENTS, "少算").path("objection").path("id").asString(),
                true,
                "2",
                "属实");
        clock.advance(Duration.ofHours(1));
        office.announced(1, "2026-02-20");
        clock.advance(Duration.ofHours(1));
        var question = "by: [UNIT], measures: [SCORE], %s, knownAt: \"2026-02-10T%s:30:00Z\"";

        var nothing = ask(office.reviewer, question.formatted(YEAR, "02"));
        assertThat(notes(nothing, "/rows/edges/0/node")).containsExactly("NOT_PUBLISHED");
        for (var hour : List.of("03", "04")) {
            assertThat(rows(ask(office.clerk, question.formatted(YEAR, hour))).getFirst())
                    .containsExactly(district.town(1), "34.5");
        }
        assertThat(rows(ask(office.clerk, question.formatted(YEAR, "05"))).getFirst())
                .containsExactly(district.town(1), "36.5");
    }

    /// Other tests live later than this one, and nobody looks behind an import.
    private void othersHaveImportedNothingSince() {
        dsl.deleteFrom(UNKEPT_ACT).where(UNKEPT_ACT.AT.gt(clock.instant())).execute();
    }

    @Test
    void unitsAtAnyLevelHaveTheirsAndAnnouncedOnesCostThreeStatements() {
        office.saved(0, 0);
        office.announced(0, "2026-02-20");
        var other = new ScoredDistrict(dsl, imports);
        var otherOffice = new ScoreOffice(dsl, personas, other);
        otherOffice.saved(0, 0);
        otherOffice.announced(0, "2026-02-20");
        var city = personas.person(district.code + ".l", "周明", Role.LEADER, "370400");
        var without = counted(city, "SILENT_UNITS", district.town(1));
        var one = counted(city, "SCORE", district.town(1));
        var towns = new String[] {district.town(1), district.town(2), other.town(1), other.town(2)};
        var two = counted(city, "SCORE", towns);

        assertThat(rows(two.answer()))
                .containsExactlyInAnyOrder(
                        row(district.town(1), "34.5"),
                        row(district.town(2), "54"),
                        row(other.town(1), "34.5"),
                        row(other.town(2), "54"));
        assertThat(two.statements())
                .hasSameSizeAs(one.statements())
                .hasSize(without.statements().size() + 3);
        assertThat(counted(city, "SCORE", towns).statements())
                .as("asked again, since a score depends on the clock")
                .hasSameSizeAs(two.statements());
    }

    private record Counted(JsonNode answer, List<String> statements) {}

    private Counted counted(GraphQlDoor caller, String measure, String... units) {
        var question =
                "by: [UNIT], units: [\"%s\"], indicators: [\"%s\"], measures: [%s], %s"
                        .formatted(String.join("\", \"", units), PATENTS, measure, YEAR);
        Sealing.now(context);
        ask(caller, "370400", question.replace(measure, measure + ", ACTUAL"));
        var answers = new ArrayList<JsonNode>();
        var asked = statements.during(() -> answers.add(ask(caller, "370400", question)));
        return new Counted(answers.getFirst(), asked);
    }

    private static List<String> row(String... values) {
        return Arrays.asList(values);
    }

    @Test
    void moreTablesThanCanBeWorkedOutAreRefused() {
        office.saved(0, 0);
        var refusal =
                asked(
                        office.reviewer.inEnglish(),
                        district.code,
                        "by: [UNIT, MONTH], indicators: [\"%s\"], measures: [SCORE], from: \"2024-01\", to: \"2026-02\""
                                .formatted(PATENTS));

        assertThat(refusal.errorCodes()).containsExactly("TOO_COMPLEX");
        assertThat(refusal.body().toString()).contains("26 score tables that are not announced");
    }

    private JsonNode ask(GraphQlDoor caller, String question) {
        return ask(caller, district.code, question);
    }

    private JsonNode ask(GraphQlDoor caller, String under, String question) {
        var answer = asked(caller, under, question);
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("analyze");
    }

    private Answer asked(GraphQlDoor caller, String under, String question) {
        return caller.post(
                "{ analyze(input: {under: \"%s\", %s}) { columns { key kind decimals } rows(first: 50) { edges { node { ...row } } } together { ...row } totals { ...row } } } fragment row on AnalysisRow { values notes { reason } }"
                        .formatted(under, question));
    }

    private static List<List<String>> rows(JsonNode answer) {
        return answer.at("/rows/edges")
                .valueStream()
                .map(edge ->
                        edge.at("/node/values")
                                .valueStream()
                                .map(value -> value.isNull() ? null : value.asString())
                                .toList())
                .toList();
    }

    private static List<String> notes(JsonNode answer, String row) {
        return answer.at(row + "/notes")
                .valueStream()
                .map(note -> note.path("reason").asString())
                .toList();
    }
}
