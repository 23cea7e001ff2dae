package org.tongbao.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.UNKEPT_ACT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 截至…所知 across moves, mergers and new names: what was answered before is answered as known then.
@IntegrationTest
class KnownBeforeReorganisationTest {

    @Autowired Territory territory;
    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private ReorganisedZone zone;
    private Instant before;

    @BeforeEach
    void build() {
        zone = new ReorganisedZone(territory, dsl);
        dsl.deleteFrom(UNKEPT_ACT).execute();
        before = Instant.now();
    }

    @Test
    void eachMonthIsAsItWasBeforeAMergerAMoveAndANewName() {
        var answered = standings("");
        merge();
        move(zone.y + "1", zone.x);
        assertThat(territory.rename(zone.x + "m", "2025-09", "新镇").problems("renameOrgUnit"))
                .isEmpty();
        var between = Instant.now();
        var afterwards = standings("");
        zone.act("abolishOrgUnit", abolished());
        assertThat(standings("")).isNotEqualTo(afterwards);
        assertThat(standings(knownAt(between))).isEqualTo(afterwards);
        assertThat(standings(knownAt(before))).isEqualTo(answered);
    }

    /// Whoever reads the standing of the district reads of then what it held then. The reports
    /// behind it belong to whom the town belongs to today.
    @Test
    void rightsFollowThePlaceOfTodayAndFiguresThatOfThen() {
        var old = personas.person(zone.x + ".r", "旧区", Role.REVIEWER, zone.x);
        var next = personas.person(zone.y + ".r", "新区", Role.REVIEWER, zone.y);
        var then = unit(old, "").data("unitStanding");
        var shown = traced(old, "");
        assertThat(shown).isPositive();
        move(zone.x + "2", zone.y);
        assertThat(unit(old, "").errorCodes()).containsExactly("NOT_FOUND");
        var at = knownAt(before);
        assertThat(unit(old, at).data("unitStanding")).isEqualTo(then);
        assertThat(traced(old, at)).isZero();
        assertThat(unit(next, at).data("unitStanding").path("lines").size())
                .isEqualTo(then.path("lines").size());
        assertThat(traced(next, at)).isEqualTo(shown);
    }

    /// Of the zone and its districts, around the month of the changes.
    private List<String> standings(String knownAt) {
        return Stream.of(zone.code, zone.x, zone.y)
                .flatMap(unit ->
                        Stream.of("2025-06", "2025-07", "2025-12")
                                .map(month ->
                                        zone.post(
                                                        """
                                                        { standing(unit: "%s", month: "%s"%s) {
                                                          plan { code } completeness { reported expected }
                                                          indicators {
                                                            indicator { code } undivided childrenTarget formerUnits { code }
                                                            total { %s } rows { unit { code name } line { %s } }
                                                          }
                                                        } }
                                                        """,
                                                        unit, month, knownAt, LINE, LINE)
                                                .body()
                                                .toString()))
                .toList();
    }

    private static final String LINE =
            "actual target completion verdict note carriedFrom missingMonths rank period { value"
                    + " share completeness { reported expected } yearOnYear { base change notes }"
                    + " sinceYearEnd { base change } }";

    private Answer unit(GraphQlDoor door, String knownAt) {
        return door.post(
                "{ unitStanding(unit: \"%s\", month: \"2025-12\"%s) { lines { %s } } }"
                        .formatted(zone.x + "2", knownAt, LINE),
                Map.of());
    }

    /// How many values are shown behind the town's patents.
    private int traced(GraphQlDoor door, String knownAt) {
        return door.post(
                        "{ figureTrace(unit: \"%s\", month: \"2025-12\", indicator: \"%s\"%s) { values { value } } }"
                                .formatted(zone.x + "2", zone.code("patents"), knownAt),
                        Map.of())
                .data("figureTrace")
                .path("values")
                .size();
    }

    private static String knownAt(Instant at) {
        return ", knownAt: \"" + at + "\"";
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

    private void move(String town, String to) {
        var input = ReorganisedZone.with(zone.seen(town));
        input.put("parent", to);
        zone.act("moveOrgUnit", input);
    }

    private Map<String, Object> abolished() {
        var input = ReorganisedZone.with(zone.seen(zone.y + "1"));
        input.put("month", "2025-10");
        return input;
    }
}
