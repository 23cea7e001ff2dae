package org.tongbao.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

@IntegrationTest
class OrgUnitChangesTest {

    @Autowired Territory territory;
    @Autowired Personas personas;

    @Test
    void aUnitIsCreatedFromAMonthAndFoundByNameAliasCodeAndInitials() {
        var district = territory.district(1);
        var code = district + "-9";
        var made =
                territory.mutate(
                        territory.administrator(),
                        "createOrgUnit",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "重庆路街道",
                                "level",
                                "TOWNSHIP",
                                "parent",
                                district,
                                "month",
                                "2024-03",
                                "aliases",
                                List.of("Ｚ垎塔埠")));
        assertThat(made.problems("createOrgUnit")).isEmpty();
        assertThat(territory.found("庆路街")).contains(code);
        assertThat(territory.found("z垎塔")).contains(code);
        assertThat(territory.found(district + "-")).contains(code);
        assertThat(territory.found("cqljd")).contains(code);
        assertThat(territory.found("ZQL")).contains(code);
        assertThat(territory.found("qljd")).doesNotContain(code);
        assertThat(territory.read(code, "2024-02", "name").errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(territory.trail(code, "orgunit.created")).contains("重庆路街道", "2024-03", "邢台");
    }

    @Test
    void aNewNameHoldsFromItsMonthAndTheOldOneBefore() {
        var town = territory.district(1) + "-1";
        assertThat(territory.rename(town, "2025-07", "新名镇").problems("renameOrgUnit")).isEmpty();
        assertThat(name(town, "2025-06")).isEqualTo("1号镇");
        assertThat(name(town, "2025-07")).isEqualTo("新名镇");
        var now =
                territory.read(
                        town, null, "name formerNames validFrom validTo periods { from to name }");
        assertThat(now.data("orgUnit").toString())
                .contains("\"formerNames\":[\"1号镇\"]", "\"validFrom\":\"2024-01\"")
                .contains("{\"from\":\"2024-01\",\"to\":\"2025-06\",\"name\":\"1号镇\"}")
                .contains("{\"from\":\"2025-07\",\"to\":null,\"name\":\"新名镇\"}");
        assertThat(territory.found("1号镇")).contains(town);
        assertThat(territory.found("新名")).contains(town);
        assertThat(territory.trail(town, "orgunit.renamed")).contains("1号镇", "新名镇", "2025-07");
    }

    @Test
    void aPlannedNameIsNotShownBeforeItsMonth() {
        var town = territory.district(1) + "-1";
        var next = YearMonth.now().plusMonths(2).toString();
        assertThat(territory.rename(town, next, "明年镇").problems("renameOrgUnit")).isEmpty();
        assertThat(name(town, null)).isEqualTo("1号镇");
        assertThat(name(town, next)).isEqualTo("明年镇");
    }

    @Test
    void whatTwoChangeAtOnceIsRefusedToTheSecond() {
        var town = territory.district(1) + "-1";
        var seen = territory.version(town);
        territory.rename(town, "2025-01", "先到镇");
        var late =
                territory.mutate(
                        territory.administrator(),
                        "renameOrgUnit",
                        Map.of("unit", town, "version", seen, "month", "2025-01", "name", "后到镇"));
        assertThat(late.problems("renameOrgUnit")).containsExactly("UNIT_CHANGED_MEANWHILE");
        assertThat(name(town, null)).isEqualTo("先到镇");
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        var district = territory.district(2);
        var town = district + "-1";
        assertThat(refusal(territory.rename(town, "2025-01", "2号镇"), "renameOrgUnit"))
                .isEqualTo("UNIT_NAME_TAKEN name");
        assertThat(refusal(territory.rename(town, "2025-01", " "), "renameOrgUnit"))
                .isEqualTo("UNIT_TEXT_REQUIRED name");
        assertThat(refusal(territory.rename(town, "1999-12", "早"), "renameOrgUnit"))
                .isEqualTo("UNIT_MONTH_RANGE month");
        territory.rename(town, "2025-05", "五月镇");
        assertThat(refusal(territory.rename(town, "2025-04", "四月镇"), "renameOrgUnit"))
                .isEqualTo("UNIT_CHANGED_LATER month");
        assertThat(refusal(create(town, "另一镇", "TOWNSHIP", district), "createOrgUnit"))
                .isEqualTo("UNIT_CODE_TAKEN code");
        assertThat(refusal(create("a/b", "另一镇", "TOWNSHIP", district), "createOrgUnit"))
                .isEqualTo("UNIT_CODE_BAD code");
        assertThat(refusal(create(district + "-x", "另一市", "CITY", district), "createOrgUnit"))
                .isEqualTo("UNIT_LEVEL_WRONG level");
    }

