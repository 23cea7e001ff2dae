package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.ledger.PatentLedger.made;
import static org.tongbao.ledger.PatentLedger.one;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Things are recorded, corrected and taken out over real HTTP.
@IntegrationTest
class RecordDoorTest {

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
    void aClerkRecordsAThingAndTheMonthCountsIt() {
        var record = made(ledger.record("zl 2023 1 0123456.７", "2025-02-01"));

        assertThat(record.path("identifier").asString()).isEqualTo("ZL202310123456.7");
        assertThat(record.path("title").asString()).isEqualTo("一种装置");
        assertThat(record.path("version").asInt()).isEqualTo(1);
        assertThat(ledger.count("2025-02")).isEqualTo("1");
        assertThat(ledger.count("2025-03")).isEqualTo("0");
        assertThat(ledger.trail("ledger_record.%")).containsExactly("ledger_record.made");
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        var refused =
                here.record(
                        clerk,
                        here.town,
                        PATENTS,
                        Map.of("granted", "2199-01-01", "status", "有", "nothing", "x"));
        assertThat(refused.problems("recordInLedger"))
                .containsExactlyInAnyOrder(
                        "LEDGER_VALUE_FUTURE",
                        "LEDGER_VALUE_CHOICE",
                        "LEDGER_FIELD_UNKNOWN",
                        "LEDGER_FIELD_EMPTY",
                        "LEDGER_FIELD_EMPTY");
        assertThat(refused.data("recordInLedger").path("problems").toString())
                .contains("\"path\":[\"values\",\"granted\"]")
                .contains("\"path\":[\"values\",\"number\"]");
        assertThat(ledger.page(clerk, "")).isEmpty();
    }

    @Test
    void theSameKeyRecordsOnce() {
        var key = UUID.randomUUID().toString();
        var once = made(here.record(clerk, key, here.town, PATENTS, patent("ZL1", "2025-02-01")));
        var twice = made(here.record(clerk, key, here.town, PATENTS, patent("ZL1", "2025-02-01")));
        assertThat(twice).isEqualTo(once);
        assertThat(
                        here.record(clerk, key, here.town, PATENTS, patent("ZL2", "2025-02-01"))
                                .problems("recordInLedger"))
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(
                        here.record(clerk, "!", here.town, PATENTS, patent("ZL2", "2025-02-01"))
                                .problems("recordInLedger"))
                .containsExactly("IDEMPOTENCY_KEY_MALFORMED");
        assertThat(ledger.page(clerk, "")).hasSize(1);
    }

    @Test
    void twoClerksOfAUnitWhoRecordTheSameAtTheSameTimeRecordItOnce() throws Exception {
        var second = here.secondClerk();
        var answers =
                atOnce(
                        () -> ledger.record("ZL7", "2025-02-01"),
                        () -> here.record(second, here.town, PATENTS, patent("zl7", "2025-02-01")));
        assertThat(answers.stream().map(answer -> answer.problems("recordInLedger")).toList())
                .containsExactlyInAnyOrder(List.of(), List.of("LEDGER_IDENTIFIER_HERE"));
        assertThat(ledger.page(clerk, "")).hasSize(1);
    }

    @Test
    void twoTownsThatRecordTheSameAtTheSameTimeBothClaimItAndAreToldSo() throws Exception {
        var other = here.neighboursClerk();
        var answers =
                atOnce(
                        () -> ledger.record("ZL8", "2025-02-01"),
                        () ->
                                here.record(
                                        other,
                                        here.neighbour,
                                        PATENTS,
                                        patent("ZL8", "2025-02-01")));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.problems("recordInLedger")).isEmpty());
        assertThat(ledger.page(clerk, "").get(0).path("claimedElsewhere").toString())
                .isEqualTo("[\"乙镇\"]");
        assertThat(ledger.trailDetails("ledger_record.made")).anyMatch(d -> d.contains("镇"));
    }

    @Test
    void aCorrectionIsAFurtherVersionAndTheOldOnesStayReadable() {
        var record = made(ledger.record("ZL1", "2025-02-01"));
        var next = here.correct(clerk, record, 1, patent("ZL1", "2025-03-05"));

        assertThat(next.data("correctLedgerRecord").at("/record/version").asInt()).isEqualTo(2);
        assertThat(ledger.count("2025-02")).isEqualTo("0");
        assertThat(ledger.count("2025-03")).isEqualTo("1");
        var again = here.correct(clerk, record, 1, patent("ZL1", "2025-03-05"));
        assertThat(again.data("correctLedgerRecord").at("/record/version").asInt()).isEqualTo(2);
        var versions = one(clerk, record).path("versions");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(1).toString()).contains("2025-02-01", "NOT_STARTED", "王晓");
        assertThat(versions.get(0).path("reason").asString()).isEqualTo("笔误");
        assertThat(ledger.trail("ledger_record.%"))
                .containsExactly("ledger_record.made", "ledger_record.corrected");
    }

    @Test
    void twoWhoCorrectTheSameSeeBothValues() {
        var record = made(ledger.record("ZL1", "2025-02-01"));
        here.correct(here.secondClerk(), record, 1, patent("ZL1", "2025-03-05"));
        var refused = here.correct(clerk, record, 1, patent("ZL1", "2025-04-06"));

        assertThat(refused.problems("correctLedgerRecord"))
                .containsExactly("LEDGER_RECORD_CONFLICT");
        var conflict = refused.data("correctLedgerRecord").path("problems").get(0);
        assertThat(conflict.path("by").asString()).isEqualTo("李敏");
        assertThat(conflict.path("currentVersion").asInt()).isEqualTo(2);
        assertThat(conflict.path("fields").toString()).contains("2025-03-05", "2025-04-06");
    }

    @Test
    void aRecordThatWasTakenOutCountsNoMoreAndFreesItsIdentifier() {
        var record = made(ledger.record("ZL1", "2025-02-01"));
        assertThat(here.withdraw(clerk, record, 1, " ").problems("withdrawLedgerRecord"))
                .containsExactly("LEDGER_REASON_NEEDED");
        assertThat(here.withdraw(clerk, record, 9, "登记错了").problems("withdrawLedgerRecord"))
                .containsExactly("LEDGER_RECORD_STALE");
        var gone = here.withdraw(clerk, record, 1, "登记错了");

        assertThat(gone.data("withdrawLedgerRecord").at("/record/state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(ledger.count("2025-02")).isEqualTo("0");
        assertThat(ledger.page(clerk, "")).isEmpty();
        assertThat(ledger.page(clerk, "filter: {state: WITHDRAWN}")).hasSize(1);
        assertThat(
                        here.correct(clerk, record, 2, patent("ZL1", "2025-03-05"))
                                .problems("correctLedgerRecord"))
                .containsExactly("LEDGER_RECORD_WITHDRAWN");
        made(ledger.record("ZL1", "2025-02-03"));
        assertThat(ledger.trail("ledger_record.%"))
                .containsExactly(
                        "ledger_record.made", "ledger_record.withdrawn", "ledger_record.made");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
            throws Exception {
        try (var hands = Executors.newFixedThreadPool(2)) {
            var answers = hands.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }
}
