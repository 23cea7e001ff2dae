package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.DSLContext;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A district whose two towns, 甲镇 and 乙镇, are merged or split from July 2025 on, and what is asked
/// of ledgers afterwards.
public record ReorganisedDistrict(Territory here, DSLContext dsl, Personas personas) {

    static final String RECORD =
            "id title identifier version unit { name } formerUnit { name } parts { code }"
                    + " claimedElsewhere actions attachments { title }";

    /// 甲镇 goes on in 乙镇.
    public void merge() {
        act(
                "mergeOrgUnits",
                Map.of("units", List.of(seen(here.town)), "into", seen(here.neighbour)));
    }

    /// Both go on in 丙镇.
    void mergeBothInto(String code) {
        act(
                "mergeOrgUnits",
                Map.of(
                        "units",
                        List.of(seen(here.town), seen(here.neighbour)),
                        "created",
                        part(code, "丙镇")));
    }

    /// 甲镇 goes on in two parts, or beside them.
    void split(String one, String other, boolean remains) {
        var input = new HashMap<String, Object>(seen(here.town));
        input.put("parts", List.of(part(one, "东镇"), part(other, "西镇")));
        input.put("remains", remains);
        act("splitOrgUnit", input);
    }

    private static Map<String, Object> part(String code, String name) {
        return Map.of("code", code, "name", name, "level", "TOWNSHIP");
    }

    private Map<String, Object> seen(String unit) {
        return Map.of(
                "unit",
                unit,
                "version",
                dsl.select(ORG_UNIT.VERSION)
                        .from(ORG_UNIT)
                        .where(ORG_UNIT.CODE.eq(unit))
                        .fetchSingle(row -> row.value1()));
    }

    private void act(String mutation, Map<String, Object> input) {
        var all = new HashMap<String, Object>(Map.of("month", "2025-07", "reason", "区划调整"));
        all.putAll(input);
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        var answer =
                here.administrator()
                        .post(
                                "mutation($input: %sInput!) { %s(input: $input) { problems { ... on Problem { code message } } } }"
                                        .formatted(type, mutation),
                                Map.of("input", all));
        assertThat(answer.problems(mutation)).as("%s", answer.body()).isEmpty();
    }

    GraphQlDoor clerkOf(String unit) {
        return personas.person(unit + ".clerk", "周丽", Role.CLERK, unit);
    }

    JsonNode made(GraphQlDoor door, String unit, String indicator, Map<String, String> values) {
        var answer = here.record(door, unit, indicator, values);
        assertThat(answer.problems("recordInLedger")).as("%s", answer.body()).isEmpty();
        return answer.data("recordInLedger").path("record");
    }

    /// Value, and records of all months, of a unit's ledger.
    String count(GraphQlDoor door, String unit, String indicator, String month) {
        var one =
                door.post(
                                "{ ledgers(unit: \"%s\", month: \"%s\") { ledger { indicator { code } } count { value } records undivided } }"
                                        .formatted(unit, month))
                        .data("ledgers")
                        .valueStream()
                        .filter(ledger ->
                                ledger.at("/ledger/indicator/code")
                                        .asString()
                                        .equals(here.indicator(indicator)))
                        .findFirst()
                        .orElseThrow();
        return one.at("/count/value").asString("-");
    }

    List<JsonNode> records(GraphQlDoor door, String unit, String indicator, String filter) {
        var answer =
                door.post(
                        "{ ledgerRecords(unit: \"%s\", indicator: \"%s\" %s) { edges { node { %s } } } }"
                                .formatted(unit, here.indicator(indicator), filter, RECORD));
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("ledgerRecords")
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    JsonNode read(GraphQlDoor door, JsonNode record) {
        var answer =
                door.post(
                        "query($id: ID!) { ledgerRecord(id: $id) { %s versions { monthState reason } } }"
                                .formatted(RECORD),
                        Map.of("id", record.path("id").asString()));
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("ledgerRecord");
    }

    Answer takeOver(GraphQlDoor door, String unit, JsonNode... records) {
        return door.post(
                "mutation($input: TakeOverLedgerRecordsInput!) { takeOverLedgerRecords(input:"
                    + " $input) { records { unit { name } formerUnit { name } } problems { ... on"
                    + " Problem { code path } } } }",
                Map.of(
                        "input",
                        Map.of(
                                "unit",
                                unit,
                                "records",
                                List.of(records).stream()
                                        .map(one -> one.path("id").asString())
                                        .toList())));
    }
}
