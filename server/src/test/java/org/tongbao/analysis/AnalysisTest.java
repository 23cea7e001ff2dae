package org.tongbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.analysis.AnalysisQueries.rows;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.audit.Sealing;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.authority.TokenReach;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.report.ReportQueries;
import org.tongbao.standing.District;
import org.tongbao.sums.Folding;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Questions about figures of a district with three towns: who is told what, in which order, and
/// what is refused with which words.
@IntegrationTest
class AnalysisTest {

    private static final String TOWNS_IN_OCTOBER =
            "by: [UNIT], from: \"2025-10\", to: \"2025-10\", indicators: [\"{patents}\"]";

    @Autowired DSLContext dsl;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired ApplicationContext context;
    private AnalysisQueries analyses;
    private ReportQueries queries;
    private District district;
    private Actor leader;

    @BeforeEach
    void townsHaveReported() {
        queries = new ReportQueries(graphql);
        district = new District(dsl);
        analyses = new AnalysisQueries(queries, district);
        leader = district.actor("", Role.LEADER);
        district.approve("a", "patents", "2024-12", "13");
        district.approve("a", "patents", "2025-03", "9");
        district.approve("a", "patents", "2025-10", "3");
        district.approve("b", "patents", "2025-10", "0");
        district.approve("c", "patents", "2025-09", "4");
        district.approve("a", "stations", "2025-10", "2");
        district.approve("b", "stations", "2025-09", "1");
        district.approve("", "handled", "2025-10", "8");
        district.approve("", "closed", "2025-10", "7");
    }

    @Test
    void itsFiguresAreThoseOfTheStandings() {
        district.correct("a", "patents", "2025-03", "-2");
        district.exempt("c", "stations", "2025-08");
        var twice = new AskedTwice(queries, leader, district.code, district.planCode());

        assertThat(twice.agree(month("2025-01"), month("2025-12"), "MONTH")).isGreaterThan(200);
        assertThat(twice.agree(month("2024-01"), month("2025-11"), "QUARTER")).isGreaterThan(100);
        assertThat(twice.agree(month("2024-01"), month("2025-11"), "YEAR")).isGreaterThan(50);
        assertThat(twice.agree(month("2024-11"), month("2025-10"), null)).isGreaterThan(30);
    }

    @Test
    void eachPeriodIsHeldAgainstThePlanThatIsInForceAtItsEnd() {
        var result =
                ask(
                        "by: [HALF_YEAR, UNIT], units: [\"{a}\"], from: \"2023-07\", to:"
                                + " \"2024-12\", indicators: [\"{stations}\"], measures: [TARGET]");

        assertThat(rows(result))
                .containsExactly(
                        List.of("2023-H2", town("a"), "-"),
                        List.of("2024-H1", town("a"), "2"),
                        List.of("2024-H2", town("a"), "2"));
    }

    @Test
    void rowsAreSortedAndWhatHasNoValueComesLastAndSaysWhy() {
        var result =
                ask(
                        TOWNS_IN_OCTOBER
                                + ", measures: [COMPLETION, RANK], order: [{measure: RANK,"
                                + " direction: ASCENDING}]");

        assertThat(rows(result))
                .containsExactly(
                        List.of(town("a"), "100", "1"),
                        List.of(town("b"), "0", "2"),
                        List.of(town("c"), "33.3333", "-"));
        assertThat(result.at("/rows/edges/2/node/notes").toString())
                .isEqualTo("[{\"column\":2,\"reason\":\"NOT_REPORTED\"}]");
    }

    @Test
    void indicatorsThatAreNotInTheRowsStandSideBySideInTypedColumns() {
        var result =
                ask(
                        "by: [UNIT], from: \"2025-01\", to: \"2025-10\", indicators:"
                            + " [\"{patents}\", \"{stations}\"], measures: [ACTUAL, COMPLETION]");

        assertThat(
                        result.path("columns")
                                .valueStream()
                                .map(column -> column.path("key").asString()))
                .containsExactly(
                        "unit",
                        "actual:" + district.indicatorCode("patents"),
                        "completion:" + district.indicatorCode("patents"),
                        "actual:" + district.indicatorCode("stations"),
                        "completion:" + district.indicatorCode("stations"));
        assertThat(result.at("/columns/1").toString())
                .contains("\"kind\":\"QUANTITY\"", "\"unitOfMeasure\":\"件\"", "\"decimals\":0")
                .contains("\"name\":\"patents　期间数\"");
        assertThat(result.at("/columns/4").toString())
                .contains("\"unitOfMeasure\":\"%\"", "\"decimals\":1");
        assertThat(rows(result).getFirst()).isEqualTo(List.of(town("a"), "12", "100", "2", "100"));
    }

