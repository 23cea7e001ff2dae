package org.tongbao.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Standings of a city's zone with two districts, X with towns 1 and 2 and Y with town 1, through
/// moves and mergers in July 2025. Patents are a flow, stations a stock.
@IntegrationTest
class ReorganisedStandingTest {

    private static final YearMonth OPEN_END = YearMonth.of(9999, 12);

    @Autowired Territory territory;
    @Autowired DSLContext dsl;

    private final Map<String, UUID> ids = new HashMap<>();
    private String zone = "";
    private String x = "";
    private String y = "";

    @BeforeEach
    void build() {
        zone = "Z" + UUID.randomUUID().toString().substring(0, 6);
        x = zone + "X";
        y = zone + "Y";
        create(zone, zone, "ZONE", Personas.CITY);
        create(x, "甲区", "DISTRICT", zone);
        create(y, "乙区", "DISTRICT", zone);
        create(x + "1", "一镇", "TOWNSHIP", x);
        create(x + "2", "二镇", "TOWNSHIP", x);
        create(y + "1", "三镇", "TOWNSHIP", y);
        indicator("patents", "FLOW");
        indicator("stations", "STOCK");
        form(x);
        form(y);
        plan();
        for (var town : List.of(x + "1", x + "2", y + "1")) {
            for (var month : List.of("2024-03", "2024-09", "2025-02")) {
                fact(town, "patents", month, 10);
            }
            fact(town, "stations", "2024-12", 4);
            fact(town, "stations", "2025-06", 5);
        }
    }

    @Test
    void aMonthBeforeAMergerShowsTheUnitsOfThatMonth() {
        merge();
        assertThat(rows(x, "2025-06", "patents")).containsOnlyKeys(x + "1", x + "2");
        assertThat(rows(x, "2025-07", "patents")).containsOnlyKeys(x + "m");
    }

    @Test
    void aSumAcrossAMergerHoldsWhatTheUnitsOfEachMonthBrought() {
        merge();
        fact(x + "m", "patents", "2025-08", 3);
        assertThat(value(total(x, "2025-12", "patents"))).isEqualTo("23");
        assertThat(total(x, "2025-12", "patents").path("actual").asString()).isEqualTo("23");
        assertThat(value(rows(zone, "2025-12", "patents").get(x))).isEqualTo("23");
        assertThat(value(total(zone, "2025-12", "patents"))).isEqualTo("33");
        assertThat(value(total(x, "2025-06", "patents"))).isEqualTo("20");
    }

    @Test
    void aSuccessorIsJudgedByItsOwnMonthsAndGrowsOverItsPredecessors() {
        merge();
        fact(x + "m", "patents", "2025-08", 3);
        var line = rows(x, "2025-12", "patents").get(x + "m");
        assertThat(value(line)).isEqualTo("3");
        var growth = line.at("/period/yearOnYear");
        assertThat(growth.path("base").asString()).isEqualTo("40");
        assertThat(growth.path("change").asString()).isEqualTo("-17");
        assertThat(growth.path("note").asString()).isEqualTo("PREDECESSORS");
        var district = total(x, "2025-12", "patents").at("/period/yearOnYear");
        assertThat(district.path("base").asString()).isEqualTo("40");
        assertThat(district.path("change").asString()).isEqualTo("-17");
        assertThat(district.path("note").isNull()).isTrue();
    }

    @Test
    void aSuccessorHoldsWhatItsPredecessorsHeldUntilItStatesItsOwn() {
        merge();
        var line = rows(x, "2025-08", "stations").get(x + "m");
        assertThat(value(line)).isEqualTo("10");
        assertThat(line.path("carriedFrom").asString()).isEqualTo("2025-06");
        assertThat(line.at("/period/sinceYearEnd/base").asString()).isEqualTo("8");
        assertThat(value(total(x, "2025-08", "stations"))).isEqualTo("10");
        assertThat(total(x, "2025-08", "stations").at("/period/sinceYearEnd/change").asString())
                .isEqualTo("2");
        fact(x + "m", "stations", "2025-08", 12);
        assertThat(value(rows(x, "2025-08", "stations").get(x + "m"))).isEqualTo("12");
        assertThat(value(total(x, "2025-08", "stations"))).isEqualTo("12");
        assertThat(value(total(x, "2025-06", "stations"))).isEqualTo("10");
    }

