package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.records.OrgUnitPlacementRecord;
import org.tongbao.db.tables.records.OrgUnitRecord;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.report.ReportQueries;
import org.tongbao.testing.IntegrationTest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A province of 16 cities, 136 districts and 1,822 towns that report 20 indicators each.
@IntegrationTest
class ProvinceTest {

    private static final YearMonth OPEN_END = YearMonth.of(9999, 12);
    private static final YearMonth FIRST = YearMonth.of(2025, 7);
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final int CITIES = 16;
    private static final int DISTRICTS = 136;
    private static final int TOWNS = 1822;
    private static final int INDICATORS = 20;

    @Autowired DSLContext dsl;
    @Autowired Standings standings;
    @Autowired Surveys surveys;
    @Autowired StatementCounter statements;
    @Autowired ExecutionGraphQlService graphql;

    private final String code = "pv" + UUID.randomUUID().toString().substring(0, 8);
    private final List<OrgUnitRecord> units = new ArrayList<>();
    private final List<OrgUnitPlacementRecord> placements = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<UUID> indicators = new ArrayList<>();

    private record Form(UUID unit, String code) {}

    @Test
    void aProvinceTakesAsManyStatementsAsADistrictAndAddsUpExactly() {
        settle();
        var leader =
                new PersonActor(
                        UUID.randomUUID(),
                        "某人",
                        null,
                        List.of(new Grant(Role.LEADER, new UnitPath(code + "/"))),
                        false);
        var question = new StandingQuestion(code, OCTOBER, null, null, null, null, null, null);
        var answers = new ArrayList<Standing>();

        var asked = statements.during(() -> answers.add(standings.of(leader, question)));

        assertThat(asked).hasSize(6);
        var standing = answers.getFirst();
        assertThat(standing.indicators()).hasSize(INDICATORS);
        var table = standing.indicators().getFirst();
        assertThat(table.rows()).hasSize(CITIES);
        assertThat(table.total().actual()).isEqualByComparingTo(String.valueOf(TOWNS * 4 * 2));
        assertThat(table.total().target()).isEqualByComparingTo("20000");
        assertThat(table.completeness()).isEqualTo(new Completeness(TOWNS * 4, TOWNS * 10));
        assertThat(table.rows().stream().map(row -> row.line().period().value()))
                .allSatisfy(value -> assertThat(value).isPositive());
        allTownsAreSurveyedAtOnce(leader, table.indicator());
        theFirstTownsAreAnsweredWhereAllWouldBeTooMany(leader);
    }

    /// All have the same figure; so they stand in official order.
    private void theFirstTownsAreAnsweredWhereAllWouldBeTooMany(Actor leader) {
        var queries = new ReportQueries(graphql);
        var question =
                """
                { analyze(input: {
                  under: "%s", by: [UNIT], level: TOWNSHIP, from: "2025-07", to: "2025-10", indicators: ["%s_0"],
                  measures: [ACTUAL, TO_DATE, TARGET, COMPLETION, DUE, VERDICT, GAP_TO_PACE, GAP_TO_TARGET, YEAR_ON_YEAR,
                    MONTH_ON_MONTH, REPORTED, EXPECTED],
                  order: [{measure: ACTUAL}], %s
                }) { rows(first: 10) { edges { node { unit { code } values } } } } }
                """;
        assertThat(queries.errorCode(leader, question.formatted(code, code, "")))
                .isEqualTo("TOO_COMPLEX");
        var first = queries.ask(leader, question.formatted(code, code, "top: {count: 3}"));
        assertThat(first.at("/analyze/rows/edges").valueStream())
                .allMatch(row -> row.at("/node/values/1").asString().equals("8"))
                .extracting(row -> row.at("/node/unit/code").asString())
                .containsExactly(code + "t0", code + "t136", code + "t272");
    }

    /// The months of a year of one indicator in every town.
    private void allTownsAreSurveyedAtOnce(Actor leader, Indicator indicator) {
        var months =
                new Span(FIRST, OCTOBER).stream().map(month -> new Span(month, month)).toList();
        var found = new ArrayList<BigDecimal>();

        var asked =
                statements.during(() -> {
                    var survey = surveys.prepare(leader, new SurveyQuestion(code, months, null));
                    var findings = surveys.read(survey, List.of(indicator));
                    for (var month : survey.periods()) {
                        survey.units(month).stream()
                                .filter(stand -> stand.unit().level() == OrgUnitLevel.TOWNSHIP)
                                .flatMap(stand -> findings.of(stand, month, indicator).stream())
                                .forEach(finding -> found.add(finding.line().period().value()));
                    }
                });

        assertThat(asked).hasSize(7);
        assertThat(found)
                .hasSize(TOWNS * months.size())
                .allSatisfy(value -> assertThat(value).isEqualByComparingTo("2"));
    }

    private void settle() {
        var province = unit(code, null, "PROVINCE", code + "/");
        var towns = 0;
        for (int city = 0; city < CITIES; city++) {
            var cityCode = code + "c" + city;
            var cityPath = code + "/" + cityCode + "/";
            var cityId = unit(cityCode, province, "CITY", cityPath);
            for (int district = city; district < DISTRICTS; district += CITIES) {
                var districtCode = code + "d" + district;
                var districtPath = cityPath + districtCode + "/";
                var districtId = unit(districtCode, cityId, "DISTRICT", districtPath);
                forms.add(new Form(districtId, districtCode));
                for (int town = district; town < TOWNS; town += DISTRICTS) {
                    var townCode = code + "t" + town;
                    unit(townCode, districtId, "TOWNSHIP", districtPath + townCode + "/");
                    towns++;
                }
            }
        }
        assertThat(towns).isEqualTo(TOWNS);
        dsl.batchInsert(units).execute();
        dsl.batchInsert(placements).execute();
        for (int i = 0; i < INDICATORS; i++) {
            indicators.add(indicator(i));
        }
        forms.forEach(this::storeForm);
        plan(province);
        for (var month = FIRST; !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            facts(month);
        }
    }