    @Test
    void totalsAreThoseOfTheUnitAndNotOfWhatIsShown() {
        var result =
                ask(
                        "by: [UNIT, INDICATOR], units: [\"{a}\"], from: \"2025-01\", to:"
                            + " \"2025-10\", totals: true, indicators: [\"{patents}\","
                            + " \"{closure}\"], measures: [ACTUAL, TARGET, REPORTED, EXPECTED]");

        assertThat(result.path("totals").valueStream().map(AnalysisQueries::values))
                .containsExactly(
                        List.of("-", district.indicatorCode("patents"), "16", "36", "4", "30"),
                        List.of("-", district.indicatorCode("closure"), "87.5", "90", "1", "10"));
    }

    @Test
    void rowsAreChosenByAMeasureAndTheFirstOfEachGroupAreKept() {
        var behind =
                ask(
                        TOWNS_IN_OCTOBER
                                + ", measures: [COMPLETION], where: [{measure: COMPLETION, below:"
                                + " 50}, {measure: RANK, missing: false}]");
        assertThat(rows(behind)).containsExactly(List.of(town("b"), "0"));

        var best =
                ask(
                        TOWNS_IN_OCTOBER
                                + ", measures: [TO_DATE], order: [{measure: TO_DATE}], top: {count:"
                                + " 1, per: [PEER_GROUP]}");
        assertThat(rows(best)).containsExactly(List.of(town("a"), "12"), List.of(town("c"), "4"));

        var streets = ask(TOWNS_IN_OCTOBER + ", measures: [RANK], peerGroups: [\"镇\"]");
        assertThat(rows(streets)).containsExactly(List.of(town("a"), "1"), List.of(town("b"), "2"));
    }

    @Test
    void zerosLaggardsAndTheSilentAreCounted() {
        var result =
                ask(
                        "from: \"2025-10\", to: \"2025-10\", indicators: [\"{patents}\"], measures:"
                                + " [ZERO_UNITS, BEHIND_UNITS, SILENT_UNITS]");

        assertThat(rows(result)).containsExactly(List.of("1", "0", "1"));
    }

    @Test
    void pagesFollowEachOtherWithoutLossAndTwice() {
        var all = pages(1);

        assertThat(all)
                .hasSize(9)
                .doesNotHaveDuplicates()
                .isEqualTo(pages(4))
                .isEqualTo(pages(100));
    }

    private List<List<String>> pages(int size) {
        var rows = new ArrayList<List<String>>();
        var after = "null";
        for (var more = true; more; ) {
            var result =
                    ask(
                            leader,
                            "by: [UNIT, MONTH], from: \"2025-08\", to: \"2025-10\", indicators:"
                                + " [\"{patents}\"], measures: [ACTUAL], order: [{measure: ACTUAL,"
                                + " direction: ASCENDING}]",
                            "first: %d, after: %s".formatted(size, after));
            rows.addAll(rows(result));
            more = result.at("/rows/pageInfo/hasNextPage").asBoolean();
            after = "\"" + result.at("/rows/pageInfo/endCursor").asString() + "\"";
        }
        return rows;
    }

    @Test
    void aClerkReadsTheOwnRowAtAnyTimeAndTheTableOncePublished() {
        var clerk = district.actor("a", Role.CLERK);
        var question = TOWNS_IN_OCTOBER + ", measures: [TO_DATE, RANK, SHARE], totals: true";

        var before = ask(clerk, question, "first: 10");
        assertThat(rows(before)).containsExactly(List.of(town("a"), "12", "-", "-"));
        assertThat(before.at("/rows/edges/0/node/notes").toString())
                .contains(
                        "{\"column\":2,\"reason\":\"NOT_PUBLISHED\"}",
                        "{\"column\":3,\"reason\":\"NOT_PUBLISHED\"}");
        assertThat(before.path("totals")).isEmpty();

        district.publish("2025-10");

        var after = ask(clerk, question, "first: 10");
        assertThat(rows(after))
                .containsExactly(
                        List.of(town("a"), "12", "1", "100"),
                        List.of(town("b"), "0", "2", "0"),
                        List.of(town("c"), "4", "-", "-"));
        assertThat(after.path("totals")).hasSize(1);
    }

    @Test
    void aDashboardReadsPublishedMonthsOnlyAndOfThemOnlyThePublishedTable() {
        var dashboard = district.token("", TokenReach.PUBLISHED);
        var question = TOWNS_IN_OCTOBER + ", measures: [ACTUAL]";
        assertThat(analyses.errorCode(dashboard, question)).isEqualTo("NOT_FOUND");

        district.publish("2025-09");
        var months =
                ask(
                        dashboard,
                        "by: [UNIT, MONTH, INDICATOR], from: \"2025-08\", to: \"2025-10\","
                                + " indicators: [\"{patents}\", \"{handled}\"], measures: [ACTUAL]",
                        "first: 100");
        assertThat(rows(months))
                .extracting(row -> row.get(1) + " " + row.get(2))
                .containsOnly("2025-09 " + district.indicatorCode("patents"));
    }

