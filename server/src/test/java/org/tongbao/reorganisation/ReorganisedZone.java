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
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A city's zone with two districts, X with towns 1 and 2 and Y with town 1, to be changed in July
/// 2025. Patents are a flow, stations a stock: each town held 4 at the end of 2024 and 5 in June.
class ReorganisedZone {

    private static final YearMonth OPEN_END = YearMonth.of(9999, 12);

    final String code = "Z" + UUID.randomUUID().toString().substring(0, 6);
    final String x = code + "X";
    final String y = code + "Y";

    private final Map<String, UUID> ids = new HashMap<>();
    private final Territory territory;
    private final DSLContext dsl;

    ReorganisedZone(Territory territory, DSLContext dsl) {
        this.territory = territory;
        this.dsl = dsl;
        create(code, code, "ZONE", Personas.CITY);
        create(x, "甲区", "DISTRICT", code);
        create(y, "乙区", "DISTRICT", code);
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

    /// What a parent holds beyond its children (no zone here has 本级): what is left to be divided.
    void isItsChildrenAndWhatIsUndivided(String parent, String month, String indicator) {
        var period = indicator.equals("patents") ? ", period: MONTH" : "";
        var standing = standing(parent, month, indicator, period);
        var sum = amount(standing.path("undivided"));
        for (var row : standing.path("rows")) {
            sum = sum.add(amount(row.at("/line/period/value")));
        }
        assertThat(amount(standing.at("/total/period/value")))
                .as(parent + " " + month + " " + indicator)
                .isEqualByComparingTo(sum);
    }

    private static BigDecimal amount(JsonNode value) {
        return value.isNull() ? BigDecimal.ZERO : new BigDecimal(value.asString());
    }

    void act(String mutation, Map<String, Object> input) {
        var all = new HashMap<String, Object>(Map.of("month", "2025-07", "reason", "区划调整"));
        all.putAll(input);
        var answer = territory.mutate(territory.administrator(), mutation, all);
        assertThat(answer.problems(mutation)).as(answer.body().toString()).isEmpty();
    }

    Map<String, Object> seen(String unit) {
        return Map.of("unit", unit, "version", territory.version(unit));
    }

    static Map<String, Object> with(Map<String, Object> input) {
        return new HashMap<>(input);
    }

    private void create(String code, String name, String level, String parent) {
        var answer = territory.create(code, name, level, parent, "2020-01");
        assertThat(answer.problems("createOrgUnit")).as(answer.body().toString()).isEmpty();
    }

    Map<String, JsonNode> rows(String unit, String month, String indicator) {
        return rows(unit, month, indicator, "");
    }

    Map<String, JsonNode> rows(String unit, String month, String indicator, String period) {
        var rows = new HashMap<String, JsonNode>();
        standing(unit, month, indicator, period)
                .path("rows")
                .forEach(row -> rows.put(row.at("/unit/code").asString(), row.path("line")));
        return rows;
    }

    JsonNode total(String unit, String month, String indicator) {
        return total(unit, month, indicator, "");
    }

    JsonNode total(String unit, String month, String indicator, String period) {
        return standing(unit, month, indicator, period).path("total");
    }

    JsonNode standing(String unit, String month, String indicator, String period) {
        var line =
                "{ actual carriedFrom period { value completeness { reported expected } "
                        + "yearOnYear { base change notes } sinceYearEnd { base change } } }";
        return post(
                        "{ standing(unit: \"%s\", month: \"%s\", indicator: \"%s\"%s) { indicators"
                                + " { undivided total %s rows { unit { code } line %s } } } }",
                        unit, month, code(indicator), period, line, line)
                .data("standing")
                .at("/indicators/0");
    }

    /// Actual and target of the whole, and what its children's targets add up to.
    String summed(String unit, String month, String indicator) {
        var standing =
                post(
                                "{ standing(unit: \"%s\", month: \"%s\", indicator: \"%s\") {"
                                        + " indicators { total { actual target } childrenTarget"
                                        + " formerUnits { code } } } }",
                                unit, month, code(indicator))
                        .data("standing")
                        .at("/indicators/0");
        return "%s/%s children %s former %s"
                .formatted(
                        plain(standing.at("/total/actual")),
                        plain(standing.at("/total/target")),
                        plain(standing.path("childrenTarget")),
                        codes(standing.path("formerUnits")));
    }

    /// How the target of a unit came about.
    String traced(String unit, String month, String indicator) {
        var trace =
                post(
                                "{ figureTrace(unit: \"%s\", month: \"%s\", indicator: \"%s\") {"
                                        + " steps { figure formula } targets { unit { code } } } }",
                                unit, month, code(indicator))
                        .data("figureTrace");
        var formulas = new ArrayList<String>();
        trace.path("steps")
                .forEach(step -> {
                    if (step.path("figure").asString().equals("TARGET")) {
                        formulas.add("TARGET " + step.path("formula").asString());
                    }
                });
        var units = new ArrayList<String>();
        trace.path("targets").forEach(target -> units.add(target.at("/unit/code").asString()));
        return String.join(", ", formulas) + " of " + units;
    }

    private static String plain(JsonNode value) {
        return value.isNull()
                ? "null"
                : new BigDecimal(value.asString()).stripTrailingZeros().toPlainString();
    }

    private static List<String> codes(JsonNode units) {
        var codes = new ArrayList<String>();
        units.forEach(unit -> codes.add(unit.path("code").asString()));
        return codes;
    }

    /// As if nobody had set the unit any.
    void withoutTargets(String unit) {
        dsl.deleteFrom(TARGET)
                .where(TARGET.PLAN_ID.eq(ids.get("plan")))
                .and(TARGET.ORG_UNIT_ID.eq(unit(unit)))
                .execute();
    }

    Answer post(String question, Object... arguments) {
        return territory.administrator().post(question.formatted(arguments), Map.of());
    }

    static String value(JsonNode line) {
        return new BigDecimal(line.at("/period/value").asString())
                .stripTrailingZeros()
                .toPlainString();
    }

    static String completeness(JsonNode line) {
        return line.at("/period/completeness").toString();
    }

    String code(String indicator) {
        return code + "_" + indicator;
    }

    private UUID unit(String code) {
        return dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.CODE.eq(code))
                .fetchSingle(row -> row.value1());
    }

    void fact(String town, String indicator, String month, int amount) {
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
                .set(PLAN.CODE, code + "-plan")
                .set(PLAN.ORG_UNIT_ID, unit(code))
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2024, 1))
                .set(PLAN.TO_MONTH, YearMonth.of(2026, 12))
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        for (var unit : List.of(code, x, y, x + "1", x + "2", y + "1")) {
            target(unit, "patents", "INCREMENT", 40);
            target(unit, "stations", "LEVEL", 20);
        }
    }

    void target(String unit, String indicator, String meaning, int amount) {
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

    /// Instead of what the unit is held against: so many more over the whole plan (净增).
    void unsplit(String unit, String indicator, int amount) {
        dsl.update(TARGET)
                .set(TARGET.MEANING, "CUMULATIVE")
                .set(TARGET.AMOUNT, BigDecimal.valueOf(amount))
                .where(TARGET.ORG_UNIT_ID.eq(unit(unit)))
                .and(TARGET.INDICATOR_ID.eq(ids.get(indicator)))
                .execute();
    }
}