    private void storeForm(Form form) {
        var id = UUID.randomUUID();
        dsl.insertInto(FORM)
                .set(FORM.ID, id)
                .set(FORM.CODE, form.code())
                .set(FORM.ORG_UNIT_ID, form.unit())
                .set(FORM.AUDIENCE, "CHILDREN")
                .set(FORM.NAME, "月报")
                .set(FORM.FROM_MONTH, YearMonth.of(2024, 1))
                .execute();
        dsl.insertInto(FORM_LINE)
                .columns(
                        FORM_LINE.FORM_ID,
                        FORM_LINE.INDICATOR_ID,
                        FORM_LINE.POSITION,
                        FORM_LINE.GROUP_NAME,
                        FORM_LINE.FROM_MONTH,
                        FORM_LINE.TO_MONTH)
                .select(
                        select(
                                        val(id, FORM_LINE.FORM_ID),
                                        INDICATOR.ID,
                                        INDICATOR.POSITION,
                                        val("创造", FORM_LINE.GROUP_NAME),
                                        val(YearMonth.of(2024, 1), FORM_LINE.FROM_MONTH),
                                        val(OPEN_END, FORM_LINE.TO_MONTH))
                                .from(INDICATOR)
                                .where(INDICATOR.ID.in(indicators)))
                .execute();
    }

    private UUID unit(String unitCode, @Nullable UUID parent, String level, String path) {
        var id = UUID.randomUUID();
        var unit = new OrgUnitRecord();
        unit.setId(id);
        unit.setCode(unitCode);
        unit.setLevel(level);
        unit.setName(unitCode);
        unit.setOfficialOrder(units.size());
        units.add(unit);
        var placement = new OrgUnitPlacementRecord();
        placement.setOrgUnitId(id);
        placement.setFromMonth(YearMonth.of(2000, 1));
        placement.setToMonth(OPEN_END);
        placement.setParentId(parent);
        placement.setPath(path);
        placements.add(placement);
        return id;
    }

    private UUID indicator(int number) {
        var id = UUID.randomUUID();
        dsl.insertInto(INDICATOR)
                .set(INDICATOR.ID, id)
                .set(INDICATOR.CODE, code + "_" + number)
                .set(INDICATOR.NAME, "指标" + number)
                .set(INDICATOR.UNIT_OF_MEASURE, "件")
                .set(INDICATOR.KIND, number % 4 == 3 ? "STOCK" : "FLOW")
                .set(INDICATOR.DECIMALS, (byte) 0)
                .set(INDICATOR.DIRECTION, "HIGHER")
                .set(INDICATOR.CATEGORY, "创造")
                .set(INDICATOR.POSITION, number)
                .execute();
        return id;
    }

    private void plan(UUID province) {
        var id = UUID.randomUUID();
        dsl.insertInto(PLAN)
                .set(PLAN.ID, id)
                .set(PLAN.CODE, code + "-plan")
                .set(PLAN.ORG_UNIT_ID, province)
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2025, 1))
                .set(PLAN.TO_MONTH, YearMonth.of(2025, 12))
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        for (int i = 0; i < INDICATORS; i++) {
            dsl.insertInto(TARGET)
                    .set(TARGET.ID, UUID.randomUUID())
                    .set(TARGET.PLAN_ID, id)
                    .set(TARGET.ORG_UNIT_ID, province)
                    .set(TARGET.INDICATOR_ID, indicators.get(i))
                    .set(TARGET.FOR_EACH_CHILD, false)
                    .set(TARGET.MEANING, i % 4 == 3 ? "LEVEL" : "INCREMENT")
                    .set(TARGET.OPERATOR, "AT_LEAST")
                    .set(TARGET.FROM_MONTH, YearMonth.of(2025, 1))
                    .set(TARGET.TO_MONTH, YearMonth.of(2025, 12))
                    .set(TARGET.AMOUNT, new BigDecimal("20000"))
                    .set(TARGET.QUOTE, "20000")
                    .set(TARGET.POSITION, i)
                    .execute();
        }
    }

    /// Every town reports 2 of everything in a month.
    private void facts(YearMonth month) {
        dsl.insertInto(FACT)
                .columns(
                        FACT.INDICATOR_ID,
                        FACT.MONTH,
                        FACT.ORG_UNIT_ID,
                        FACT.VERSION_ID,
                        FACT.AMOUNT,
                        FACT.KNOWN_FROM,
                        FACT.DEMONSTRATION)
                .select(
                        select(
                                        INDICATOR.ID,
                                        val(month, FACT.MONTH),
                                        ORG_UNIT.ID,
                                        val(UUID.randomUUID(), FACT.VERSION_ID),
                                        val(new BigDecimal("2"), FACT.AMOUNT),
                                        val(Instant.parse("2025-11-10T01:00:00Z"), FACT.KNOWN_FROM),
                                        val(false, FACT.DEMONSTRATION))
                                .from(INDICATOR)
                                .crossJoin(ORG_UNIT)
                                .where(INDICATOR.ID.in(indicators))
                                .and(ORG_UNIT.CODE.startsWith(code + "t")))
                .execute();
    }
}
