package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.ledger.PatentLedger.ask;
import static org.tongbao.ledger.PatentLedger.made;
import static org.tongbao.ledger.PatentLedger.numbers;
import static org.tongbao.ledger.PatentLedger.one;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records are found, listed and called to mind, inside the subtree.
@IntegrationTest
class RecordReadingDoorTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private PatentLedger ledger;
    private Territory here;
    private GraphQlDoor clerk;

    @BeforeEach
    void aDistrictWithALedgerOfPatents() {
        ledger = PatentLedger.of(dsl, personas);
        here = ledger.here();
        clerk = here.clerk();
    }

    @Test
    void recordsStayInsideTheSubtree() {
        var record = made(ledger.record("ZL1", "2025-02-01"));
        var other = here.neighboursClerk();
        assertThat(ask(other, record).errorCodes()).containsExactly("NOT_FOUND");
        assertThat(here.correct(other, record, 1, Map.of()).errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(here.withdraw(here.leader(), record, 1, "x").errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(here.record(here.leader(), here.town, PATENTS, Map.of()).errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(here.record(other, here.town, PATENTS, Map.of()).errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(one(here.leader(), record).path("id")).isEqualTo(record.path("id"));
    }

    @Test
    void recordsAreListedInPagesAndFound() {
        for (int day = 1; day <= 5; day++) {
            made(ledger.record("ZL" + day, "2025-02-0" + day));
        }
        var first = ledger.list(clerk, "first: 2");
        var after = first.at("/pageInfo/endCursor").asString();
        var second = ledger.list(clerk, "first: 2, after: \"" + after + "\"");

        assertThat(numbers(first)).containsExactly("ZL5", "ZL4");
        assertThat(numbers(second)).containsExactly("ZL3", "ZL2");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(ledger.page(clerk, "filter: {identifier: \"zl 3\"}")).hasSize(1);
        assertThat(ledger.page(clerk, "filter: {search: \"装置\"}")).hasSize(5);
        assertThat(ledger.page(clerk, "filter: {search: \"%\"}")).isEmpty();
        assertThat(ledger.page(clerk, "filter: {month: \"2025-03\"}")).isEmpty();
    }

    @Test
    void aFeeThatFallsDueIsListedInTime() {
        var soon = LocalDate.now().plusDays(60).toString();
        var late = LocalDate.now().plusDays(200).toString();
        for (var fee : List.of(soon, late)) {
            var values = new HashMap<>(patent("ZL" + fee, "2025-02-01"));
            values.put("fee", fee);
            made(here.record(clerk, here.town, PATENTS, values));
        }
        var ended = new HashMap<>(patent("ZL9", "2025-02-01"));
        ended.putAll(Map.of("fee", LocalDate.now().plusDays(10).toString(), "status", "失效"));
        made(here.record(clerk, here.town, PATENTS, ended));
        assertThat(due("")).containsExactly(soon);
        assertThat(due(", withinDays: 30")).isEmpty();
        assertThat(due(", withinDays: 300")).containsExactly(soon, late);
    }

    private List<String> due(String within) {
        return here.reviewer()
                .post("{ ledgerReminders(unit: \"%s\"%s) { dueOn } }".formatted(here.code, within))
                .data("ledgerReminders")
                .valueStream()
                .map(record -> record.path("dueOn").asString())
                .toList();
    }
}
