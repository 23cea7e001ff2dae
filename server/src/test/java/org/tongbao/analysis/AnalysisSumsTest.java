package org.tongbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.analysis.AnalysisQueries.notes;
import static org.tongbao.analysis.AnalysisQueries.rows;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.audit.Sealing;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.report.ReportQueries;
import org.tongbao.standing.District;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.List;

/// Units, indicators and months that are taken together: by peer group, category, department and
/// plan, as subtotals and as one; and two times side by side.
@IntegrationTest
class AnalysisSumsTest {

    private static final String OCTOBER = "from: \"2025-10\", to: \"2025-10\"";
    private static final String THIS_YEAR = "from: \"2025-01\", to: \"2025-10\"";

    @Autowired DSLContext dsl;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired ApplicationContext context;
    private ReportQueries queries;
    private AnalysisQueries analyses;
    private District district;
    private Actor leader;

    @BeforeEach
    void townsHaveReported() {
        queries = new ReportQueries(graphql);
        district = new District(dsl);
        analyses = new AnalysisQueries(queries, district);
        leader = district.actor("", Role.LEADER);
        district.approve("a", "patents", "2024-03", "6");
        district.approve("a", "patents", "2025-03", "9");
        district.approve("a", "patents", "2025-10", "3");
        district.approve("b", "patents", "2025-10", "0");
        district.approve("c", "patents", "2025-09", "4");
        district.approve("a", "stations", "2025-10", "2");
        district.approve("b", "stations", "2025-09", "1");
        district.approve("a", "handled", "2025-10", "3");
        district.approve("a", "closed", "2025-10", "3");
        district.approve("b", "handled", "2025-10", "5");
        district.approve("b", "closed", "2025-10", "4");
        district.approve("", "handled", "2025-10", "8");
        district.approve("", "closed", "2025-10", "7");
    }

    @Test
    void aPeerGroupIsItsUnitsTogetherAndRatesAreDividedAfterTheirPartsWereAddedUp() {
        var result =
                ask(
                        "by: [PEER_GROUP, INDICATOR], "
                                + THIS_YEAR
                                + ", indicators: [\"{patents}\", \"{stations}\", \"{closure}\"],"
                                + " measures: [ACTUAL, TARGET, COMPLETION, REPORTED]");

        assertThat(rows(result))
                .containsExactly(
                        List.of("镇", code("patents"), "12", "24", "50", "3"),
                        List.of("镇", code("stations"), "3", "4", "75", "2"),
                        List.of("镇", code("closure"), "87.5", "-", "-", "0"),
                        List.of("街道", code("patents"), "4", "12", "33.3333", "1"),
                        List.of("街道", code("stations"), "-", "2", "-", "0"),
                        List.of("街道", code("closure"), "-", "-", "-", "0"));
        assertThat(result.at("/rows/edges/0/node/unit/code").asString()).isEqualTo(district.code);
        assertThat(result.at("/rows/edges/0/node/unitCount").asInt()).isEqualTo(2);
    }

    @Test
    void unitsByNameAreOneWhereRowsAreNotMadeByUnit() {
        var question =
                THIS_YEAR
                        + ", indicators: [\"{patents}\"], measures: [ACTUAL, TARGET, SHARE, RANK]";

        var some = ask("units: [\"{a}\", \"{c}\"], " + question);
        assertThat(rows(some)).containsExactly(List.of("16", "24", "100", "-"));
        assertThat(notes(row(some, 0))).containsExactly("0 PARTIAL_PERIOD", "3 NOT_AMONG_SIBLINGS");
        assertThat(rows(ask("units: [\"{a}\"], " + question)))
                .containsExactly(List.of("12", "12", "75", "-"));
        assertThat(
                        rows(
                                ask(
                                        "by: [UNIT], units: [\"{a}\", \"{c}\"], together: true, "
                                                + question),
                                "together"))
                .containsExactly(List.of("-", "16", "24", "100", "-"));
    }

