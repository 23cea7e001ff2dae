package org.tongbao.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.sums.Folding;
import org.tongbao.testing.IntegrationTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Moving, merging, splitting and abolishing through the door.
@IntegrationTest
class ReorganisationTest {

    private static final String REASON = "枣政字〔2025〕7号";

    @Autowired Territory territory;
    @Autowired Personas personas;
    @Autowired ApplicationContext context;

    @Test
    void aMovedUnitStandsThereFromItsMonthWithAllUnderIt() {
        var old = territory.district(1);
        var next = territory.district(0);
        var town = old + "-1";
        territory.create(town + "-v", "下级", "ZONE", town, "2024-01");
        var answer = act("moveOrgUnit", town, "2025-07", Map.of("parent", next));
        assertThat(answer.problems("moveOrgUnit")).isEmpty();
        assertThat(answer.data("moveOrgUnit").path("unitsBelow").asInt()).isEqualTo(1);
        assertThat(parent(town, "2025-06")).isEqualTo(old);
        assertThat(parent(town, "2025-07")).isEqualTo(next);
        assertThat(children(old, "2025-06")).containsExactly(town);
        assertThat(children(old, "2025-07")).isEmpty();
        assertThat(children(next, "2025-07")).containsExactly(town);
        assertThat(parent(town + "-v", "2025-07")).isEqualTo(town);
        assertThat(territory.trail(town, "orgunit.moved")).contains(REASON, "2025-07", old, next);
    }

    @Test
    void rightsFollowThePlaceOfToday() {
        var old = territory.district(1);
        var next = territory.district(0);
        var town = old + "-1";
        var before = personas.person(old + ".r", "旧区", Role.REVIEWER, old);
        var after = personas.person(next + ".r", "新区", Role.REVIEWER, next);
        var question = "{ orgUnit(code: \"" + town + "\") { code } }";
        assertThat(after.post(question, Map.of()).errorCodes()).containsExactly("NOT_FOUND");
        act("moveOrgUnit", town, "2025-07", Map.of("parent", next));
        assertThat(after.post(question, Map.of()).errorCodes()).isEmpty();
        assertThat(before.post(question, Map.of()).errorCodes()).containsExactly("NOT_FOUND");
    }

    @Test
    void whereAUnitCannotStandItIsNotMoved() {
        var district = territory.district(2);
        var town = district + "-1";
        var other = territory.district(1);
        assertThat(
                        refusal(
                                act("moveOrgUnit", town, "2025-07", Map.of("parent", district)),
                                "moveOrgUnit"))
                .isEqualTo("UNIT_STANDS_THERE parent");
        assertThat(
                        refusal(
                                act("moveOrgUnit", district, "2025-07", Map.of("parent", town)),
                                "moveOrgUnit"))
                .isEqualTo("UNIT_INTO_ITSELF parent");
        assertThat(
                        refusal(
                                act("moveOrgUnit", town, "2025-07", Map.of("parent", other)),
                                "moveOrgUnit"))
                .isEqualTo("UNIT_NAME_TAKEN name");
        assertThat(
                        refusal(
                                act("moveOrgUnit", town, "2024-01", Map.of("parent", other)),
                                "moveOrgUnit"))
                .isEqualTo("UNIT_MONTH_TOO_EARLY month");
        assertThat(
                        refusal(
                                act(
                                        "moveOrgUnit",
                                        town,
                                        "2025-07",
                                        Map.of("parent", other, "reason", " ")),
                                "moveOrgUnit"))
                .isEqualTo("UNIT_TEXT_REQUIRED reason");
        assertThat(parent(town, null)).isEqualTo(district);
    }