    @Test
    void aUnitThatTakesAnotherInHoldsBothAndGrowsOverBoth() {
        act("mergeOrgUnits", Map.of("units", List.of(seen(x + "2")), "into", seen(x + "1")));
        var stations = rows(x, "2025-09", "stations").get(x + "1");
        assertThat(value(stations)).isEqualTo("10");
        assertThat(stations.at("/period/sinceYearEnd/base").asString()).isEqualTo("8");
        var patents = rows(x, "2025-09", "patents").get(x + "1");
        assertThat(value(patents)).isEqualTo("10");
        assertThat(patents.at("/period/yearOnYear/base").asString()).isEqualTo("40");
        assertThat(patents.at("/period/yearOnYear/change").asString()).isEqualTo("-20");
    }

    @Test
    void aMoveTakesTheLevelAlongAndLeavesWhatHappenedWhereItHappened() {
        move();
        fact(x + "2", "patents", "2025-08", 7);
        assertThat(value(total(x, "2025-12", "patents"))).isEqualTo("20");
        assertThat(value(total(y, "2025-12", "patents"))).isEqualTo("17");
        assertThat(value(total(zone, "2025-12", "patents"))).isEqualTo("37");
        assertThat(value(rows(y, "2025-12", "patents").get(x + "2"))).isEqualTo("17");
        assertThat(value(total(x, "2025-06", "stations"))).isEqualTo("10");
        assertThat(value(total(x, "2025-07", "stations"))).isEqualTo("5");
        assertThat(value(total(y, "2025-07", "stations"))).isEqualTo("10");
        assertThat(value(total(zone, "2025-07", "stations"))).isEqualTo("15");
        assertThat(rows(x, "2025-06", "stations")).containsOnlyKeys(x + "1", x + "2");
        assertThat(rows(y, "2025-07", "stations")).containsOnlyKeys(x + "2", y + "1");
    }

    @Test
    void aParentIsItsOwnPlusItsChildrenInEveryMonthAcrossAMoveAndAMerger() {
        merge();
        move(x + "m", "2025-10");
        fact(x + "m", "patents", "2025-08", 3);
        fact(x + "m", "patents", "2025-11", 6);
        for (int month = 1; month <= 12; month++) {
            var at = YearMonth.of(2025, month).toString();
            for (var indicator : List.of("patents", "stations")) {
                var period = indicator.equals("patents") ? ", period: MONTH" : "";
                for (var parent : List.of(zone, x, y)) {
                    var children = BigDecimal.ZERO;
                    for (var line : rows(parent, at, indicator, period).values()) {
                        var value = line.at("/period/value");
                        children =
                                children.add(
                                        value.isNull()
                                                ? BigDecimal.ZERO
                                                : new BigDecimal(value.asString()));
                    }
                    var whole = total(parent, at, indicator, period).at("/period/value");
                    assertThat(whole.isNull() ? BigDecimal.ZERO : new BigDecimal(whole.asString()))
                            .as(parent + " " + at + " " + indicator)
                            .isEqualByComparingTo(children);
                }
            }
        }
    }

    @Test
    void anAbolishedUnitKeepsWhatHappenedAndHoldsNothing() {
        act("abolishOrgUnit", with(seen(x + "2")));
        assertThat(value(total(x, "2025-12", "patents"))).isEqualTo("20");
        assertThat(value(total(x, "2025-12", "stations"))).isEqualTo("5");
        assertThat(value(total(x, "2025-06", "stations"))).isEqualTo("10");
    }

