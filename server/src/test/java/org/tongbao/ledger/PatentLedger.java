package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// A district with a ledger of patents, and what its towns do with it and ask of it.
record PatentLedger(Territory here, DSLContext dsl) {

    static PatentLedger of(DSLContext dsl, Personas personas) {
        var here = new Territory(dsl, personas);
        var made = here.setUpPatents(here.administrator(), 0);
        assertThat(made.problems("setUpLedger")).as("%s", made.body()).isEmpty();
        return new PatentLedger(here, dsl);
    }

    Answer record(String number, String granted) {
        return here.record(here.clerk(), here.town, PATENTS, patent(number, granted));
    }

    static JsonNode made(Answer answer) {
        assertThat(answer.problems("recordInLedger")).as("%s", answer.body()).isEmpty();
        return answer.data("recordInLedger").path("record");
    }

    String count(String month) {
        return here.clerk()
                .post(
                        "{ ledgers(unit: \"%s\", month: \"%s\") { count { value } } }"
                                .formatted(here.town, month))
                .data("ledgers")
                .at("/0/count/value")
                .asString();
    }

    JsonNode list(GraphQlDoor door, String arguments) {
        var answer =
                door.post(
                        """
                        { ledgerRecords(unit: "%s", indicator: "%s" %s) {
                          edges { node { id identifier claimedElsewhere values { field { label } text } } } pageInfo { hasNextPage endCursor }
                        } }
                        """
                                .formatted(here.town, here.indicator(PATENTS), arguments));
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("ledgerRecords");
    }

    List<JsonNode> page(GraphQlDoor door, String arguments) {
        return list(door, arguments).path("edges").valueStream().map(e -> e.path("node")).toList();
    }

    static List<String> numbers(JsonNode list) {
        return list.path("edges")
                .valueStream()
                .map(edge -> edge.at("/node/identifier").asString())
                .toList();
    }

    static Answer ask(GraphQlDoor door, JsonNode record) {
        return door.post(
                """
                query($id: ID!) { ledgerRecord(id: $id) {
                  id versions { number reason monthState madeBy values { text } }
                } }
                """,
                Map.of("id", record.path("id").asString()));
    }

    static JsonNode one(GraphQlDoor door, JsonNode record) {
        return ask(door, record).data("ledgerRecord");
    }

    List<String> trail(String action) {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.like(action))
                .and(AUDIT_ENTRY.PATH.startsWith(here.code))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    List<String> trailDetails(String action) {
        return dsl.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq(action))
                .and(AUDIT_ENTRY.PATH.startsWith(here.code))
                .fetch(AUDIT_ENTRY.DETAIL);
    }
}