    @Test
    void somebodyElsesDistrictDoesNotExist() {
        var stranger = new District(dsl).actor("", Role.LEADER);
        assertThat(analyses.errorCode(stranger, TOWNS_IN_OCTOBER + ", measures: [ACTUAL]"))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void theStatementsGrowWithNothingThatIsAsked() {
        Sealing.now(context);
        ask(TOWNS_IN_OCTOBER + ", measures: [RANK]");
        var little = statements.during(() -> ask(TOWNS_IN_OCTOBER + ", measures: [ACTUAL]"));
        var much =
                statements.during(() ->
                        ask(
                                "by: [UNIT, INDICATOR, MONTH], from: \"2024-01\", to: \"2025-10\","
                                    + " totals: true, indicators: [\"{patents}\", \"{stations}\","
                                    + " \"{closure}\"], measures: [ACTUAL, COMPLETION, RANK, SHARE,"
                                    + " YEAR_ON_YEAR, ZERO_UNITS]"));

        assertThat(much).hasSameSizeAs(little).hasSize(9);
    }

    @Test
    void toReadSumsInPlaceOfUnitsCostsThreeStatements() {
        Folding.all(context);
        ask(TOWNS_IN_OCTOBER + ", measures: [RANK]");
        var whole =
                statements.during(() ->
                        ask(
                                "by: [INDICATOR, MONTH], from: \"2024-01\", to: \"2025-10\","
                                        + " indicators: [\"{stations}\", \"{closure}\"],"
                                        + " measures: [ACTUAL, COMPLETION, YEAR_ON_YEAR]"));

        assertThat(whole).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measures: []|measures takes 1 to 20; here are 0.",
                "measures: [ACTUAL, ACTUAL]|measures names ACTUAL twice",
                "measures: [ACTUAL], by: [MONTH, YEAR]|MONTH and YEAR in by are both periods",
                "measures: [ACTUAL], together: true|together needs UNIT in by.",
                "measures: [ACTUAL], by: [UNIT, MONTH], subtotals: [MONTH]|MONTH in subtotals must"
                        + " be in by and not the last",
                "measures: [ACTUAL], by: [UNIT], subtotals: [PLAN]|PLAN in subtotals must be in by",
                "measures: [ACTUAL], compareWith: {}|compareWith takes either monthsBefore, or",
                "measures: [ACTUAL], compareWith: {monthsBefore: 1, from: \"2024-01\", to:"
                        + " \"2024-02\"}|compareWith takes either monthsBefore, or",
                "measures: [ACTUAL], compareWith: {from: \"2024-01\"}|compareWith takes either",
                "measures: [ACTUAL], compareWith: {monthsBefore: 0}|must be between 1 and 120.",
                "measures: [ACTUAL], compareWith: {monthsBefore: 1, show: [VALUE]}|VALUE is there",
                "measures: [ACTUAL], by: [MONTH], compareWith: {from: \"2024-01\", to:"
                        + " \"2024-02\"}|by can have neither a period nor PLAN",
                "measures: [ACTUAL], values: SUBMITTED, knownAt: \"2025-11-01T00:00:00Z\"|With"
                        + " knownAt, values can only be APPROVED",
                "measures: [ACTUAL], order: [{measure: ACTUAL, part: CHANGE}]|CHANGE in order needs"
                        + " compareWith.",
                "measures: [ACTUAL], order: [{measure: ACTUAL}], top: {count: 1, per:"
                        + " [CATEGORY]}|top.per CATEGORY needs CATEGORY in by.",
                "measures: [ACTUAL], by: [UNIT], level: TOWNSHIP, units: [\"x\"]|Give level or"
                        + " units, not both",
                "measures: [ACTUAL], where: [{measure: ACTUAL}]|The condition on ACTUAL in where"
                        + " takes either bounds",
                "measures: [ACTUAL], order: [{measure: VERDICT}]|VERDICT is not a number and cannot"
                        + " be used in order.",
                "measures: [ACTUAL], top: {count: 3}|top needs order",
                "measures: [ACTUAL], order: [{measure: ACTUAL}], top: {count: 0}|top.count is 0; it"
                        + " must be between 1 and 1000.",
                "measures: [ACTUAL], indicators: [\"none_such\"]|There is no indicator with the"
                        + " code “none_such”.",
                "measures: [ACTUAL], order: [{measure: ACTUAL}]|say with indicator whose ACTUAL it"
                        + " is",
                "measures: [ACTUAL], by: [INDICATOR], order: [{measure: ACTUAL, indicator:"
                        + " \"x\"}]|leave indicator out",
                "measures: [ACTUAL], order: [{measure: ACTUAL, indicator: \"x\"}]|ACTUAL is to be"
                        + " that of x, which is not among",
                "measures: [ACTUAL], order: [{measure: ACTUAL}], top: {count: 1, per:"
                        + " [PERIOD]}|top.per PERIOD needs one of MONTH",
            })
    void whatMakesNoSenseIsRefusedWithWhatWouldBeRight(String question, String words) {
        var refusal = refusal("from: \"2025-01\", to: \"2025-10\", " + question);

        assertThat(refusal.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(refusal.path("message").asString()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-10|2025-01|MONTH|The first month, October 2025, is after the last one",
                "2000-01|2025-10|MONTH|from and to may span 120 months; here are 310.",
                "2025-02|2025-10|QUARTER|not the first month of a QUARTER. Make it January 2025 or"
                        + " April 2025.",
                "2025-01|2039-10|YEAR|from and to may span 120 months",
                "2034-01|2039-10|YEAR|October 2039 has not begun",
            })
    void monthsThatMakeNoPeriodsAreRefused(String from, String to, String by, String words) {
        var refusal =
                refusal(
                        "measures: [ACTUAL], by: [%s], from: \"%s\", to: \"%s\""
                                .formatted(by, from, to));

        assertThat(refusal.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(refusal.path("message").asString()).contains(words);
    }

    @Test
    void aUnitThatStoodElsewhereInSomeOfTheMonthsIsRefusedWithWhatToAskInstead() {
        stoodElsewhereUntilMay();

        var refusal =
                refusal(
                        "measures: [ACTUAL], by: [UNIT, MONTH], from: \"2025-04\", to: \"2025-10\","
                                + " indicators: [\"{patents}\"]");

        assertThat(refusal.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(refusal.path("message").asString())
                .contains("stood under another unit in some of these months");
        assertThat(
                        rows(
                                ask(
                                        "measures: [ACTUAL], by: [UNIT, MONTH], from: \"2025-06\","
                                                + " to: \"2025-10\", indicators: [\"{patents}\"]")))
                .hasSize(15);
    }

    private void stoodElsewhereUntilMay() {
        var here = ORG_UNIT_PLACEMENT;
        var id =
                dsl.select(here.ORG_UNIT_ID)
                        .from(here)
                        .where(here.PATH.eq(district.code + "/"))
                        .fetchSingle(here.ORG_UNIT_ID);
        dsl.update(here)
                .set(here.FROM_MONTH, month("2025-06"))
                .where(here.ORG_UNIT_ID.eq(id))
                .execute();
        dsl.insertInto(here)
                .set(here.ORG_UNIT_ID, id)
                .set(here.FROM_MONTH, month("2000-01"))
                .set(here.TO_MONTH, month("2025-05"))
                .set(here.PATH, "elsewhere/" + district.code + "/")
                .execute();
    }

    /// 3 towns × 4 indicators × 84 months × 20 measures.
    @Test
    void anAnswerThatWouldBeTooLargeIsRefusedWithItsSizeBeforeAnyFigureIsRead() {
        var question =
                "by: [UNIT, INDICATOR, MONTH], from: \"2018-11\", to: \"2025-10\", indicators:"
                    + " [\"{patents}\", \"{stations}\", \"{handled}\", \"{closed}\"], measures:"
                    + " [ACTUAL, TO_DATE, TARGET, COMPLETION, DUE, GAP_TO_PACE, GAP_TO_TARGET,"
                    + " VERDICT, PLAN_TO_DATE, PLAN_TARGET, PLAN_COMPLETION, YEAR_ON_YEAR,"
                    + " YEAR_ON_YEAR_PERCENT, MONTH_ON_MONTH, MONTH_ON_MONTH_PERCENT, SHARE, RANK,"
                    + " RANK_IN_PEER_GROUP, REPORTED, EXPECTED]";
        var refusals = new ArrayList<JsonNode>();

        var asked = statements.during(() -> refusals.add(refusal(question)));

        assertThat(refusals.getFirst().at("/extensions/code").asString()).isEqualTo("TOO_COMPLEX");
        assertThat(refusals.getFirst().path("message").asString())
                .contains("The answer would have 20,160 values; at most 20,000 are given.");
        assertThat(asked).noneMatch(statement -> statement.contains("from `fact`"));
    }

    private JsonNode ask(String question) {
        return analyses.ask(leader, question);
    }

    private JsonNode ask(Actor actor, String question, String page) {
        return analyses.ask(actor, question, page);
    }

    private JsonNode refusal(String question) {
        return analyses.refusal(leader, question);
    }

    private String town(String name) {
        return district.town(name);
    }

    private static YearMonth month(String month) {
        return YearMonth.parse(month);
    }
}
