package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.testing.IntegrationTest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// How long a standing takes, of a district of 11 and of a province of 1,822 towns, 20 indicators
/// each, over the months of a plan. No test: it is asked for by name, see docs/operations.md.
@IntegrationTest
class StandingBenchmark {

    private static final YearMonth OPEN_END = YearMonth.of(9999, 12);
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final int MONTHS = 24;
    private static final int INDICATORS = 20;
    private static final int ROUNDS = 7;
    private static final Instant THEN = Instant.parse("2025-12-28T01:00:00Z");

    @Autowired DSLContext dsl;
    @Autowired Standings standings;
    @Autowired Surveys surveys;
    @Autowired StatementCounter statements;

    private final String code = "bench" + UUID.randomUUID().toString().substring(0, 6);
    private final List<UUID> indicators = new ArrayList<>();
    private final List<TableRecord<?>> waiting = new ArrayList<>();

    private record Unit(UUID id, String code, UnitPath path) {}

    @Test
    void aDistrictAndAProvince() {
        for (int i = 0; i < INDICATORS; i++) {
            indicators.add(indicator(i));
        }
        var district = unit("d", null, "DISTRICT", 1);
        towns(district, "d", 11, 1);
        plan(district);
        flush();
        var province = unit("p", null, "PROVINCE", 1);
        var number = 0;
        for (int city = 0; city < 16; city++) {
            var middle = unit("p" + city, province, "CITY", city);
            for (int part = 0; part < 9; part++) {
                var county = unit("p" + city + "x" + part, middle, "DISTRICT", part);
                var towns = Math.min(13, 1822 - number);
                towns(county, county.code().substring(code.length()), towns, number);
                number += towns;
            }
        }
        plan(province);
        flush();
        System.out.printf("%ntowns %d, facts %d%n", number, dsl.fetchCount(FACT));
        measure("district of 11, all indicators", district, null);
        measure("district of 11, one indicator", district, code + "-0");
        measure("province of 1,822, all indicators", province, null);
        measure("province of 1,822, one indicator", province, code + "-0");
        measureTogether("towns of the district as one", district);
        measureTogether("1,822 towns as one", province);
    }

    /// As an analysis takes them: one indicator of all towns together, over the whole plan.
    private void measureTogether(String what, Unit unit) {
        var period = new Span(FIRST, LAST);
        var question = new SurveyQuestion(unit.code(), List.of(period), null);
        measure(
                what,
                () -> {
                    var survey = surveys.prepare(leader(unit), question);
                    var indicator = survey.indicators().getFirst();
                    var towns =
                            survey.units(period).stream()
                                    .filter(one -> one.unit().level() == OrgUnitLevel.TOWNSHIP)
                                    .toList();
                    return surveys.read(survey, List.of(indicator))
                            .of(towns, period, indicator)
                            .orElseThrow();
                });
    }

    private void measure(String what, Unit unit, @Nullable String indicator) {
        var question =
                new StandingQuestion(unit.code(), LAST, null, indicator, null, null, null, null);
        measure(
                what,
                () -> {
                    var standing = standings.of(leader(unit), question);
                    assertThat(standing.indicators()).hasSize(indicator == null ? INDICATORS : 1);
                    return standing;
                });
    }

    private static PersonActor leader(Unit unit) {
        var grants = List.of(new Grant(Role.LEADER, unit.path()));
        return new PersonActor(UUID.randomUUID(), "领导", null, grants, false);
    }

    private void measure(String what, Supplier<?> question) {
        var times = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            question.get();
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        var asked = statements.during(question::get).size();
        System.out.printf(
                "%-34s statements %d, first %d ms, median %d ms%n",
                what, asked, times.getFirst(), times.stream().sorted().toList().get(ROUNDS / 2));
    }

    private void towns(Unit above, String name, int count, int seed) {
        form(above);
        for (int i = 0; i < count; i++) {
            var town = unit(name + "t" + i, above, "TOWNSHIP", i);
            for (int one = 0; one < INDICATORS; one++) {
                for (int month = 0; month < MONTHS; month++) {
                    fact(
                            town,
                            indicators.get(one),
                            FIRST.plusMonths(month),
                            seed + i + one + month);
                }
            }
        }
    }