    @Test
    void severalUnitsGoOnInANewOneOfAnOldName() {
        var district = territory.district(3);
        var one = district + "-1";
        var two = district + "-2";
        territory.create(one + "-v", "一村", "ZONE", one, "2024-01");
        var made = district + "-m";
        var answer = merge(List.of(one, two), "2025-07", Map.of("created", unit(made, "1号镇")));
        assertThat(answer.problems("mergeOrgUnits")).isEmpty();
        assertThat(answer.data("mergeOrgUnits").at("/orgUnit/code").asString()).isEqualTo(made);
        assertThat(children(district, "2025-06")).containsExactly(one, two, district + "-3");
        assertThat(children(district, "2025-07")).containsExactly(district + "-3", made);
        assertThat(children(made, "2025-07")).containsExactly(one + "-v");
        assertThat(successions(made, "predecessors"))
                .containsExactly(one + " 2025-07 MERGER", two + " 2025-07 MERGER");
        assertThat(successions(one, "successors")).containsExactly(made + " 2025-07 MERGER");
        assertThat(territory.trail(one, "orgunit.merged")).contains(REASON, made);
        assertThat(territory.trail(made, "orgunit.created")).contains("1号镇");
        assertThat(territory.trail(made, "orgunit.merged")).contains(one, two);
        assertThat(refusal(act("abolishOrgUnit", one, "2025-09", Map.of()), "abolishOrgUnit"))
                .isEqualTo("UNIT_GONE");
    }

    @Test
    void aUnitTakesAnotherIn() {
        var district = territory.district(2);
        var one = district + "-1";
        var two = district + "-2";
        var answer = merge(List.of(two), "2025-07", Map.of("into", seen(one)));
        assertThat(answer.problems("mergeOrgUnits")).isEmpty();
        assertThat(children(district, "2025-07")).containsExactly(one);
        assertThat(successions(one, "predecessors")).containsExactly(two + " 2025-07 MERGER");
    }

    @Test
    void whatCannotBeOneIsNotMerged() {
        var district = territory.district(2);
        var other = territory.district(1);
        var one = district + "-1";
        assertThat(refused(List.of(one), Map.of("created", unit("x1", "新"))))
                .isEqualTo("UNIT_MERGE_COUNT units");
        assertThat(refused(List.of(one, district + "-2"), Map.of()))
                .isEqualTo("UNIT_MERGE_SUCCESSOR into");
        assertThat(refused(List.of(one, one), Map.of("created", unit("x1", "新"))))
                .isEqualTo("UNIT_TWICE units/1");
        assertThat(refused(List.of(one), Map.of("into", seen(one))))
                .isEqualTo("UNIT_MERGES_ITSELF into");
        assertThat(refused(List.of(district), Map.of("into", seen(one))))
                .isEqualTo("UNIT_INTO_ITSELF units/0");
        assertThat(refused(List.of(one, other + "-1"), Map.of("created", unit("x1", "新"))))
                .isEqualTo("UNIT_MERGE_PARENTS units");
        assertThat(refused(List.of(one, district + "-2"), Map.of("created", unit("a/b", "新"))))
                .isEqualTo("UNIT_CODE_BAD created/code");
        territory.create(one + "-v", "同名", "ZONE", one, "2024-01");
        territory.create(district + "-2-v", "同名", "ZONE", district + "-2", "2024-01");
        assertThat(refused(List.of(one, district + "-2"), Map.of("created", unit("x1", "新"))))
                .isEqualTo("UNIT_NAME_TAKEN units");
        assertThat(children(district, "2025-07")).hasSize(2);
    }

    @Test
    void aUnitGoesOnInItsParts() {
        var district = territory.district(2);
        var one = district + "-1";
        var parts = List.of(unit(one + "a", "1号镇"), unit(one + "b", "东街"));
        var answer = act("splitOrgUnit", one, "2025-07", Map.of("parts", parts));
        assertThat(answer.problems("splitOrgUnit")).isEmpty();
        assertThat(children(district, "2025-06")).containsExactly(one, district + "-2");
        assertThat(children(district, "2025-07"))
                .containsExactly(one + "a", one + "b", district + "-2");
        assertThat(successions(one, "successors"))
                .containsExactly(one + "a 2025-07 SPLIT", one + "b 2025-07 SPLIT");
        assertThat(territory.trail(one, "orgunit.split")).contains(one + "a", REASON);
        assertThat(territory.trail(one + "b", "orgunit.created")).contains(one);
    }

    @Test
    void aUnitMayRemainBesideItsPart() {
        var district = territory.district(1);
        var one = district + "-1";
        var answer =
                act(
                        "splitOrgUnit",
                        one,
                        "2025-07",
                        Map.of("parts", List.of(unit(one + "a", "新街")), "remains", true));
        assertThat(answer.problems("splitOrgUnit")).isEmpty();
        assertThat(children(district, "2025-07")).containsExactly(one, one + "a");
    }