    @Test
    void aUnitThatStandsUnderAnotherCountsOnce() {
        assertThat(
                        rows(
                                ask(
                                        "units: [\"%s\", \"{a}\"], ".formatted(district.code)
                                                + THIS_YEAR
                                                + ", indicators: [\"{patents}\"], measures:"
                                                + " [ACTUAL, TARGET]")))
                .containsExactly(List.of("16", "36"));
    }

    @Test
    void subtotalsFollowEachDimensionAndTakeTheRestAsOne() {
        var result =
                ask(
                        "by: [PEER_GROUP, UNIT, MONTH], subtotals: [PEER_GROUP, UNIT], from:"
                                + " \"2025-09\", to: \"2025-10\", indicators: [\"{patents}\"],"
                                + " measures: [ACTUAL, TO_DATE]");

        assertThat(rows(result, "subtotals"))
                .containsExactly(
                        List.of("镇", "-", "-", "3", "12"),
                        List.of("街道", "-", "-", "4", "4"),
                        List.of("镇", district.town("a"), "-", "3", "12"),
                        List.of("镇", district.town("b"), "-", "0", "0"),
                        List.of("街道", district.town("c"), "-", "4", "4"));
        assertThat(result.at("/subtotals/0/over").toString()).isEqualTo("[\"UNIT\",\"MONTH\"]");
        assertThat(result.at("/subtotals/4/over").toString()).isEqualTo("[\"MONTH\"]");
        assertThat(result.at("/rows/edges/0/node/over")).isEmpty();
    }

    @Test
    void indicatorsOfACategoryAreCountedAndNeverAddedUp() {
        var result =
                ask(
                        "by: [CATEGORY, INDICATOR], subtotals: [CATEGORY], "
                                + THIS_YEAR
                                + ", measures: [ACTUAL, TARGETS, TARGETS_DONE, TARGETS_BEHIND,"
                                + " REPORTED, EXPECTED]");

        var category = row(result.path("subtotals"));
        assertThat(AnalysisQueries.values(category).subList(0, 6))
                .containsExactly("创造", "-", "-", "3", "0", "3");
        assertThat(notes(category)).containsExactly("2 SEVERAL_INDICATORS");
        assertThat(
                        rows(
                                ask(
                                        "by: [CATEGORY], "
                                                + THIS_YEAR
                                                + ", measures: [TARGETS, TARGETS_BEHIND]")))
                .containsExactly(List.of("创造", "3", "3"));
        assertThat(
                        rows(
                                ask(
                                        "by: [UNIT, CATEGORY], "
                                                + THIS_YEAR
                                                + ", measures: [TARGETS, TARGETS_DONE]")))
                .containsExactly(
                        List.of(district.town("a"), "创造", "2", "2"),
                        List.of(district.town("b"), "创造", "2", "0"),
                        List.of(district.town("c"), "创造", "2", "0"));
    }

    @Test
    void anIndicatorIsInTheRowsOfEachDepartmentThatAnswersForIt() {
        district.answers("市场监管局", "patents");
        district.answers("科技局", "patents");
        district.answers("科技局", "stations");
        var question =
                ", "
                        + THIS_YEAR
                        + ", indicators: [\"{patents}\", \"{stations}\", \"{closure}\"], measures:"
                        + " [TARGETS]";

        assertThat(rows(ask("by: [DEPARTMENT, INDICATOR]" + question)))
                .containsExactlyInAnyOrder(
                        List.of("市场监管局", code("patents"), "1"),
                        List.of("科技局", code("patents"), "1"),
                        List.of("科技局", code("stations"), "1"),
                        List.of("-", code("closure"), "1"));
        assertThat(rows(ask("by: [DEPARTMENT], department: \"科技局\"" + question)))
                .containsExactly(List.of("科技局", "2"));
    }

