package org.tongbao.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.HISTORICAL_FIGURE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

@IntegrationTest
class HistoryDoorTest {

    private static final String HEAD =
            "unit,indicator,period,value,unit_of_measure,qualifier,growth,increase,document\n";
    private static final String IMPORT =
            """
            mutation($input: ImportFilesInput!) { importFiles(input: $input) {
                results { created updated unchanged doubts { code message row } }
                problems { ... on Problem { code message }
                           ... on ImportRowProblem { row column } } } }
            """;
    private static final String REMOVE =
            """
            mutation($input: RemoveHistoricalFigureInput!) {
              removeHistoricalFigure(input: $input) { removed problems { ... on Problem { code } } } }
            """;

    @Autowired Personas personas;
    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;

    private final String document = "试验通报" + UUID.randomUUID();

    @Test
    void aFigureIsKeptInTheIndicatorsMeasureWithItsPrecisionAndItsWords() {
        var result =
                stored(row("税郭镇", "patent_pledge_amount", "2019", "1.18", "亿元", "ABOUT,35.6,"));
        assertThat(result.path("created").asInt()).isEqualTo(1);
        var figure = only();
        assertThat(figure.path("value").asString()).isEqualTo("11800");
        assertThat(figure.path("margin").asString()).isEqualTo("50");
        assertThat(figure.path("printed").asString()).isEqualTo("1.18亿元");
        assertThat(figure.path("growth").asString()).isEqualTo("35.6");
        assertThat(figure.path("qualifier").asString()).isEqualTo("ABOUT");
        assertThat(figure.path("fromMonth").asString()).isEqualTo("2019-01");
        assertThat(figure.path("toMonth").asString()).isEqualTo("2019-12");
    }

    @Test
    void figuresAreFoundByTheirWordsAndTheirMonths() {
        var top = personas.topAdministrator();
        var rows =
                row("枣庄市", "patent_pledge_amount", "2011", "1.18", "亿元", ",,")
                        + row("高新区", "patent_pledge_amount", "2012", "0.19", "亿元", ",,");
        assertThat(imported(top, rows, false).data("importFiles").path("problems")).isEmpty();

        assertThat(found(top, "search: \"%s\"".formatted(document)))
                .containsExactly("0.19亿元", "1.18亿元");
        assertThat(found(top, "search: \"%s\", own: true".formatted(document)))
                .containsExactly("1.18亿元");
        assertThat(found(top, "search: \" %s \", to: \"2011-12\"".formatted(document)))
                .containsExactly("1.18亿元");
        assertThat(found(top, "search: \"%s\", from: \"2011-02\"".formatted(document)))
                .containsExactly("0.19亿元");
        assertThat(found(top, "search: \"不在这里\"")).isEmpty();
        assertThat(found(top, "search: \"0.19亿\"")).contains("0.19亿元").doesNotContain("1.18亿元");
        assertThat(
                        top.post(
                                        "{ historicalFigures(unit: \"370400\", filter: {search: \"%s\"}) { edges { cursor } } }"
                                                .formatted("长".repeat(61)))
                                .errorCodes())
                .containsExactly("BAD_USER_INPUT");
    }

    private static List<String> found(GraphQlDoor caller, String filter) {
        return caller.post(
                        "{ historicalFigures(unit: \"370400\", filter: {%s}, first: 200) { edges { node { printed } } } }"
                                .formatted(filter))
                .data("historicalFigures")
                .path("edges")
                .findValuesAsString("printed");
    }

    @Test
    void aLevelStandsAtTheEndOfItsPeriod() {
        stored(row("税郭镇", "valid_invention_patents", "2019-H1", "21", "件", ",,"));
        assertThat(only().path("fromMonth").asString()).isEqualTo("2019-06");
        assertThat(only().path("margin").asString()).isEqualTo("0");
    }

    @Test
    void whatIsCountedOneByOneIsExactUnderAnotherMeasureWordToo() {
        stored(row("税郭镇", "gi_product_pool", "2012", "21", "件", ",,"));
        assertThat(only().path("margin").asString()).isEqualTo("0");
    }

    @Test
    void theSameAgainChangesNothingAndWhatWasStoredStandsInTheTrail() {
        var row = row("税郭镇", "trademark_registrations", "2018", "7", "件", ",,");
        assertThat(stored(row).path("created").asInt()).isEqualTo(1);
        assertThat(stored(row).path("unchanged").asInt()).isEqualTo(1);
        assertThat(
                        dsl.fetchCount(
                                AUDIT_ENTRY,
                                AUDIT_ENTRY
                                        .ACTION
                                        .eq("import.stored")
                                        .and(AUDIT_ENTRY.DETAIL.contains(document))))
                .isEqualTo(1);
    }