    private void fact(Unit town, UUID indicator, YearMonth month, int seed) {
        var row = dsl.newRecord(FACT);
        row.setIndicatorId(indicator);
        row.setMonth(month);
        row.setOrgUnitId(town.id());
        row.setVersionId(UUID.randomUUID());
        row.setAmount(BigDecimal.valueOf(seed % 4));
        row.setKnownFrom(THEN);
        row.setDemonstration(false);
        row.setReported((byte) 1);
        put(row);
    }

    private UUID indicator(int i) {
        var row = dsl.newRecord(INDICATOR);
        row.setId(UUID.randomUUID());
        row.setCode(code + "-" + i);
        row.setName(code + " 指标 " + i);
        row.setUnitOfMeasure("件");
        row.setKind(i % 5 == 0 ? "STOCK" : "FLOW");
        row.setDecimals((byte) 0);
        row.setDirection("HIGHER");
        row.setCategory("创造");
        row.setPosition(i);
        dsl.executeInsert(row);
        return row.getId();
    }

    private Unit unit(String name, @Nullable Unit above, String level, int order) {
        var path = (above == null ? "" : above.path().value()) + code + name + "/";
        var unit = new Unit(UUID.randomUUID(), code + name, new UnitPath(path));
        var row = dsl.newRecord(ORG_UNIT);
        row.setId(unit.id());
        row.setCode(unit.code());
        row.setLevel(level);
        row.setName("单位" + name);
        row.setOfficialOrder(order);
        dsl.executeInsert(row);
        var placement = dsl.newRecord(ORG_UNIT_PLACEMENT);
        placement.setOrgUnitId(unit.id());
        placement.setFromMonth(YearMonth.of(2000, 1));
        placement.setToMonth(OPEN_END);
        placement.setParentId(above == null ? null : above.id());
        placement.setPath(path);
        dsl.executeInsert(placement);
        return unit;
    }

    private UUID form(Unit unit) {
        var row = dsl.newRecord(FORM);
        row.setId(UUID.randomUUID());
        row.setCode(row.getId().toString());
        row.setOrgUnitId(unit.id());
        row.setAudience("CHILDREN");
        row.setName("月报");
        row.setFromMonth(FIRST);
        dsl.executeInsert(row);
        IntStream.range(0, INDICATORS)
                .forEach(i ->
                        dsl.insertInto(FORM_LINE)
                                .set(FORM_LINE.FORM_ID, row.getId())
                                .set(FORM_LINE.INDICATOR_ID, indicators.get(i))
                                .set(FORM_LINE.POSITION, i)
                                .set(FORM_LINE.GROUP_NAME, "创造")
                                .set(FORM_LINE.FROM_MONTH, FIRST)
                                .set(FORM_LINE.TO_MONTH, OPEN_END)
                                .execute());
        return row.getId();
    }

    private void plan(Unit unit) {
        var plan = UUID.randomUUID();
        dsl.insertInto(PLAN)
                .set(PLAN.ID, plan)
                .set(PLAN.CODE, unit.code() + "-plan")
                .set(PLAN.ORG_UNIT_ID, unit.id())
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, FIRST)
                .set(PLAN.TO_MONTH, YearMonth.of(2026, 12))
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        for (int i = 0; i < INDICATORS; i++) {
            var stock = i % 5 == 0;
            dsl.insertInto(TARGET)
                    .set(TARGET.ID, UUID.randomUUID())
                    .set(TARGET.PLAN_ID, plan)
                    .set(TARGET.ORG_UNIT_ID, unit.id())
                    .set(TARGET.INDICATOR_ID, indicators.get(i))
                    .set(TARGET.FOR_EACH_CHILD, false)
                    .set(TARGET.MEANING, stock ? "LEVEL" : "INCREMENT")
                    .set(TARGET.OPERATOR, "AT_LEAST")
                    .set(TARGET.FROM_MONTH, YearMonth.of(2025, 1))
                    .set(TARGET.TO_MONTH, YearMonth.of(2025, 12))
                    .set(TARGET.AMOUNT, BigDecimal.valueOf(1000))
                    .set(TARGET.QUOTE, "1000")
                    .set(TARGET.POSITION, i)
                    .execute();
        }
    }

    private void put(TableRecord<?> row) {
        waiting.add(row);
        if (waiting.size() == 2000) {
            flush();
        }
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        Table<?> table = waiting.getFirst().getTable();
        var statement = dsl.insertInto(table, table.fields());
        for (var row : waiting) {
            statement = statement.values(row.intoArray());
        }
        statement.execute();
        waiting.clear();
    }
}