    @Test
    void whatCannotBePartsIsNotSplit() {
        var district = territory.district(2);
        var one = district + "-1";
        assertThat(
                        refusal(
                                act(
                                        "splitOrgUnit",
                                        one,
                                        "2025-07",
                                        Map.of("parts", List.of(unit("y1", "甲")))),
                                "splitOrgUnit"))
                .isEqualTo("UNIT_SPLIT_COUNT parts");
        assertThat(
                        refusal(
                                act(
                                        "splitOrgUnit",
                                        one,
                                        "2025-07",
                                        Map.of(
                                                "parts",
                                                List.of(unit("y1", "甲"), unit("y2", "2号镇")))),
                                "splitOrgUnit"))
                .isEqualTo("UNIT_NAME_TAKEN parts/1/name");
        assertThat(
                        refusal(
                                act(
                                        "splitOrgUnit",
                                        district,
                                        "2025-07",
                                        Map.of("parts", List.of(unit("y1", "甲"), unit("y2", "乙")))),
                                "splitOrgUnit"))
                .isEqualTo("UNIT_HAS_UNITS_BELOW");
    }

    @Test
    void anAbolishedUnitStandsNoMoreAndItsPastStays() {
        var district = territory.district(1);
        var one = district + "-1";
        assertThat(refusal(act("abolishOrgUnit", district, "2025-07", Map.of()), "abolishOrgUnit"))
                .isEqualTo("UNIT_HAS_UNITS_BELOW");
        assertThat(act("abolishOrgUnit", one, "2025-07", Map.of()).problems("abolishOrgUnit"))
                .isEmpty();
        assertThat(children(district, "2025-06")).containsExactly(one);
        assertThat(children(district, "2025-07")).isEmpty();
        var past = territory.read(one, null, "validTo canChange").data("orgUnit");
        assertThat(past.path("validTo").asString()).isEqualTo("2025-06");
        assertThat(territory.trail(one, "orgunit.abolished")).contains(REASON, "2025-07");
    }

    @Test
    void aDryRunSaysWhatWouldBeAndChangesNothing() {
        var district = territory.district(2);
        var one = district + "-1";
        territory.create(one + "-v", "下级", "ZONE", one, "2024-01");
        var answer =
                merge(
                        List.of(one),
                        "2025-07",
                        Map.of("into", seen(district + "-2"), "dryRun", true));
        assertThat(answer.problems("mergeOrgUnits")).isEmpty();
        assertThat(answer.data("mergeOrgUnits").path("unitsBelow").asInt()).isEqualTo(1);
        assertThat(children(district, "2025-07")).containsExactly(one, district + "-2");
    }