    @Test
    void aPlanIsTheMonthsAtWhoseEndsItIsInForce() {
        var plans =
                ask(
                        "by: [PLAN], from: \"2023-11\", to: \"2025-10\", indicators:"
                                + " [\"{patents}\"], measures: [ACTUAL, TARGET]");

        assertThat(rows(plans))
                .containsExactly(List.of("-", "-", "-"), List.of(district.planCode(), "22", "36"));
        assertThat(row(plans, 1).path("period").toString())
                .isEqualTo("{\"from\":\"2024-01\",\"to\":\"2025-10\"}");
        assertThat(
                        rows(
                                ask(
                                        "by: [YEAR, PLAN], subtotals: [YEAR], from: \"2024-01\","
                                                + " to: \"2025-10\", indicators: [\"{patents}\"],"
                                                + " measures: [TARGET]")))
                .containsExactly(
                        List.of("2024", district.planCode(), "30"),
                        List.of("2025", district.planCode(), "36"));
    }

    @Test
    void twoTimesStandSideBySideWithTheirDifference() {
        var result =
                ask(
                        "by: [UNIT, INDICATOR], units: [\"{a}\"], "
                                + THIS_YEAR
                                + ", indicators: [\"{patents}\", \"{closure}\"], measures: [ACTUAL,"
                                + " COMPLETION], compareWith: {monthsBefore: 12}");

        assertThat(
                        result.path("columns")
                                .valueStream()
                                .map(column -> column.path("key").asString()))
                .containsExactly(
                        "unit",
                        "indicator",
                        "actual",
                        "then.actual",
                        "change.actual",
                        "change_percent.actual",
                        "completion",
                        "then.completion",
                        "change.completion");
        assertThat(result.at("/columns/8").toString())
                .contains(
                        "\"name\":\"完成率　增减\"", "\"unitOfMeasure\":\"百分点\"", "\"part\":\"CHANGE\"");
        assertThat(rows(result).getFirst())
                .isEqualTo(
                        List.of(
                                district.town("a"),
                                code("patents"),
                                "12",
                                "6",
                                "6",
                                "100",
                                "100",
                                "60",
                                "40"));
        assertThat(rows(result).get(1).subList(2, 6)).containsExactly("100", "-", "-", "-");
    }

    @Test
    void ratesDifferByPercentagePointsAndRowsAreSortedByTheDifference() {
        district.approve("", "handled", "2025-09", "4");
        district.approve("", "closed", "2025-09", "1");
        var result =
                ask(
                        OCTOBER
                                + ", indicators: [\"{closure}\"], measures: [ACTUAL], compareWith:"
                                + " {from: \"2025-09\", to: \"2025-09\", show: [CHANGE,"
                                + " CHANGE_PERCENT]}");
        assertThat(result.at("/columns/1/unitOfMeasure").asString()).isEqualTo("百分点");
        assertThat(rows(result)).containsExactly(List.of("87.5", "62.5", "-"));
        assertThat(notes(row(result, 0))).contains("2 NO_PERCENTAGE");

        var fallen =
                ask(
                        "by: [UNIT], "
                                + OCTOBER
                                + ", indicators: [\"{patents}\"], measures: [TO_DATE], compareWith:"
                                + " {monthsBefore: 1}, order: [{measure: TO_DATE, part: CHANGE}],"
                                + " where: [{measure: TO_DATE, part: CHANGE, atLeast: 0}]");
        assertThat(rows(fallen))
                .containsExactly(
                        List.of(district.town("a"), "12", "9", "3", "33.3333"),
                        List.of(district.town("c"), "4", "4", "0", "0"));
    }

    @Test
    void severalUnitsAreShownTogetherOnlyToWhoMayReadAllOfThem() {
        var clerk = district.actor("a", Role.CLERK);
        var question =
                "by: [PEER_GROUP, UNIT], subtotals: [PEER_GROUP], together: true, "
                        + OCTOBER
                        + ", indicators: [\"{patents}\"], measures: [TO_DATE]";

        var before = analyses.ask(clerk, question);
        assertThat(rows(before)).containsExactly(List.of("镇", district.town("a"), "12"));
        assertThat(before.path("together")).isEmpty();
        assertThat(before.path("subtotals")).isEmpty();
        assertThat(
                        rows(
                                analyses.ask(
                                        clerk,
                                        "units: [\"{a}\"], "
                                                + OCTOBER
                                                + ", indicators: [\"{patents}\"], measures:"
                                                + " [TO_DATE]")))
                .containsExactly(List.of("12"));

        district.publish("2025-10");

        var after = analyses.ask(clerk, question);
        assertThat(rows(after, "subtotals"))
                .containsExactly(List.of("镇", "-", "12"), List.of("街道", "-", "4"));
        assertThat(rows(after, "together")).containsExactly(List.of("-", "-", "16"));
    }