    @Test
    void aRenamedUnitIsStillExpectedForTheMonthsBefore() {
        var before = completeness(rows(x, "2025-12", "patents").get(x + "1"));
        territory.rename(x + "1", "2025-09", "新一镇");
        assertThat(completeness(rows(x, "2025-12", "patents").get(x + "1"))).isEqualTo(before);
    }

    @Test
    void howASumAcrossAMergerCameAboutNamesTheUnitsOfEachMonth() {
        merge();
        fact(x + "m", "patents", "2025-08", 3);
        var trace =
                post(
                        "{ figureTrace(unit: \"%s\", month: \"2025-12\", indicator: \"%s\") {"
                                + " values { unit { code } month value } } }",
                        x, code("patents"));
        assertThat(trace.data("figureTrace").path("values").toString())
                .contains(x + "1", x + "2", x + "m");
    }

    private void merge() {
        act(
                "mergeOrgUnits",
                Map.of(
                        "units",
                        List.of(seen(x + "1"), seen(x + "2")),
                        "created",
                        Map.of("code", x + "m", "name", "合镇", "level", "TOWNSHIP")));
        target(x + "m", "patents", "INCREMENT", 20);
        target(x + "m", "stations", "LEVEL", 20);
    }

    private void move() {
        move(x + "2", "2025-07");
    }

    private void move(String town, String month) {
        var input = with(seen(town));
        input.put("parent", y);
        input.put("month", month);
        act("moveOrgUnit", input);
    }

    private void act(String mutation, Map<String, Object> input) {
        var all = new HashMap<String, Object>(Map.of("month", "2025-07", "reason", "区划调整"));
        all.putAll(input);
        var answer = territory.mutate(territory.administrator(), mutation, all);
        assertThat(answer.problems(mutation)).as(answer.body().toString()).isEmpty();
    }

    private Map<String, Object> seen(String unit) {
        return Map.of("unit", unit, "version", territory.version(unit));
    }

    private static Map<String, Object> with(Map<String, Object> input) {
        return new HashMap<>(input);
    }

    private void create(String code, String name, String level, String parent) {
        var answer = territory.create(code, name, level, parent, "2020-01");
        assertThat(answer.problems("createOrgUnit")).as(answer.body().toString()).isEmpty();
    }

    private Map<String, JsonNode> rows(String unit, String month, String indicator) {
        return rows(unit, month, indicator, "");
    }

    private Map<String, JsonNode> rows(String unit, String month, String indicator, String period) {
        var rows = new HashMap<String, JsonNode>();
        standing(unit, month, indicator, period)
                .path("rows")
                .forEach(row -> rows.put(row.at("/unit/code").asString(), row.path("line")));
        return rows;
    }

    private JsonNode total(String unit, String month, String indicator) {
        return total(unit, month, indicator, "");
    }

    private JsonNode total(String unit, String month, String indicator, String period) {
        return standing(unit, month, indicator, period).path("total");
    }

    private JsonNode standing(String unit, String month, String indicator, String period) {
        var line =
                "{ actual carriedFrom period { value completeness { reported expected } "
                        + "yearOnYear { base change note } sinceYearEnd { base change note } } }";
        return post(
                        "{ standing(unit: \"%s\", month: \"%s\", indicator: \"%s\"%s) { indicators"
                                + " { total %s rows { unit { code } line %s } } } }",
                        unit, month, code(indicator), period, line, line)
                .data("standing")
                .at("/indicators/0");
    }

    private Answer post(String question, Object... arguments) {
        return territory.administrator().post(question.formatted(arguments), Map.of());
    }

    private static String value(JsonNode line) {
        return new BigDecimal(line.at("/period/value").asString())
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String completeness(JsonNode line) {
        return line.at("/period/completeness").toString();
    }

    private String code(String indicator) {
        return zone + "_" + indicator;
    }

    private UUID unit(String code) {
        return dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.CODE.eq(code))
                .fetchSingle(row -> row.value1());
    }

