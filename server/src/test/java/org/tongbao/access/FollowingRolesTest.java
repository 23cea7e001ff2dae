package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.db.tables.OrgUnit;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.ledger.Territory;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who had a role on a unit has it on those it goes on in, from that month on.
@IntegrationTest
class FollowingRolesTest {

    private static final OrgUnit NEIGHBOUR = ORG_UNIT.as("neighbour");

    @Autowired Personas personas;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;

    private Territory here;
    private GraphQlDoor clerk;

    @BeforeEach
    void twoTownsWithAClerkEach() {
        clock.moveTo(Instant.parse("2025-08-03T02:00:00Z"));
        here = new Territory(dsl, personas);
        clerk = here.clerk();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aRoleOnAMergedUnitHoldsOnTheOneItWasMergedInto() {
        assertThat(sees(clerk, here.neighbour)).isFalse();
        merge("2025-08");
        assertThat(sees(clerk, here.neighbour)).isTrue();
        assertThat(sees(clerk, here.town)).isTrue();
        assertThat(sees(clerk, here.code)).isFalse();
        assertThat(roles(clerk)).containsExactly("CLERK " + here.neighbour, "CLERK " + here.town);
        assertThat(trail())
                .singleElement()
                .asString()
                .contains("CLERK", "\"from\":\"" + here.town, "\"fromMonth\":\"2025-08\"");
        assertThat(submits(clerk, here.neighbour)).isTrue();
    }

    @Test
    void fromThatMonthOnAndNotBefore() {
        merge("2025-10");
        assertThat(sees(clerk, here.neighbour)).isFalse();
        assertThat(roles(clerk)).containsExactly("CLERK " + here.town);
        assertThat(holdsFrom()).contains("\"holdsFrom\":\"2025-10\"");
        clock.moveTo(Instant.parse("2025-10-01T02:00:00Z"));
        assertThat(sees(here.clerk(), here.neighbour)).isTrue();
        assertThat(holdsFrom()).doesNotContain("2025-10");
    }

    @Test
    void whoHasTheRoleThereAlreadyGetsItOnce() {
        dsl.insertInto(
                        ROLE_GRANT,
                        ROLE_GRANT.ID,
                        ROLE_GRANT.PERSON_ID,
                        ROLE_GRANT.ORG_UNIT_ID,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.GRANTED_AT)
                .select(
                        dsl.select(
                                        val(UUID.randomUUID(), ROLE_GRANT.ID),
                                        ROLE_GRANT.PERSON_ID,
                                        NEIGHBOUR.ID,
                                        ROLE_GRANT.ROLE,
                                        ROLE_GRANT.GRANTED_AT)
                                .from(ROLE_GRANT)
                                .join(ORG_UNIT)
                                .on(ORG_UNIT.ID.eq(ROLE_GRANT.ORG_UNIT_ID))
                                .join(NEIGHBOUR)
                                .on(NEIGHBOUR.CODE.eq(here.neighbour))
                                .where(ORG_UNIT.CODE.eq(here.town)))
                .execute();
        merge("2025-08");
        assertThat(trail()).isEmpty();
        assertThat(roles(clerk)).containsExactly("CLERK " + here.neighbour, "CLERK " + here.town);
    }

    @Test
    void aRoleOnASplitUnitHoldsOnAllItsPartsAndOnNothingElse() {
        var other = here.neighboursClerk();
        split("2025-08", false);
        assertThat(roles(clerk))
                .containsExactly(
                        "CLERK " + here.code + "-a",
                        "CLERK " + here.code + "-b",
                        "CLERK " + here.town);
        assertThat(sees(other, here.code + "-a")).isFalse();
        assertThat(trail()).hasSize(2);
    }

    @Test
    void theUnitThatGoesOnBesideItsPartsKeepsItsRoles() {
        split("2025-08", true);
        assertThat(roles(clerk))
                .containsExactly(
                        "CLERK " + here.town,
                        "CLERK " + here.code + "-a",
                        "CLERK " + here.code + "-b");
    }

    @Test
    void aTrialChangesNoRole() {
        act("mergeOrgUnits", merger("2025-08"), true);
        assertThat(roles(clerk)).containsExactly("CLERK " + here.town);
        assertThat(trail()).isEmpty();
    }

    private void merge(String month) {
        act("mergeOrgUnits", merger(month), false);
    }

    private Map<String, Object> merger(String month) {
        return Map.of(
                "month", month, "units", List.of(seen(here.town)), "into", seen(here.neighbour));
    }

    private void split(String month, boolean remains) {
        var input = new HashMap<String, Object>(seen(here.town));
        input.put("month", month);
        input.put("remains", remains);
        input.put("parts", List.of(part("-a", "东镇"), part("-b", "西镇")));
        act("splitOrgUnit", input, false);
    }

    private Map<String, Object> part(String suffix, String name) {
        return Map.of("code", here.code + suffix, "name", name, "level", "TOWNSHIP");
    }

    private Map<String, Object> seen(String unit) {
        var version =
                dsl.select(ORG_UNIT.VERSION)
                        .from(ORG_UNIT)
                        .where(ORG_UNIT.CODE.eq(unit))
                        .fetchSingle(ORG_UNIT.VERSION);
        return Map.of("unit", unit, "version", version);
    }

    private void act(String mutation, Map<String, Object> what, boolean dryRun) {
        var input = new HashMap<>(what);
        input.put("reason", "区划调整");
        input.put("dryRun", dryRun);
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        var answer =
                here.administrator()
                        .post(
                                "mutation($input: %sInput!) { %s(input: $input) { problems { ... on Problem { code message } } } }"
                                        .formatted(type, mutation),
                                Map.of("input", input));
        assertThat(answer.problems(mutation)).as("%s", answer.body()).isEmpty();
    }

    private static boolean sees(GraphQlDoor door, String unit) {
        return reports(door, unit).errorCodes().isEmpty();
    }

    private static boolean submits(GraphQlDoor door, String unit) {
        return reports(door, unit)
                .data("report")
                .path("actions")
                .valueStream()
                .anyMatch(action -> action.asString().equals("SUBMIT"));
    }

    private static Answer reports(GraphQlDoor door, String unit) {
        return door.post(
                "{ report(unit: \"%s\", month: \"2025-07\") { actions } }".formatted(unit));
    }

    private static List<String> roles(GraphQlDoor door) {
        return door.post("{ viewer { grants { role unit { code } } } }")
                .data("viewer")
                .path("grants")
                .valueStream()
                .map(one -> one.path("role").asString() + " " + one.at("/unit/code").asString())
                .toList();
    }

    /// As the administrator sees the roles of the town's people.
    private String holdsFrom() {
        return here.administrator()
                .post(
                        "{ people(unit: \"%s\") { edges { node { grants { holdsFrom unit { code } } } } } }"
                                .formatted(here.code))
                .body()
                .toString();
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq("access.role_granted"))
                .and(AUDIT_ENTRY.PATH.startsWith(here.code))
                .and(AUDIT_ENTRY.DETAIL.contains("fromMonth"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.DETAIL);
    }
}