    @Test
    void nobodyMovesEndsOrMergesTheUnitHisOwnRightsRestOn() {
        var district = territory.district(2);
        var own = personas.person(district + ".a", "区管", Role.ADMINISTRATOR, district);
        var input = new HashMap<String, Object>(seen(district));
        input.putAll(Map.of("month", "2025-07", "reason", REASON));
        assertThat(territory.mutate(own, "abolishOrgUnit", input).errorCodes())
                .containsExactly("FORBIDDEN");
        input.put("parent", Personas.DISTRICT);
        assertThat(territory.mutate(own, "moveOrgUnit", input).errorCodes())
                .containsExactly("FORBIDDEN");
        input.remove("parent");
        input.put("parts", List.of());
        assertThat(territory.mutate(own, "splitOrgUnit", input).errorCodes())
                .containsExactly("FORBIDDEN");
        var merger =
                Map.<String, Object>of(
                        "units",
                        List.of(seen(district)),
                        "into",
                        seen(Personas.DISTRICT),
                        "month",
                        "2025-07",
                        "reason",
                        REASON);
        assertThat(territory.mutate(own, "mergeOrgUnits", merger).errorCodes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void aMovePutsAUnitOnlyWhereTheMoverMayPutOne() {
        var district = territory.district(1);
        var own = personas.person(district + ".m", "区管", Role.ADMINISTRATOR, district);
        var input = new HashMap<String, Object>(seen(district + "-1"));
        input.putAll(Map.of("month", "2025-07", "reason", REASON, "parent", territory.district(0)));
        assertThat(territory.mutate(own, "moveOrgUnit", input).errorCodes())
                .containsExactly("NOT_FOUND");
    }

    /// Of the districts, of the city above them, and of a town with others under it.
    @Test
    void sumsFollowWhateverBecomesOfUnits() {
        var one = territory.district(4);
        var other = territory.district(0);
        var next = territory.district(0);
        compose(one);
        compose(other);
        var concerned = List.of(Personas.CITY, one, other, next, one + "-1", one + "-4");
        followed(concerned);

        territory.create(one + "-1v", "下级", "ZONE", one + "-1", "2024-01");
        followed(concerned);
        act("moveOrgUnit", one + "-1", "2025-07", Map.of("parent", other));
        followed(concerned);
        territory.rename(one + "-2", "2025-08", "新名镇");
        followed(concerned);
        var parts = List.of(unit(one + "-3a", "甲镇"), unit(one + "-3b", "乙镇"));
        act("splitOrgUnit", one + "-3", "2025-09", Map.of("parts", parts));
        followed(concerned);
        act("abolishOrgUnit", one + "-4", "2025-09", Map.of());
        followed(concerned);
        merge(List.of(one, other), "2025-10", Map.of("into", seen(next)));
        followed(concerned);
        assertThat(children(next, "2025-10")).hasSize(4);
    }

    private void followed(List<String> units) {
        var compared = Folding.now(context);
        assertThat(compared.wrong()).doesNotContainAnyElementsOf(units);
        assertThat(compared.waiting()).isZero();
    }

    private void compose(String district) {
        var answer =
                territory
                        .administrator()
                        .post(
                                """
                                mutation($unit: ID!) { composeForm(input: {
                                  unit: $unit, audience: CHILDREN, baseRevision: 0, name: "月报",
                                  fromMonth: "2024-01", texts: [],
                                  lines: [{indicator: "patent_grants", group: "创造"}]
                                }) { problems { ... on Problem { message } } } }
                                """,
                                Map.of("unit", district));
        assertThat(answer.problems("composeForm")).isEmpty();
    }

    private Answer act(String mutation, String unit, String month, Map<String, Object> more) {
        var input = new HashMap<String, Object>(Map.of("month", month, "reason", REASON));
        input.putAll(more);
        return territory.change(mutation, unit, input);
    }

    private Answer merge(List<String> units, String month, Map<String, Object> more) {
        var input = new HashMap<String, Object>(Map.of("month", month, "reason", REASON));
        input.put("units", units.stream().map(this::seen).toList());
        input.putAll(more);
        return territory.mutate(territory.administrator(), "mergeOrgUnits", input);
    }

    private String refused(List<String> units, Map<String, Object> more) {
        return refusal(merge(units, "2025-07", more), "mergeOrgUnits");
    }

    private Map<String, Object> seen(String unit) {
        return Map.of("unit", unit, "version", territory.version(unit));
    }

    private static Map<String, Object> unit(String code, String name) {
        return Map.of("code", code, "name", name, "level", "TOWNSHIP");
    }

    private String parent(String unit, @Nullable String month) {
        return territory
                .read(unit, month, "parent { code }")
                .data("orgUnit")
                .at("/parent/code")
                .asString();
    }

    private List<String> children(String unit, String month) {
        return territory
                .administrator()
                .post(
                        "query($unit: ID, $month: Month) { orgUnits(parent: $unit, month: $month)"
                                + " { edges { node { code } } } }",
                        Map.of("unit", unit, "month", month))
                .data("orgUnits")
                .at("/edges")
                .valueStream()
                .map(edge -> edge.at("/node/code").asString())
                .toList();
    }

    private List<String> successions(String unit, String side) {
        return territory
                .read(unit, null, side + " { month kind unit { code } }")
                .data("orgUnit")
                .path(side)
                .valueStream()
                .map(one ->
                        one.at("/unit/code").asString()
                                + " "
                                + one.path("month").asString()
                                + " "
                                + one.path("kind").asString())
                .toList();
    }

    private static String refusal(Answer answer, String mutation) {
        var problem = answer.data(mutation).at("/problems/0");
        var path = new ArrayList<String>();
        problem.path("path").valueStream().forEach(step -> path.add(step.asString()));
        return (problem.path("code").asString() + " " + String.join("/", path)).strip();
    }
}
