package org.tongbao.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.reorganisation.ReorganisedZone.completeness;
import static org.tongbao.reorganisation.ReorganisedZone.value;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Standings through moves and mergers.
@IntegrationTest
class ReorganisedStandingTest {

    @Autowired Territory territory;
    @Autowired DSLContext dsl;

    private ReorganisedZone zone;

    @BeforeEach
    void build() {
        zone = new ReorganisedZone(territory, dsl);
    }

    @Test
    void aMonthBeforeAMergerShowsTheUnitsOfThatMonth() {
        merge();
        assertThat(zone.rows(zone.x, "2025-06", "patents"))
                .containsOnlyKeys(zone.x + "1", zone.x + "2");
        assertThat(zone.rows(zone.x, "2025-07", "patents")).containsOnlyKeys(zone.x + "m");
    }

    @Test
    void aSumAcrossAMergerHoldsWhatTheUnitsOfEachMonthBrought() {
        merge();
        zone.fact(zone.x + "m", "patents", "2025-08", 3);
        assertThat(value(zone.total(zone.x, "2025-12", "patents"))).isEqualTo("23");
        assertThat(zone.total(zone.x, "2025-12", "patents").path("actual").asString())
                .isEqualTo("23");
        assertThat(value(zone.rows(zone.code, "2025-12", "patents").get(zone.x))).isEqualTo("23");
        assertThat(value(zone.total(zone.code, "2025-12", "patents"))).isEqualTo("33");
        assertThat(value(zone.total(zone.x, "2025-06", "patents"))).isEqualTo("20");
    }

    @Test
    void aSuccessorIsJudgedByItsOwnMonthsAndGrowsOverItsPredecessors() {
        merge();
        zone.fact(zone.x + "m", "patents", "2025-08", 3);
        var line = zone.rows(zone.x, "2025-12", "patents").get(zone.x + "m");
        assertThat(value(line)).isEqualTo("3");
        var growth = line.at("/period/yearOnYear");
        assertThat(growth.path("base").asString()).isEqualTo("40");
        assertThat(growth.path("change").asString()).isEqualTo("-17");
        assertThat(growth.path("notes").toString())
                .isEqualTo("[\"PARTIAL_PERIOD\",\"PREDECESSORS\"]");
        var district = zone.total(zone.x, "2025-12", "patents").at("/period/yearOnYear");
        assertThat(district.path("base").asString()).isEqualTo("40");
        assertThat(district.path("change").asString()).isEqualTo("-17");
        assertThat(district.path("notes").toString()).isEqualTo("[\"PARTIAL_PERIOD\"]");
    }

    @Test
    void aSuccessorThatReportedNothingDoesNotGrow() {
        merge();
        var growth =
                zone.rows(zone.x, "2025-07", "patents").get(zone.x + "m").at("/period/yearOnYear");
        assertThat(growth.path("change").isNull()).isTrue();
        assertThat(growth.path("notes").toString()).isEqualTo("[\"NOT_REPORTED\"]");
    }

    @Test
    void aSuccessorHoldsWhatItsPredecessorsHeldUntilItStatesItsOwn() {
        merge();
        var line = zone.rows(zone.x, "2025-08", "stations").get(zone.x + "m");
        assertThat(value(line)).isEqualTo("10");
        assertThat(line.path("carriedFrom").asString()).isEqualTo("2025-06");
        assertThat(line.at("/period/sinceYearEnd/base").asString()).isEqualTo("8");
        assertThat(value(zone.total(zone.x, "2025-08", "stations"))).isEqualTo("10");
        assertThat(
                        zone.total(zone.x, "2025-08", "stations")
                                .at("/period/sinceYearEnd/change")
                                .asString())
                .isEqualTo("2");
        zone.fact(zone.x + "m", "stations", "2025-08", 12);
        assertThat(value(zone.rows(zone.x, "2025-08", "stations").get(zone.x + "m")))
                .isEqualTo("12");
        assertThat(value(zone.total(zone.x, "2025-08", "stations"))).isEqualTo("12");
        assertThat(value(zone.total(zone.x, "2025-06", "stations"))).isEqualTo("10");
    }