    private void fact(String town, String indicator, String month, int amount) {
        dsl.insertInto(FACT)
                .set(FACT.INDICATOR_ID, ids.get(indicator))
                .set(FACT.MONTH, YearMonth.parse(month))
                .set(FACT.ORG_UNIT_ID, unit(town))
                .set(FACT.VERSION_ID, UUID.randomUUID())
                .set(FACT.AMOUNT, BigDecimal.valueOf(amount))
                .set(FACT.KNOWN_FROM, Instant.parse("2025-11-10T01:00:00Z"))
                .set(FACT.DEMONSTRATION, false)
                .execute();
    }

    private void indicator(String name, String kind) {
        ids.put(name, UUID.randomUUID());
        dsl.insertInto(INDICATOR)
                .set(INDICATOR.ID, ids.get(name))
                .set(INDICATOR.CODE, code(name))
                .set(INDICATOR.NAME, code(name))
                .set(INDICATOR.UNIT_OF_MEASURE, "件")
                .set(INDICATOR.KIND, kind)
                .set(INDICATOR.DECIMALS, (byte) 0)
                .set(INDICATOR.DIRECTION, "HIGHER")
                .set(INDICATOR.CATEGORY, "创造")
                .set(INDICATOR.POSITION, 9000)
                .execute();
    }

    private void form(String district) {
        var form = UUID.randomUUID();
        dsl.insertInto(FORM)
                .set(FORM.ID, form)
                .set(FORM.CODE, district + "-form")
                .set(FORM.ORG_UNIT_ID, unit(district))
                .set(FORM.AUDIENCE, "CHILDREN")
                .set(FORM.NAME, "月报")
                .set(FORM.FROM_MONTH, YearMonth.of(2024, 1))
                .execute();
        for (var indicator : List.of("patents", "stations")) {
            dsl.insertInto(FORM_LINE)
                    .set(FORM_LINE.FORM_ID, form)
                    .set(FORM_LINE.INDICATOR_ID, ids.get(indicator))
                    .set(FORM_LINE.POSITION, 1)
                    .set(FORM_LINE.GROUP_NAME, "创造")
                    .set(FORM_LINE.FROM_MONTH, YearMonth.of(2024, 1))
                    .set(FORM_LINE.TO_MONTH, OPEN_END)
                    .execute();
        }
    }

    private void plan() {
        ids.put("plan", UUID.randomUUID());
        dsl.insertInto(PLAN)
                .set(PLAN.ID, ids.get("plan"))
                .set(PLAN.CODE, zone + "-plan")
                .set(PLAN.ORG_UNIT_ID, unit(zone))
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2024, 1))
                .set(PLAN.TO_MONTH, YearMonth.of(2026, 12))
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        for (var unit : List.of(zone, x, y, x + "1", x + "2", y + "1")) {
            target(unit, "patents", "INCREMENT", 40);
            target(unit, "stations", "LEVEL", 20);
        }
    }

    private void target(String unit, String indicator, String meaning, int amount) {
        dsl.insertInto(TARGET)
                .set(TARGET.ID, UUID.randomUUID())
                .set(TARGET.PLAN_ID, ids.get("plan"))
                .set(TARGET.ORG_UNIT_ID, unit(unit))
                .set(TARGET.INDICATOR_ID, ids.get(indicator))
                .set(TARGET.FOR_EACH_CHILD, false)
                .set(TARGET.MEANING, meaning)
                .set(TARGET.OPERATOR, "AT_LEAST")
                .set(TARGET.FROM_MONTH, YearMonth.of(meaning.equals("LEVEL") ? 2024 : 2025, 1))
                .set(TARGET.TO_MONTH, YearMonth.of(meaning.equals("LEVEL") ? 2026 : 2025, 12))
                .set(TARGET.AMOUNT, BigDecimal.valueOf(amount))
                .set(TARGET.QUOTE, "x")
                .set(TARGET.POSITION, new ArrayList<>(ids.values()).size() + amount)
                .execute();
    }
}
