package org.tongbao.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.reorganisation.ReorganisedZone.value;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a unit held that was split: it is nobody's, and in the sum of those above, until its parts
/// have stated their own.
@IntegrationTest
class SplitStandingTest {

    @Autowired Territory territory;
    @Autowired DSLContext dsl;

    private ReorganisedZone zone;

    @BeforeEach
    void build() {
        zone = new ReorganisedZone(territory, dsl);
    }

    @Test
    void whatASplitUnitHeldStaysInTheSumUntilAllPartsStateTheirOwn() {
        split(false, "a", "b");
        assertThat(stations("2025-06")).containsExactly("10", "");
        assertThat(stations("2025-07")).containsExactly("10", "5");
        assertThat(zone.rows(zone.x, "2025-07", "stations").get(part("a")).path("actual").isNull())
                .as("nobody says what a part holds but itself")
                .isTrue();
        zone.fact(part("a"), "stations", "2025-08", 2);
        assertThat(stations("2025-08")).containsExactly("10", "3");
        assertThat(value(zone.rows(zone.x, "2025-08", "stations").get(part("a")))).isEqualTo("2");
        zone.fact(part("b"), "stations", "2025-09", 4);
        assertThat(stations("2025-08")).containsExactly("10", "3");
        assertThat(stations("2025-09")).containsExactly("11", "");
        assertThat(stations("2025-12")).containsExactly("11", "");
        assertThat(value(zone.total(zone.code, "2025-08", "stations"))).isEqualTo("15");
    }

    @Test
    void aPartThatStatesMoreThanTheOldUnitHeldIsNotCountedTwice() {
        split(false, "a", "b");
        zone.fact(part("a"), "stations", "2025-08", 9);
        assertThat(stations("2025-08")).containsExactly("14", "");
    }

    @Test
    void aUnitThatGoesOnBesideItsPartHoldsWhatThePartHasNotStated() {
        split(true, "a");
        assertThat(stations("2025-07")).containsExactly("10", "");
        zone.fact(part("a"), "stations", "2025-08", 2);
        assertThat(stations("2025-08")).containsExactly("10", "");
        var old = zone.rows(zone.x, "2025-08", "stations").get(zone.x + "1");
        assertThat(value(old)).isEqualTo("3");
        assertThat(old.path("carriedFrom").asString()).isEqualTo("2025-06");
        zone.fact(zone.x + "1", "stations", "2025-09", 4);
        assertThat(value(zone.rows(zone.x, "2025-09", "stations").get(zone.x + "1")))
                .isEqualTo("4");
        assertThat(stations("2025-09")).containsExactly("11", "");
    }

    @Test
    void whatASilentPartTookAlongIsUndividedWhenTheOldUnitStatesWhatItKept() {
        split(true, "a");
        zone.fact(zone.x + "1", "stations", "2025-08", 3);
        assertThat(stations("2025-08")).containsExactly("10", "2");
    }

    @Test
    void theSumGrowsOverWhatTheOldUnitHeldAndAPartHasNothingToCompareWith() {
        split(false, "a", "b");
        zone.fact(part("a"), "stations", "2025-08", 2);
        zone.fact(part("b"), "stations", "2025-09", 4);
        assertThat(
                        zone.total(zone.x, "2025-12", "stations")
                                .at("/period/sinceYearEnd/change")
                                .asString())
                .isEqualTo("3");
        var part = zone.rows(zone.x, "2025-12", "stations").get(part("a"));
        assertThat(
                        part.at("/period/sinceYearEnd/base").isMissingNode()
                                || part.at("/period/sinceYearEnd/base").isNull())
                .isTrue();
    }

    @Test
    void aNetIncreaseOverTheSplitNeedsNoOpeningOfTheParts() {
        split(false, "a", "b");
        zone.unsplit(zone.x, "stations", 10);
        zone.fact(zone.x + "2", "stations", "2023-12", 1);
        zone.fact(zone.x + "1", "stations", "2023-12", 1);
        assertThat(increase("2025-07")).isEqualTo("8");
        zone.fact(part("a"), "stations", "2025-08", 2);
        assertThat(increase("2025-08")).isEqualTo("8");
        zone.fact(part("b"), "stations", "2025-09", 4);
        assertThat(increase("2025-09")).isEqualTo("9");
    }

    @Test
    void aParentIsItsChildrenAndWhatIsUndividedInEveryMonthAcrossASplit() {
        split(false, "a", "b");
        zone.fact(part("a"), "stations", "2025-08", 2);
        zone.fact(part("b"), "stations", "2025-10", 4);
        zone.fact(part("a"), "patents", "2025-08", 3);
        for (int month = 1; month <= 12; month++) {
            for (var indicator : List.of("patents", "stations")) {
                for (var parent : List.of(zone.code, zone.x, zone.y)) {
                    zone.isItsChildrenAndWhatIsUndivided(
                            parent, YearMonth.of(2025, month).toString(), indicator);
                }
            }
        }
    }

    private String increase(String month) {
        return zone.total(zone.x, month, "stations").path("actual").asString();
    }

    /// The sum of district X, and how much of it is undivided.
    private List<String> stations(String month) {
        var standing = zone.standing(zone.x, month, "stations", "");
        return List.of(value(standing.path("total")), standing.path("undivided").asString(""));
    }

    private String part(String name) {
        return zone.x + name;
    }

    private void split(boolean remains, String... parts) {
        zone.act(
                "splitOrgUnit",
                with(
                        zone.seen(zone.x + "1"),
                        Map.of(
                                "remains",
                                remains,
                                "parts",
                                Stream.of(parts)
                                        .map(name ->
                                                Map.of(
                                                        "code",
                                                        part(name),
                                                        "name",
                                                        name + "新镇",
                                                        "level",
                                                        "TOWNSHIP"))
                                        .toList())));
    }

    private static Map<String, Object> with(Map<String, Object> seen, Map<String, Object> more) {
        var all = ReorganisedZone.with(seen);
        all.putAll(more);
        return all;
    }
}