    @Test
    void aUnitThatTakesAnotherInHoldsBothAndGrowsOverBoth() {
        zone.act(
                "mergeOrgUnits",
                Map.of("units", List.of(zone.seen(zone.x + "2")), "into", zone.seen(zone.x + "1")));
        var stations = zone.rows(zone.x, "2025-09", "stations").get(zone.x + "1");
        assertThat(value(stations)).isEqualTo("10");
        assertThat(stations.at("/period/sinceYearEnd/base").asString()).isEqualTo("8");
        var patents = zone.rows(zone.x, "2025-09", "patents").get(zone.x + "1");
        assertThat(value(patents)).isEqualTo("10");
        assertThat(patents.at("/period/yearOnYear/base").asString()).isEqualTo("40");
        assertThat(patents.at("/period/yearOnYear/change").asString()).isEqualTo("-20");
    }

    @Test
    void aMoveTakesTheLevelAlongAndLeavesWhatHappenedWhereItHappened() {
        move();
        zone.fact(zone.x + "2", "patents", "2025-08", 7);
        assertThat(value(zone.total(zone.x, "2025-12", "patents"))).isEqualTo("20");
        assertThat(value(zone.total(zone.y, "2025-12", "patents"))).isEqualTo("17");
        assertThat(value(zone.total(zone.code, "2025-12", "patents"))).isEqualTo("37");
        assertThat(value(zone.rows(zone.y, "2025-12", "patents").get(zone.x + "2")))
                .isEqualTo("17");
        assertThat(value(zone.total(zone.x, "2025-06", "stations"))).isEqualTo("10");
        assertThat(value(zone.total(zone.x, "2025-07", "stations"))).isEqualTo("5");
        assertThat(value(zone.total(zone.y, "2025-07", "stations"))).isEqualTo("10");
        assertThat(value(zone.total(zone.code, "2025-07", "stations"))).isEqualTo("15");
        assertThat(zone.rows(zone.x, "2025-06", "stations"))
                .containsOnlyKeys(zone.x + "1", zone.x + "2");
        assertThat(zone.rows(zone.y, "2025-07", "stations"))
                .containsOnlyKeys(zone.x + "2", zone.y + "1");
    }

    @Test
    void aParentIsItsOwnPlusItsChildrenInEveryMonthAcrossAMoveAndAMerger() {
        merge();
        move(zone.x + "m", "2025-10");
        zone.fact(zone.x + "m", "patents", "2025-08", 3);
        zone.fact(zone.x + "m", "patents", "2025-11", 6);
        for (int month = 1; month <= 12; month++) {
            for (var indicator : List.of("patents", "stations")) {
                for (var parent : List.of(zone.code, zone.x, zone.y)) {
                    zone.isItsChildrenAndWhatIsUndivided(
                            parent, YearMonth.of(2025, month).toString(), indicator);
                }
            }
        }
    }

    @Test
    void anAbolishedUnitKeepsWhatHappenedAndHoldsNothing() {
        zone.act("abolishOrgUnit", ReorganisedZone.with(zone.seen(zone.x + "2")));
        assertThat(value(zone.total(zone.x, "2025-12", "patents"))).isEqualTo("20");
        assertThat(value(zone.total(zone.x, "2025-12", "stations"))).isEqualTo("5");
        assertThat(value(zone.total(zone.x, "2025-06", "stations"))).isEqualTo("10");
    }