    @Test
    void whatWaitsForItsReviewIsForWhoMayReadTheReportsWhateverIsPublished() {
        district.publish("2025-10");
        var clerk = district.actor("a", Role.CLERK);
        var question =
                "by: [UNIT], "
                        + OCTOBER
                        + ", indicators: [\"{patents}\"], measures: [TO_DATE, RANK]";

        assertThat(rows(analyses.ask(clerk, question))).hasSize(3);
        assertThat(rows(analyses.ask(clerk, question + ", values: SUBMITTED")))
                .containsExactly(List.of(district.town("a"), "12", "-"));
        assertThat(rows(ask(question + ", values: SUBMITTED"))).isEqualTo(rows(ask(question)));
    }

    @Test
    void whatIsOnFormsOnlyIsInNoSumOfOtherPeople() {
        district.publish("2025-10");
        var clerk = district.actor("a", Role.CLERK);
        var question =
                "by: [INDICATOR], units: [\"{b}\", \"{c}\"], "
                        + OCTOBER
                        + ", indicators: [\"{patents}\", \"{handled}\"], measures: [ACTUAL]";

        assertThat(rows(analyses.ask(clerk, question)))
                .extracting(List::getFirst)
                .containsExactly(code("patents"));
        assertThat(rows(ask(question))).hasSize(2);
    }

    @Test
    void sumsTimesAndSubtotalsAreThoseOfTheirParts() {
        district.correct("a", "patents", "2025-03", "-2");
        district.exempt("c", "stations", "2025-08");
        var parts = new AskedInParts(queries, leader, district.code);
        var towns = List.of(district.town("a"), district.town("b"), district.town("c"));
        var twice = new AskedTwice(queries, leader, district.code, district.planCode());

        assertThat(parts.sumsAgree(towns, month("2024-01"), month("2025-10"), "QUARTER"))
                .isGreaterThan(80);
        assertThat(parts.subtotalsAgree(towns, month("2025-08"), month("2025-10")))
                .isGreaterThan(20);
        assertThat(parts.timesAgree(month("2025-01"), month("2025-09"), "QUARTER", 3))
                .isGreaterThan(60);
        assertThat(parts.timesAgree(month("2025-01"), month("2025-10"), null, 12))
                .isGreaterThan(20);
        assertThat(twice.agree(district.town("b"), month("2024-01"), month("2025-11"), "QUARTER"))
                .isGreaterThan(30);
    }

    @Test
    void sumsAndComparisonsCostNoFurtherStatement() {
        Sealing.now(context);
        ask("by: [UNIT], from: \"2025-10\", to: \"2025-10\", measures: [ACTUAL]");
        var asked =
                statements.during(() ->
                        ask(
                                "by: [PLAN, CATEGORY, DEPARTMENT, PEER_GROUP, UNIT], subtotals:"
                                    + " [PLAN, CATEGORY, PEER_GROUP], together: true, totals: true,"
                                    + " from: \"2024-01\", to: \"2025-10\", measures: [TO_DATE,"
                                    + " RANK], compareWith: {monthsBefore: 3}"));

        assertThat(asked).hasSize(8);
    }

    private JsonNode ask(String question) {
        return analyses.ask(leader, question);
    }

    private static JsonNode row(JsonNode result, int place) {
        return result.at("/rows/edges").path(place).path("node");
    }

    private static JsonNode row(JsonNode list) {
        return list.path(0);
    }

    private String code(String indicator) {
        return district.indicatorCode(indicator);
    }

    private static YearMonth month(String month) {
        return YearMonth.parse(month);
    }
}