    @Test
    void orderAndPeerGroupChangeFromAMonth() {
        var town = territory.district(1) + "-1";
        var answer =
                territory.change(
                        "updateOrgUnit",
                        town,
                        Map.of("month", "2025-01", "officialOrder", 7, "peerGroup", "街道"));
        assertThat(answer.problems("updateOrgUnit")).isEmpty();
        assertThat(facts(town, "2024-12")).isEqualTo("null null");
        assertThat(facts(town, "2025-01")).isEqualTo("7 街道");
        territory.change(
                "updateOrgUnit",
                town,
                Map.of("month", "2025-02", "officialOrder", 0, "peerGroup", ""));
        assertThat(facts(town, "2025-02")).isEqualTo("null null");
        assertThat(territory.trail(town, "orgunit.changed")).contains("街道");
        assertThat(
                        territory
                                .change(
                                        "updateOrgUnit",
                                        town,
                                        Map.of("month", "2025-03", "officialOrder", -1))
                                .problems("updateOrgUnit"))
                .containsExactly("UNIT_ORDER_RANGE");
    }

    @Test
    void anAliasIsAddedAndRemoved() {
        var town = territory.district(1) + "-1";
        assertThat(alias("addOrgUnitAlias", town, "别名甲")).isEmpty();
        assertThat(territory.found("别名甲")).contains(town);
        assertThat(alias("addOrgUnitAlias", town, "别名甲")).containsExactly("UNIT_ALIAS_KNOWN");
        assertThat(alias("removeOrgUnitAlias", town, "别名甲")).isEmpty();
        assertThat(territory.found("别名甲")).doesNotContain(town);
        assertThat(alias("removeOrgUnitAlias", town, "别名甲")).containsExactly("UNIT_ALIAS_UNKNOWN");
        assertThat(territory.trail(town, "orgunit.alias_added")).contains("别名甲");
        assertThat(territory.trail(town, "orgunit.alias_removed")).contains("别名甲");
    }

    @Test
    void nobodyChangesTheUnitHisOwnRightsRestOn() {
        var answer =
                territory.mutate(
                        personas.administrator(),
                        "renameOrgUnit",
                        Map.of(
                                "unit",
                                Personas.DISTRICT,
                                "version",
                                0,
                                "month",
                                "2026-01",
                                "name",
                                "我的区"));
        assertThat(answer.errorCodes()).containsExactly("FORBIDDEN");
    }

    @Test
    void aUnitAtTheTopIsMadeByWhoeverAdministersAllOthersThere() {
        var input =
                Map.<String, Object>of(
                        "code", "top-of-nobody",
                        "name", "无人省",
                        "level", "PROVINCE",
                        "month", "2024-01");
        assertThat(territory.mutate(territory.administrator(), "createOrgUnit", input).errorCodes())
                .containsExactly("FORBIDDEN");
    }

    private String name(String unit, @Nullable String month) {
        return territory.read(unit, month, "name").data("orgUnit").path("name").asString();
    }

    private String facts(String unit, String month) {
        var unitThen = territory.read(unit, month, "officialOrder peerGroup").data("orgUnit");
        return (unitThen.path("officialOrder").isNull()
                        ? "null"
                        : unitThen.path("officialOrder").asInt())
                + " "
                + (unitThen.path("peerGroup").isNull()
                        ? "null"
                        : unitThen.path("peerGroup").asString());
    }

    private List<String> alias(String mutation, String unit, String alias) {
        return territory.change(mutation, unit, Map.of("alias", alias)).problems(mutation);
    }

    private Answer create(String code, String name, String level, String parent) {
        return territory.create(code, name, level, parent, "2024-01");
    }

    private static String refusal(Answer answer, String mutation) {
        var problem = answer.data(mutation).at("/problems/0");
        return problem.path("code").asString() + " " + problem.at("/path/0").asString();
    }
}