    @Test
    void aMergerTakesNoTargetsOutOfTheSum() {
        zone.withoutTargets(zone.x);
        assertThat(zone.summed(zone.x, "2025-06", "patents"))
                .isEqualTo("20/80 children 80 former []");
        merge();
        assertThat(zone.summed(zone.x, "2025-07", "patents"))
                .as("the successor's 20 and what its predecessors were to bring")
                .isEqualTo("20/100 children 100 former [%1$s1, %1$s2]".formatted(zone.x));
        assertThat(zone.rows(zone.x, "2025-07", "patents")).containsOnlyKeys(zone.x + "m");
        assertThat(zone.summed(zone.x, "2026-01", "patents"))
                .as("of a later year they have none, in the plan they keep theirs")
                .isEqualTo("null/null children 100 former [%1$s1, %1$s2]".formatted(zone.x));
        assertThat(zone.traced(zone.x, "2025-07", "patents"))
                .isEqualTo("TARGET 20 + 40 + 40 = 100 of [%1$sm, %1$s1, %1$s2]".formatted(zone.x));
        assertThat(zone.summed(zone.x, "2025-07", "stations"))
                .isEqualTo("10/60 children 60 former [%1$s1, %1$s2]".formatted(zone.x));
    }

    @Test
    void aTownThatMovedLeavesItsTargetWhereItsFiguresStay() {
        zone.withoutTargets(zone.x);
        move();
        assertThat(zone.summed(zone.x, "2025-12", "patents"))
                .isEqualTo("20/80 children 80 former [%s2]".formatted(zone.x));
        assertThat(zone.summed(zone.x, "2025-12", "stations"))
                .as("a level is where its unit is")
                .isEqualTo("5/20 children 20 former []");
    }

    @Test
    void anAbolishedUnitKeepsItsTarget() {
        zone.withoutTargets(zone.x);
        zone.act("abolishOrgUnit", ReorganisedZone.with(zone.seen(zone.x + "2")));
        assertThat(zone.summed(zone.x, "2025-12", "patents"))
                .isEqualTo("20/80 children 80 former [%s2]".formatted(zone.x));
    }

    @Test
    void aRenamedUnitIsStillExpectedForTheMonthsBefore() {
        var before = completeness(zone.rows(zone.x, "2025-12", "patents").get(zone.x + "1"));
        territory.rename(zone.x + "1", "2025-09", "新一镇");
        assertThat(completeness(zone.rows(zone.x, "2025-12", "patents").get(zone.x + "1")))
                .isEqualTo(before);
    }

    @Test
    void howASumAcrossAMergerCameAboutNamesTheUnitsOfEachMonth() {
        merge();
        zone.fact(zone.x + "m", "patents", "2025-08", 3);
        var trace =
                zone.post(
                        "{ figureTrace(unit: \"%s\", month: \"2025-12\", indicator: \"%s\") {"
                                + " values { unit { code } month value } } }",
                        zone.x, zone.code("patents"));
        assertThat(trace.data("figureTrace").path("values").toString())
                .contains(zone.x + "1", zone.x + "2", zone.x + "m");
    }

    @Test
    void howASuccessorGrowsNamesWhatItsPredecessorsBrought() {
        merge();
        zone.fact(zone.x + "m", "patents", "2025-08", 3);
        var trace =
                zone.post(
                        "{ figureTrace(unit: \"%s\", month: \"2025-12\", indicator: \"%s\") {"
                                + " steps { formula } } }",
                        zone.x + "m", zone.code("patents"));
        assertThat(trace.data("figureTrace").path("steps").toString())
                .contains("(3 + 一镇 10 + 二镇 10) − (一镇 20 + 二镇 20) = −17");
    }

    private void merge() {
        zone.act(
                "mergeOrgUnits",
                Map.of(
                        "units",
                        List.of(zone.seen(zone.x + "1"), zone.seen(zone.x + "2")),
                        "created",
                        Map.of("code", zone.x + "m", "name", "合镇", "level", "TOWNSHIP")));
        zone.target(zone.x + "m", "patents", "INCREMENT", 20);
        zone.target(zone.x + "m", "stations", "LEVEL", 20);
    }

    private void move() {
        move(zone.x + "2", "2025-07");
    }

    private void move(String town, String month) {
        var input = ReorganisedZone.with(zone.seen(town));
        input.put("parent", zone.y);
        input.put("month", month);
        zone.act("moveOrgUnit", input);
    }
}