    @Test
    void aPreviewSaysWhatDoesNotHoldAndStoresNothing() {
        var answer =
                imported(
                        personas.administrator(),
                        row("税郭镇", "trademark_registrations", "2017", "228", "件", ",486%,"),
                        true);
        var doubt = answer.data("importFiles").path("results").path(0).path("doubts").path(0);
        assertThat(doubt.path("code").asString()).isEqualTo("HISTORY_NO_WHOLE_BASE");
        assertThat(doubt.path("row").asInt()).isEqualTo(2);
        assertThat(doubt.path("message").asString()).contains("228", "486", "39");
        assertThat(count()).isZero();
    }

    @Test
    void whatDoesNotHoldIsStoredAllTheSameAndSaidWheneverItIsRead() {
        stored(row("税郭镇", "trademark_registrations", "2017", "228", "件", ",486,"));
        var doubts = only().path("doubts");
        assertThat(doubts).hasSize(1);
        assertThat(doubts.path(0).path("kind").asString()).isEqualTo("NO_WHOLE_BASE");
        assertThat(doubts.path(0).path("message").asString()).startsWith("228 增长 486%");
        assertThat(only(personas.administrator().inEnglish()).path("doubts").path(0))
                .hasToString(doubtInEnglish());
    }

    @Test
    void aPartLargerThanItsWholeIsSaidInTheAnswerAndInTheListAndNeverCorrected() {
        var top = personas.topAdministrator();
        var rows =
                row("枣庄市", "patent_pledge_amount", "2013", "1.18", "亿元", ",,")
                        + row("高新区", "patent_pledge_amount", "2013", "1.19", "亿元", ",,");
        var answer = imported(top, rows, false).data("importFiles");
        assertThat(answer.path("problems")).isEmpty();
        assertThat(answer.at("/results/0/doubts").valueStream())
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.path("code").asString())
                            .isEqualTo("HISTORY_PART_EXCEEDS_WHOLE");
                    assertThat(doubt.path("row").asInt()).isEqualTo(3);
                });
        var zone =
                top.post(
                                """
                                { historicalFigures(unit: "370400", first: 200) { edges { node {
                                  unit { code } value document doubts { kind message } } } } }
                                """)
                        .data("historicalFigures")
                        .path("edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .filter(node -> node.path("document").asString().equals(document))
                        .filter(node -> !node.path("doubts").isEmpty())
                        .toList();
        assertThat(zone).hasSize(1);
        assertThat(zone.getFirst().at("/unit/code").asString()).isEqualTo("370400-GX");
        assertThat(zone.getFirst().path("value").asString()).isEqualTo("11900");
        assertThat(zone.getFirst().at("/doubts/0/message").asString()).contains("11900", "11800");
    }

    @Test
    void theSumOfItsPartsStandsAtAFigureWhereverItIsAskedFrom() {
        var top = personas.topAdministrator();
        var parts =
                top.post("{ orgUnits(parent: \"370400\", first: 100) { edges { node { code } } } }")
                        .data("orgUnits")
                        .findValuesAsString("code");
        var rows =
                new StringBuilder(row("370400", "patent_pledge_amount", "2012", "9", "万元", ",,"));
        parts.forEach(
                code -> rows.append(row(code, "patent_pledge_amount", "2012", "1", "万元", ",,")));
        assertThat(imported(top, rows.toString(), false).data("importFiles").path("problems"))
                .isEmpty();
        var here = city(top, "370400");
        assertThat(here.path("childrenSum").asString()).isEqualTo("" + parts.size());
        assertThat(city(top, "370000")).isEqualTo(here);
    }

    private JsonNode city(GraphQlDoor caller, String askedFrom) {
        return caller.post(
                        """
                        { historicalFigures(unit: "%s", first: 200) { edges { node {
                          unit { code } document childrenSum doubts { kind message } } } } }
                        """
                                .formatted(askedFrom))
                .data("historicalFigures")
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("document").asString().equals(document))
                .filter(node -> node.at("/unit/code").asString().equals("370400"))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void takeOut() {
        dsl.deleteFrom(HISTORICAL_FIGURE).where(HISTORICAL_FIGURE.DOCUMENT.eq(document)).execute();
    }

    @Test
    void aBadRowIsNamedAndNothingIsStored() {
        assertThat(problem(row("税郭镇", "trademark_registrations", "上半年", "1", "件", ",,")))
                .isEqualTo("ROW_PERIOD_BAD period");
        assertThat(problem(row("税郭镇", "trademark_registrations", "2017", "1", "万元", ",,")))
                .isEqualTo("ROW_MEASURE_DIFFERS unit_of_measure");
        assertThat(problem(row("税郭镇", "trademark_registrations", "2017", "-1", "件", ",,")))
                .isEqualTo("ROW_NEGATIVE value");
        assertThat(problem(row("税郭镇", "trademark_registrations", "2999", "1", "件", ",,")))
                .isEqualTo("ROW_PERIOD_FUTURE period");
        assertThat(problem(row("税郭镇", "trademark_registrations", "2017", "1.5", "件", ",,")))
                .isEqualTo("ROW_TOO_MANY_DECIMALS value");
        assertThat(problem(row("税郭镇", "trademark_registrations", "2017", "1", "件", "SURELY,,")))
                .isEqualTo("ROW_CHOICE_BAD qualifier");
        assertThat(problem(row("枣庄市", "trademark_registrations", "2017", "1", "件", ",,")))
                .isEqualTo("ROW_NOT_ALLOWED null");
        assertThat(count()).isZero();
    }

    @Test
    void anAdministratorTakesAFigureOutAndTheTrailKeepsWhatItSaid() {
        stored(row("税郭镇", "trademark_registrations", "2016", "9", "件", ",,"));
        var id = only().path("id").asString();
        assertThat(removed(personas.reviewer(), id).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(removed(personas.otherClerk(), id).errorCodes()).containsExactly("NOT_FOUND");
        assertThat(removed(personas.stranger(), id).errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(count()).isEqualTo(1);
        var answer = removed(personas.administrator(), id);
        assertThat(answer.data("removeHistoricalFigure").path("removed").asString()).isEqualTo(id);
        assertThat(count()).isZero();
        var entry =
                dsl.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTION.eq("history.figure_removed"))
                        .and(AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(id)))
                        .fetchSingle();
        assertThat(entry.getDetail()).contains(document, "9件");
        assertThat(removed(personas.administrator(), id).errorCodes()).containsExactly("NOT_FOUND");
    }

    @Test
    void theNewestPeriodComesFirstPageByPageInAFixedNumberOfStatements() {
        stored(
                row("税郭镇", "trademark_registrations", "2014", "1", "件", ",,")
                        + row("税郭镇", "trademark_registrations", "2015", "2", "件", ",,"));
        var reviewer = personas.reviewer();
        var first = list(reviewer, 1, null);
        assertThat(first.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        var cursor = first.path("edges").path(0).path("cursor").asString();
        var next = list(reviewer, 200, cursor);
        assertThat(next.path("edges").valueStream().map(HistoryDoorTest::month))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(statements.during(() -> list(reviewer, 200, null))).hasSize(5);
    }

    private static String month(JsonNode edge) {
        return edge.path("node").path("toMonth").asString();
    }

    private static String doubtInEnglish() {
        return "{\"kind\":\"NO_WHOLE_BASE\",\"message\":\"No whole number grew to 228 by 486 %: the"
                + " nearest is 39, and that would be 485 %.\"}";
    }

    private String row(
            String unit,
            String indicator,
            String period,
            String value,
            String measure,
            String rest) {
        return String.join(",", unit, indicator, period, value, measure, rest, document) + "\n";
    }

    private JsonNode stored(String rows) {
        var payload = imported(personas.administrator(), rows, false).data("importFiles");
        assertThat(payload.path("problems")).isEmpty();
        return payload.path("results").path(0);
    }

    private String problem(String row) {
        var problem =
                imported(personas.administrator(), row, false)
                        .data("importFiles")
                        .path("problems")
                        .path(0);
        return problem.path("code").asString()
                + " "
                + (problem.path("column").isNull() ? null : problem.path("column").asString());
    }

    private Answer imported(GraphQlDoor caller, String rows, boolean dryRun) {
        var file = Map.of("kind", "HISTORY", "name", document + ".csv", "content", HEAD + rows);
        return caller.post(
                IMPORT, Map.of("input", Map.of("files", List.of(file), "dryRun", dryRun)));
    }

    private static Answer removed(GraphQlDoor caller, String id) {
        return caller.post(REMOVE, Map.of("input", Map.of("figure", id)));
    }

    private JsonNode only() {
        return only(personas.administrator());
    }

    private JsonNode only(GraphQlDoor caller) {
        var own =
                list(caller, 200, null)
                        .path("edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .filter(node -> node.path("document").asString().equals(document))
                        .toList();
        assertThat(own).hasSize(1);
        return own.getFirst();
    }

    private static JsonNode list(GraphQlDoor caller, int first, String after) {
        return caller.post(
                        """
                        query($first: Int!, $after: String) {
                          historicalFigures(unit: "370402", first: $first, after: $after) {
                            edges { cursor node { id unit { code } fromMonth toMonth value margin
                              qualifier printed growth document doubts { kind message } } }
                            pageInfo { hasNextPage } } }
                        """,
                        after == null
                                ? Map.of("first", first)
                                : Map.of("first", first, "after", after))
                .data("historicalFigures");
    }

    private int count() {
        return dsl.fetchCount(HISTORICAL_FIGURE, HISTORICAL_FIGURE.DOCUMENT.eq(document));
    }
}
