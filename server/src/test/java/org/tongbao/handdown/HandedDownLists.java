package org.tongbao.handdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.ledger.Territory;

import tools.jackson.databind.JsonNode;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A district with a ledger of patents for its two towns, 甲镇 and 乙镇, and what is done to its lists.
record HandedDownLists(Territory here, DSLContext dsl) {

    static final String HEAD = "专利号,名称,授权日,权利人,地址\n";

    private static final String ROW =
            """
            fragment row on SourceRow {
              id state basis title identifier owner address counted changed vanished dispute note actions
              unit { code } values { field { code } text } claims { unit { code } note }
            }
            """;

    static HandedDownLists of(DSLContext dsl, Personas personas) {
        var here = new Territory(dsl, personas);
        var made = here.setUpPatents(here.administrator(), 0);
        assertThat(made.problems("setUpLedger")).as("%s", made.body()).isEmpty();
        return new HandedDownLists(here, dsl);
    }

    /// One line of a list.
    static String line(String number, String owner, String address) {
        return "%s,一种装置,2025-02-01,%s,%s\n".formatted(number, owner, address);
    }

    Answer take(String csv) {
        return take(here.reviewer(), csv, Map.of());
    }

    Answer take(byte[] file) {
        return take(here.reviewer(), file, Map.of());
    }

    Answer take(GraphQlDoor door, String csv, Map<String, Object> more) {
        return take(door, csv.getBytes(UTF_8), more);
    }

    private Answer take(GraphQlDoor door, byte[] file, Map<String, Object> more) {
        var input = new HashMap<String, Object>();
        input.put("unit", here.code);
        input.put("indicator", here.indicator(PATENTS));
        input.put("name", "2月专利");
        input.put("file", Base64.getEncoder().encodeToString(file));
        input.putAll(more);
        return door.post(
                """
                mutation($input: ImportSourceListInput!) { importSourceList(input: $input) {
                  list { name created changed known unchanged vanished importedBy }
                  created changed known unchanged
                  rows { row news unit { code } basis doubts { code message } values { text } }
                  vanished { identifier }
                  problems { ... on Problem { code message } ... on LedgerRowProblem { row column } }
                } }
                """,
                Map.of("input", input));
    }

    /// What a list brought, once it was stored.
    JsonNode taken(String csv) {
        var answer = take(csv);
        assertThat(answer.problems("importSourceList")).as("%s", answer.body()).isEmpty();
        return answer.data("importSourceList");
    }

    JsonNode toCheck(GraphQlDoor door, String unit) {
        var answer =
                door.post(
                        ROW
                                + "query($unit: ID!) { rowsToCheck(unit: $unit) { awaiting { ...row"
                                + " } disputed { ...row } open { ...row } } }",
                        Map.of("unit", unit));
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("rowsToCheck");
    }

    Answer rows(GraphQlDoor door, String filter) {
        return door.post(
                ROW
                        + "{ sourceRows(unit: \"%s\", indicator: \"%s\" %s) { edges { cursor node { ...row } } } }"
                                .formatted(here.code, here.indicator(PATENTS), filter));
    }

