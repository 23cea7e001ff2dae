package org.tongbao.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.Map;

/// A split of a target by a year's results, when units have changed since: what a unit achieved
/// weighs for the one it has become, wherever that stands.
@IntegrationTest
class ResultsAfterChangesTest {

    @Autowired Territory territory;
    @Autowired DSLContext dsl;

    private ReorganisedZone zone;

    @BeforeEach
    void build() {
        zone = new ReorganisedZone(territory, dsl);
    }

    @Test
    void whatMergedUnitsAchievedWeighsForTheirSuccessor() {
        merge();
        zone.fact(zone.x + "m", "patents", "2025-08", 3);

        assertThat(weights(plan(), "patents")).containsExactly(zone.x + "m 23");
    }

    @Test
    void aLevelTheSuccessorStatesIsNotAddedToThoseItTookOver() {
        merge();
        var plan = plan();
        assertThat(weights(plan, "stations")).containsExactly(zone.x + "m 10");

        zone.fact(zone.x + "m", "stations", "2025-08", 12);

        assertThat(weights(plan, "stations")).containsExactly(zone.x + "m 12");
    }

    @Test
    void aUnitThatMovedInBringsWhatItAchievedElsewhere() {
        zone.act(
                "moveOrgUnit",
                Map.of(
                        "unit",
                        zone.y + "1",
                        "version",
                        territory.version(zone.y + "1"),
                        "parent",
                        zone.x));

        assertThat(weights(plan(), "patents"))
                .containsExactlyInAnyOrder(zone.x + "1 10", zone.x + "2 10", zone.y + "1 10");
    }

    private void merge() {
        zone.act(
                "mergeOrgUnits",
                Map.of(
                        "units",
                        List.of(zone.seen(zone.x + "1"), zone.seen(zone.x + "2")),
                        "created",
                        Map.of("code", zone.x + "m", "name", "合镇", "level", "TOWNSHIP")));
    }

    /// A draft of district X for 2026.
    private String plan() {
        return zone.post(
                        "mutation { createPlan(input: {unit: \"%s\", details: {name: \"计划\","
                            + " fromMonth: \"2026-01\", toMonth: \"2026-12\", documentTitle:"
                            + " \"文件\"}}) { version { plan { code } } problems { ... on Problem {"
                            + " message } } } }",
                        zone.x)
                .data("createPlan")
                .at("/version/plan/code")
                .asString();
    }

    private List<String> weights(String plan, String indicator) {
        return zone.post(
                        "{ splitProposal(plan: \"%s\", indicator: \"%s\", total: \"100\", by:"
                                + " RESULT, year: 2025) { unit { code } weight } }",
                        plan, zone.code(indicator))
                .data("splitProposal")
                .valueStream()
                .map(share ->
                        share.at("/unit/code").asString() + " " + share.path("weight").asString())
                .toList();
    }
}
