package org.tongbao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.HISTORICAL_FIGURE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What administrators of the whole tree do with the catalogue, through the door.
@IntegrationTest
class ManageIndicatorsTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private String code = "";
    private GraphQlDoor door;

    @BeforeEach
    void anAdministratorOfEverything() {
        door = personas.topAdministrator();
        code = "m_" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anIndicatorIsEnteredAndAudited() {
        var made = create(Map.of()).data("createIndicator").path("indicator");
        assertThat(made.path("code").asString()).isEqualTo(code);
        assertThat(made.path("revision").asInt()).isEqualTo(1);
        assertThat(made.at("/unit/englishPlural").asString()).isEqualTo("items");
        assertThat(trail()).containsExactly("indicator.created");
        assertThat(create(Map.of("name", "另一个" + code)).problems("createIndicator"))
                .containsExactly("INDICATOR_CODE_TAKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', INDICATOR_TEXT_REQUIRED",
        "code, a b, INDICATOR_CODE_BAD",
        "name, 专利授权量, INDICATOR_NAME_TAKEN",
        "name, 授权专利, INDICATOR_NAME_TAKEN",
        "unitOfMeasure, ' ', INDICATOR_MEASURE",
        "numerator, patent_grants, INDICATOR_NOT_A_RATE",
    })
    void whatCannotBeIsRefusedAtItsField(String field, String value, String problem) {
        assertThat(create(Map.of(field, value)).problems("createIndicator"))
                .containsExactly(problem);
        assertThat(trail()).isEmpty();
    }

    @Test
    void aRateNeedsPartsThatAreCounted() {
        assertThat(create(Map.of("kind", "RATE")).problems("createIndicator"))
                .containsExactly("INDICATOR_PART_MISSING", "INDICATOR_PART_MISSING");
        assertThat(
                        create(
                                        Map.of(
                                                "kind", "RATE",
                                                "unitOfMeasure", "%",
                                                "numerator", "ip_case_closure_rate",
                                                "denominator", "ip_cases_handled"))
                                .problems("createIndicator"))
                .containsExactly("INDICATOR_PART_KIND");
    }

    @Test
    void moneyIsCountedInMoney() {
        assertThat(
                        create(Map.of("kind", "AMOUNT", "unitOfMeasure", "件", "decimals", 2))
                                .problems("createIndicator"))
                .containsExactly("INDICATOR_NOT_MONEY");
    }

    @Test
    void aChangeCountsARevisionAndAnOlderOneIsRefused() {
        create(Map.of());
        var changed = update(1, Map.of("name", "改名" + code, "direction", "LOWER"));
        assertThat(changed.data("updateIndicator").at("/indicator/revision").asInt()).isEqualTo(2);
        assertThat(update(1, Map.of("name", "又改" + code)).problems("updateIndicator"))
                .containsExactly("INDICATOR_STALE");
        assertThat(trail()).containsExactly("indicator.created", "indicator.changed");
    }

    @Test
    void anIndicatorStandsUnderTheCategoriesOfSeveralReports() {
        create(Map.of("moreCategories", List.of("运用", "管理", "运用", "创造")));
        assertThat(categories()).containsExactly("创造", "运用", "管理");
        assertThat(update(1, Map.of("name", "改名" + code)).problems("updateIndicator")).isEmpty();
        assertThat(categories()).containsExactly("创造", "运用", "管理");
        assertThat(update(2, Map.of("category", "管理")).problems("updateIndicator")).isEmpty();
        assertThat(categories()).containsExactly("管理", "运用");
        assertThat(update(3, Map.of("moreCategories", List.of())).problems("updateIndicator"))
                .isEmpty();
        assertThat(categories()).containsExactly("管理");
        assertThat(
                        update(4, Map.of("moreCategories", List.of("a", "b", "c", "d", "e", "f")))
                                .problems("updateIndicator"))
                .containsExactly("INDICATOR_TOO_MANY");
        assertThat(trail())
                .containsExactly(
                        "indicator.created",
                        "indicator.changed",
                        "indicator.changed",
                        "indicator.changed");
        assertThat(
                        change("deleteIndicator", Map.of("code", code, "baseRevision", 4))
                                .problems("deleteIndicator"))
                .isEmpty();
    }

    private List<String> categories() {
        return personas.clerk()
                .post("{ indicator(code: \"%s\") { categories } }".formatted(code))
                .data("indicator")
                .path("categories")
                .valueStream()
                .map(one -> one.asString())
                .toList();
    }

    @Test
    void whatNothingRestsOnMayChangeItsMeaning() {
        create(Map.of());
        assertThat(
                        update(1, Map.of("kind", "STOCK", "unitOfMeasure", "家"))
                                .problems("updateIndicator"))
                .isEmpty();
    }

    @Test
    void kindMeasureAndDecimalsOfOneInUseAreFixed() {
        var grants = "valid_invention_patents_added";
        var problems =
                change(
                        "updateIndicator",
                        Map.of(
                                "code",
                                grants,
                                "baseRevision",
                                revision(grants),
                                "kind",
                                "STOCK",
                                "unitOfMeasure",
                                "家"));
        assertThat(problems.problems("updateIndicator"))
                .containsExactly("INDICATOR_KIND_FIXED", "INDICATOR_MEASURE_FIXED");
        var money = "ip_pledge_amount";
        assertThat(
                        change(
                                        "updateIndicator",
                                        Map.of(
                                                "code",
                                                money,
                                                "baseRevision",
                                                revision(money),
                                                "decimals",
                                                1))
                                .problems("updateIndicator"))
                .containsExactly("INDICATOR_DECIMALS_FIXED");
        assertThat(
                        change(
                                        "deleteIndicator",
                                        Map.of("code", money, "baseRevision", revision(money)))
                                .problems("deleteIndicator"))
                .containsExactly("INDICATOR_IN_USE");
    }

    @Test
    void whatDocumentsStateOfEarlierYearsIsAUse() {
        create(Map.of());
        dsl.insertInto(HISTORICAL_FIGURE)
                .set(HISTORICAL_FIGURE.ID, UUID.randomUUID())
                .set(
                        HISTORICAL_FIGURE.ORG_UNIT_ID,
                        dsl.select(ORG_UNIT.ID).from(ORG_UNIT).limit(1).fetchSingle().value1())
                .set(
                        HISTORICAL_FIGURE.INDICATOR_ID,
                        dsl.select(INDICATOR.ID)
                                .from(INDICATOR)
                                .where(INDICATOR.CODE.eq(code))
                                .fetchSingle()
                                .value1())
                .set(HISTORICAL_FIGURE.FROM_MONTH, YearMonth.of(2020, 12))
                .set(HISTORICAL_FIGURE.TO_MONTH, YearMonth.of(2020, 12))
                .set(HISTORICAL_FIGURE.AMOUNT, BigDecimal.ONE)
                .set(HISTORICAL_FIGURE.MARGIN, BigDecimal.ZERO)
                .set(HISTORICAL_FIGURE.VALUE_QUALIFIER, "EXACT")
                .set(HISTORICAL_FIGURE.PRINTED, "1件")
                .set(HISTORICAL_FIGURE.DOCUMENT, "通报")
                .execute();

        assertThat(
                        personas.topAdministrator()
                                .post("{ indicatorUse(code: \"%s\") { figures } }".formatted(code))
                                .data("indicatorUse")
                                .path("figures")
                                .asInt())
                .isEqualTo(1);
        assertThat(
                        change("deleteIndicator", Map.of("code", code, "baseRevision", 1))
                                .problems("deleteIndicator"))
                .containsExactly("INDICATOR_IN_USE");
        assertThat(
                        update(1, Map.of("kind", "STOCK", "unitOfMeasure", "家"))
                                .problems("updateIndicator"))
                .containsExactly("INDICATOR_KIND_FIXED", "INDICATOR_MEASURE_FIXED");
    }

    @Test
    void aNameInDocumentsIsAddedOnceAndTakenAway() {
        create(Map.of());
        var alias = "别名" + code;
        var added = alias("addIndicatorAlias", 1, alias);
        assertThat(added.data("addIndicatorAlias").at("/indicator/aliases/0").asString())
                .isEqualTo(alias);
        assertThat(alias("addIndicatorAlias", 2, "专利申请量").problems("addIndicatorAlias"))
                .containsExactly("INDICATOR_NAME_TAKEN");
        assertThat(alias("removeIndicatorAlias", 2, "没有").problems("removeIndicatorAlias"))
                .containsExactly("INDICATOR_ALIAS_UNKNOWN");
        assertThat(alias("removeIndicatorAlias", 2, alias).problems("removeIndicatorAlias"))
                .isEmpty();
        assertThat(trail())
                .containsExactly(
                        "indicator.created", "indicator.alias_added", "indicator.alias_removed");
    }

    @Test
    void everyMonthHasTheDefinitionThatWasInForceInIt() {
        create(Map.of());
        assertThat(define(1, "2024-01", "旧口径").problems("defineIndicator")).isEmpty();
        assertThat(define(2, "2025-07", "新口径").problems("defineIndicator")).isEmpty();
        assertThat(define(3, "2025-01", "插队").problems("defineIndicator"))
                .containsExactly("INDICATOR_DEFINITION_ORDER");
        var asked =
                personas.clerk()
                        .post(
                                """
                                query($code: ID!) { indicator(code: $code) {
                                  early: definition(month: "2025-06") { version text }
                                  late: definition(month: "2025-07") { text }
                                  none: definition(month: "2023-12") { text }
                                  now: definition { text }
                                  definitions { version }
                                } }
                                """,
                                Map.of("code", code))
                        .data("indicator");
        assertThat(asked.at("/early/text").asString()).isEqualTo("旧口径");
        assertThat(asked.at("/late/text").asString()).isEqualTo("新口径");
        assertThat(asked.path("none").isNull()).isTrue();
        assertThat(asked.at("/now/text").asString()).isEqualTo("新口径");
        assertThat(asked.path("definitions").size()).isEqualTo(2);
        assertThat(trail())
                .containsExactly("indicator.created", "indicator.defined", "indicator.defined");
    }

    @Test
    void aRetiredOneComesBackAndOneNeverUsedMayGo() {
        create(Map.of());
        var retired =
                change(
                        "retireIndicator",
                        Map.of(
                                "code",
                                code,
                                "baseRevision",
                                1,
                                "fromMonth",
                                "2026-12",
                                "reason",
                                "不再统计"));
        assertThat(retired.data("retireIndicator").at("/indicator/retiredFrom").asString())
                .isEqualTo("2026-12");
        assertThat(listed("retired: false")).doesNotContain(code);
        assertThat(listed("retired: true")).contains(code);
        assertThat(
                        change(
                                        "retireIndicator",
                                        Map.of(
                                                "code",
                                                code,
                                                "baseRevision",
                                                2,
                                                "fromMonth",
                                                "2027-01",
                                                "reason",
                                                "再停"))
                                .problems("retireIndicator"))
                .containsExactly("INDICATOR_ALREADY_RETIRED");
        assertThat(
                        change("restoreIndicator", Map.of("code", code, "baseRevision", 2))
                                .problems("restoreIndicator"))
                .isEmpty();
        assertThat(
                        change("restoreIndicator", Map.of("code", code, "baseRevision", 3))
                                .problems("restoreIndicator"))
                .containsExactly("INDICATOR_NOT_RETIRED");
        assertThat(
                        change("deleteIndicator", Map.of("code", code, "baseRevision", 3))
                                .data("deleteIndicator")
                                .path("deletedCode")
                                .asString())
                .isEqualTo(code);
        assertThat(dsl.fetchCount(INDICATOR, INDICATOR.CODE.eq(code))).isZero();
        assertThat(trail())
                .containsExactly(
                        "indicator.created",
                        "indicator.retired",
                        "indicator.restored",
                        "indicator.deleted");
    }

    @Test
    void aPartOfARateIsRetiredAfterTheRate() {
        assertThat(
                        change(
                                        "retireIndicator",
                                        Map.of(
                                                "code", "ip_cases_closed",
                                                "baseRevision", revision("ip_cases_closed"),
                                                "fromMonth", "2099-01",
                                                "reason", "试"))
                                .problems("retireIndicator"))
                .contains("INDICATOR_PART_OF_RATE");
    }

    @Test
    void whoAdministersADistrictReadsTheCatalogueAndChangesNothing() {
        var administrator = personas.administrator();
        assertThat(
                        administrator
                                .post("{ mayManageIndicators }")
                                .data("mayManageIndicators")
                                .asBoolean())
                .isFalse();
        assertThat(door.post("{ mayManageIndicators }").data("mayManageIndicators").asBoolean())
                .isTrue();
        assertThat(
                        administrator
                                .post(
                                        "mutation($input: CreateIndicatorInput!) {"
                                            + " createIndicator(input: $input) { indicator { code }"
                                            + " } }",
                                        Map.of("input", input(Map.of())))
                                .errorCodes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(
                        change("restoreIndicator", Map.of("code", "no_such", "baseRevision", 1))
                                .errorCodes())
                .containsExactly("NOT_FOUND");
    }

    private Answer create(Map<String, Object> part) {
        return change("createIndicator", input(part));
    }

    private Map<String, Object> input(Map<String, Object> part) {
        var input = new HashMap<String, Object>();
        input.put("code", code);
        input.put("name", "指标" + code);
        input.put("unitOfMeasure", "件");
        input.put("kind", "FLOW");
        input.put("decimals", 0);
        input.put("direction", "HIGHER");
        input.put("category", "创造");
        input.putAll(part);
        return input;
    }

    private Answer update(int base, Map<String, Object> part) {
        var input = new HashMap<String, Object>(part);
        input.put("code", code);
        input.put("baseRevision", base);
        return change("updateIndicator", input);
    }

    private Answer alias(String mutation, int base, String alias) {
        return change(mutation, Map.of("code", code, "baseRevision", base, "alias", alias));
    }

    private Answer define(int base, String month, String text) {
        return change(
                "defineIndicator",
                Map.of("code", code, "baseRevision", base, "fromMonth", month, "text", text));
    }

    private Answer change(String mutation, Map<String, ?> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        var fields =
                mutation.equals("deleteIndicator")
                        ? "deletedCode"
                        : "indicator { code revision aliases retiredFrom unit { englishPlural } }";
        return door.post(
                "mutation($input: %sInput!) { %s(input: $input) { %s problems { ... on Problem { code message } } } }"
                        .formatted(type, mutation, fields),
                Map.of("input", input));
    }

    private int revision(String of) {
        return dsl.select(INDICATOR.REVISION)
                .from(INDICATOR)
                .where(INDICATOR.CODE.eq(of))
                .fetchSingle(INDICATOR.REVISION);
    }

    private List<String> listed(String which) {
        return door.post(
                        "{ indicators(search: \"%s\", %s) { edges { node { code } } } }"
                                .formatted(code, which))
                .data("indicators")
                .path("edges")
                .valueStream()
                .map(edge -> edge.at("/node/code").asString())
                .toList();
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.startsWith("indicator."))
                .and(AUDIT_ENTRY.DETAIL.contains("\"" + code + "\""))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