    /// A row as the district sees it.
    JsonNode row(String number) {
        return rows(here.reviewer(), "")
                .data("sourceRows")
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(row -> row.path("identifier").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    String state(String number) {
        return row(number).path("state").asString();
    }

    String id(String number) {
        return row(number).path("id").asString();
    }

    Answer confirm(GraphQlDoor door, String unit, String... ids) {
        return act(
                door,
                "confirmSourceRows",
                "rows { ...row }",
                Map.of("unit", unit, "rows", List.of(ids)));
    }

    Answer dispute(GraphQlDoor door, String id, String reason, String note) {
        return act(
                door,
                "disputeSourceRow",
                "row { ...row }",
                Map.of("row", id, "reason", reason, "note", note));
    }

    Answer claim(GraphQlDoor door, String id, String unit) {
        return act(door, "claimSourceRow", "row { ...row }", Map.of("row", id, "unit", unit));
    }

    Answer reassign(GraphQlDoor door, String id, String unit, String note) {
        var input = new HashMap<String, Object>(Map.of("row", id, "note", note));
        input.put("unit", unit.isEmpty() ? null : unit);
        return act(door, "reassignSourceRow", "row { ...row }", input);
    }

    Answer settle(GraphQlDoor door, String id, String keep, String note) {
        return act(
                door,
                "settleSourceRow",
                "row { ...row }",
                Map.of("row", id, "keep", keep, "note", note));
    }

    Answer remove(GraphQlDoor door, String id, String note) {
        return act(door, "removeSourceRow", "row { ...row }", Map.of("row", id, "note", note));
    }

    private static Answer act(
            GraphQlDoor door, String mutation, String result, Map<String, Object> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return door.post(
                ROW
                        + "mutation($input: %s!) { %s(input: $input) { %s problems { ... on Problem { code path message } } } }"
                                .formatted(type, mutation, result),
                Map.of("input", input));
    }

    /// Value, source, awaiting and unclaimed of a month, as the ledger of patents of a unit gives
    /// them.
    String month(GraphQlDoor door, String unit) {
        return month(door, unit, PATENTS);
    }

    String month(GraphQlDoor door, String unit, String indicator) {
        var count =
                door.post(
                                "{ ledgers(unit: \"%s\", month: \"2025-02\") { ledger { indicator { code } } count { value source awaitingCheck unclaimed } } }"
                                        .formatted(unit))
                        .data("ledgers")
                        .valueStream()
                        .filter(ledger ->
                                ledger.at("/ledger/indicator/code")
                                        .asString()
                                        .equals(here.indicator(indicator)))
                        .findFirst()
                        .orElseThrow()
                        .path("count");
        return "%s %s %s %s"
                .formatted(
                        count.path("value").asString(),
                        count.path("source").isNull() ? "-" : count.path("source").asString(),
                        count.path("awaitingCheck").asInt(),
                        count.path("unclaimed").asInt());
    }

    /// The same as the district's own line says it, with what it counts of its towns.
    String ownLine() {
        var ledger =
                here.reviewer()
                        .post(
                                "{ report(unit: \"%s\", month: \"2025-02\") { lines { ledger { value source unclaimed gathered awaitingBelow asked } } } }"
                                        .formatted(here.code))
                        .data("report")
                        .at("/lines/0/ledger");
        if (ledger.isNull()) {
            return "none";
        }
        return "%s %s %s %s %s %s"
                .formatted(
                        ledger.path("value").asString(),
                        ledger.path("source").asString(),
                        ledger.path("unclaimed").asInt(),
                        ledger.path("gathered").asInt(),
                        ledger.path("awaitingBelow").asInt(),
                        ledger.path("asked").asBoolean());
    }

    /// A ledger of patents that the district keeps itself.
    void ownLedger() {
        ownLedger(PATENTS, List.of(field("granted", "授权日", "DATE", Map.of("role", "COUNTED_ON"))));
    }

    void ownLedger(String indicator, List<Map<String, Object>> fields) {
        var input = new HashMap<String, Object>();
        input.put("unit", here.code);
        input.put("audience", "OWN");
        input.put("indicator", here.indicator(indicator));
        input.put("baseRevision", 0);
        input.put("name", "本级台账");
        input.put("fromMonth", "2025-01");
        input.put("fields", fields);
        var answer =
                here.administrator()
                        .post(
                                "mutation($input: SetUpLedgerInput!) { setUpLedger(input: $input) {"
                                        + " problems { ... on Problem { code message } } } }",
                                Map.of("input", input));
        assertThat(answer.problems("setUpLedger")).as("%s", answer.body()).isEmpty();
    }

    /// What the trail keeps of the district's lists, in the order of the deeds.
    List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.like("source_%"))
                .and(AUDIT_ENTRY.PATH.startsWith(here.code))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    static String nothing() {
        return UUID.randomUUID().toString();
    }
}
