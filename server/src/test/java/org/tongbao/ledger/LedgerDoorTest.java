package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.field;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Ledgers and their records over real HTTP.
@IntegrationTest
class LedgerDoorTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private Territory here;
    private GraphQlDoor clerk;

    @BeforeEach
    void aDistrictWithALedgerOfPatents() {
        here = new Territory(dsl, personas);
        var made = here.setUpPatents(here.administrator(), 0);
        assertThat(made.problems("setUpLedger")).as("%s", made.body()).isEmpty();
        clerk = here.clerk();
    }

    @Test
    void anAdministratorSwitchesALedgerOnAndOffAndOnAgain() {
        var admin = here.administrator();
        assertThat(titles(here.clerk())).containsExactly("台账patents");

        var off = switchOff(admin, 1, "2025-03");
        assertThat(off.data("switchLedgerOff").at("/ledger/toMonth").asString())
                .isEqualTo("2025-02");
        assertThat(titles(here.clerk())).isEmpty();
        assertThat(record("ZL1", "2025-02-01").problems("recordInLedger"))
                .containsExactly("LEDGER_OFF");
        assertThat(switchOff(admin, 1, "2025-04").problems("switchLedgerOff"))
                .containsExactly("LEDGER_STALE");
        assertThat(here.setUpPatents(admin, 2).problems("setUpLedger")).isEmpty();
        assertThat(titles(here.clerk())).containsExactly("台账patents");
        assertThat(trail("ledger.%"))
                .containsExactly("ledger.set_up", "ledger.switched_off", "ledger.set_up");
    }

    @Test
    void whoMayNotComposeFormsMayNotSetUpLedgers() {
        assertThat(here.setUpPatents(here.reviewer(), 1).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(here.setUpPatents(clerk, 1).errorCodes()).containsExactly("NOT_FOUND");
    }

    @Test
    void fieldsThatCannotBeAreNamed() {
        var admin = here.administrator();
        var none = here.setUp(admin, PATENTS, 1, List.of(field("a", "甲", "TEXT", Map.of())));
        assertThat(none.problems("setUpLedger")).containsExactly("LEDGER_COUNTED_ON");
        var wrong =
                here.setUp(
                        admin,
                        PATENTS,
                        1,
                        List.of(
                                field("Bad", "甲", "TEXT", Map.of()),
                                field("b", "甲", "CHOICE", Map.of()),
                                field("c", "丙", "MONEY", Map.of("unitOfMeasure", "件")),
                                field("d", "丁", "DATE", Map.of("role", "COUNTED_ON"))));
        assertThat(wrong.problems("setUpLedger"))
                .containsExactly(
                        "LEDGER_FIELD_CODE",
                        "LEDGER_FIELD_LABEL_TWICE",
                        "LEDGER_CHOICES",
                        "LEDGER_MEASURE");
    }

    @Test
    void whatFieldsDecideIsSettledWithTheFirstRecordAndTheRestMayChange() {
        var admin = here.administrator();
        made(record("ZL1", "2025-02-01"));
        var without =
                here.setUp(
                        admin,
                        PATENTS,
                        1,
                        List.of(
                                field("title", "名称", "NUMBER", Map.of()),
                                field("granted", "授权日", "DATE", Map.of("role", "COUNTED_ON"))));
        assertThat(without.problems("setUpLedger"))
                .containsExactlyInAnyOrder(
                        "LEDGER_FIELD_SETTLED",
                        "LEDGER_FIELD_NEEDED_STILL",
                        "LEDGER_FIELD_NEEDED_STILL");
        var other =
                here.setUp(
                        admin,
                        PATENTS,
                        1,
                        List.of(
                                field("number", "号码", "IDENTIFIER", Map.of()),
                                field("granted", "授权公告日", "DATE", Map.of("role", "COUNTED_ON")),
                                field("fee", "年费", "DATE", Map.of("remindDaysBefore", 30)),
                                field("owner", "权利人", "ENTERPRISE", Map.of("required", true))));
        assertThat(other.problems("setUpLedger")).as("%s", other.body()).isEmpty();

        var old = page(clerk, "").get(0);
        assertThat(old.toString()).contains("一种装置", "号码");
    }

    @Test
    void aClerkRecordsAThingAndTheMonthCountsIt() {
        var record = made(record("zl 2023 1 0123456.７", "2025-02-01"));

        assertThat(record.path("identifier").asString()).isEqualTo("ZL202310123456.7");
        assertThat(record.path("title").asString()).isEqualTo("一种装置");
        assertThat(record.path("version").asInt()).isEqualTo(1);
        assertThat(count("2025-02")).isEqualTo("1");
        assertThat(count("2025-03")).isEqualTo("0");
        assertThat(trail("ledger_record.%")).containsExactly("ledger_record.made");
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
        assertThat(page(clerk, "")).isEmpty();
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
        assertThat(page(clerk, "")).hasSize(1);
    }

    @Test
    void twoClerksOfAUnitWhoRecordTheSameAtTheSameTimeRecordItOnce() throws Exception {
        var second = here.secondClerk();
        var answers =
                atOnce(
                        () -> record("ZL7", "2025-02-01"),
                        () -> here.record(second, here.town, PATENTS, patent("zl7", "2025-02-01")));
        assertThat(answers.stream().map(answer -> answer.problems("recordInLedger")).toList())
                .containsExactlyInAnyOrder(List.of(), List.of("LEDGER_IDENTIFIER_HERE"));
        assertThat(page(clerk, "")).hasSize(1);
    }

    @Test
    void twoTownsThatRecordTheSameAtTheSameTimeBothClaimItAndAreToldSo() throws Exception {
        var other = here.neighboursClerk();
        var answers =
                atOnce(
                        () -> record("ZL8", "2025-02-01"),
                        () ->
                                here.record(
                                        other,
                                        here.neighbour,
                                        PATENTS,
                                        patent("ZL8", "2025-02-01")));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.problems("recordInLedger")).isEmpty());
        assertThat(page(clerk, "").get(0).path("claimedElsewhere").toString())
                .isEqualTo("[\"乙镇\"]");
        assertThat(trailDetails("ledger_record.made")).anyMatch(d -> d.contains("镇"));
    }

    @Test
    void aCorrectionIsAFurtherVersionAndTheOldOnesStayReadable() {
        var record = made(record("ZL1", "2025-02-01"));
        var next = here.correct(clerk, record, 1, patent("ZL1", "2025-03-05"));

        assertThat(next.data("correctLedgerRecord").at("/record/version").asInt()).isEqualTo(2);
        assertThat(count("2025-02")).isEqualTo("0");
        assertThat(count("2025-03")).isEqualTo("1");
        var again = here.correct(clerk, record, 1, patent("ZL1", "2025-03-05"));
        assertThat(again.data("correctLedgerRecord").at("/record/version").asInt()).isEqualTo(2);
        var versions = one(clerk, record).path("versions");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(1).toString()).contains("2025-02-01", "NOT_STARTED", "王晓");
        assertThat(versions.get(0).path("reason").asString()).isEqualTo("笔误");
        assertThat(trail("ledger_record.%"))
                .containsExactly("ledger_record.made", "ledger_record.corrected");
    }

    @Test
    void twoWhoCorrectTheSameSeeBothValues() {
        var record = made(record("ZL1", "2025-02-01"));
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
        var record = made(record("ZL1", "2025-02-01"));
        assertThat(here.withdraw(clerk, record, 1, " ").problems("withdrawLedgerRecord"))
                .containsExactly("LEDGER_REASON_NEEDED");
        assertThat(here.withdraw(clerk, record, 9, "登记错了").problems("withdrawLedgerRecord"))
                .containsExactly("LEDGER_RECORD_STALE");
        var gone = here.withdraw(clerk, record, 1, "登记错了");

        assertThat(gone.data("withdrawLedgerRecord").at("/record/state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(count("2025-02")).isEqualTo("0");
        assertThat(page(clerk, "")).isEmpty();
        assertThat(page(clerk, "filter: {state: WITHDRAWN}")).hasSize(1);
        assertThat(
                        here.correct(clerk, record, 2, patent("ZL1", "2025-03-05"))
                                .problems("correctLedgerRecord"))
                .containsExactly("LEDGER_RECORD_WITHDRAWN");
        made(record("ZL1", "2025-02-03"));
        assertThat(trail("ledger_record.%"))
                .containsExactly(
                        "ledger_record.made", "ledger_record.withdrawn", "ledger_record.made");
    }

    @Test
    void recordsStayInsideTheSubtree() {
        var record = made(record("ZL1", "2025-02-01"));
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
            made(record("ZL" + day, "2025-02-0" + day));
        }
        var first = list(clerk, "first: 2");
        var after = first.at("/pageInfo/endCursor").asString();
        var second = list(clerk, "first: 2, after: \"" + after + "\"");

        assertThat(numbers(first)).containsExactly("ZL5", "ZL4");
        assertThat(numbers(second)).containsExactly("ZL3", "ZL2");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(page(clerk, "filter: {identifier: \"zl 3\"}")).hasSize(1);
        assertThat(page(clerk, "filter: {search: \"装置\"}")).hasSize(5);
        assertThat(page(clerk, "filter: {search: \"%\"}")).isEmpty();
        assertThat(page(clerk, "filter: {month: \"2025-03\"}")).isEmpty();
    }

    @Test
    void aFeeThatFallsDueIsListedInTime() {
        var soon = java.time.LocalDate.now().plusDays(60).toString();
        var late = java.time.LocalDate.now().plusDays(200).toString();
        for (var fee : List.of(soon, late)) {
            var values = new java.util.HashMap<>(patent("ZL" + fee, "2025-02-01"));
            values.put("fee", fee);
            made(here.record(clerk, here.town, PATENTS, values));
        }
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

    private Answer record(String number, String granted) {
        return here.record(clerk, here.town, PATENTS, patent(number, granted));
    }

    private static JsonNode made(Answer answer) {
        assertThat(answer.problems("recordInLedger")).as("%s", answer.body()).isEmpty();
        return answer.data("recordInLedger").path("record");
    }

    private Answer switchOff(GraphQlDoor door, int revision, String from) {
        return door.post(
                "mutation($input: SwitchLedgerOffInput!) { switchLedgerOff(input: $input) { ledger"
                        + " { toMonth } problems { ... on Problem { code } } } }",
                Map.of(
                        "input",
                        Map.of(
                                "unit",
                                here.code,
                                "audience",
                                "CHILDREN",
                                "indicator",
                                here.indicator(PATENTS),
                                "baseRevision",
                                revision,
                                "fromMonth",
                                from)));
    }

    private List<String> titles(GraphQlDoor door) {
        return door.post("{ ledgers(unit: \"%s\") { ledger { name } } }".formatted(here.town))
                .data("ledgers")
                .valueStream()
                .map(ledger -> ledger.at("/ledger/name").asString())
                .toList();
    }

    private String count(String month) {
        return clerk.post(
                        "{ ledgers(unit: \"%s\", month: \"%s\") { count { value } } }"
                                .formatted(here.town, month))
                .data("ledgers")
                .at("/0/count/value")
                .asString();
    }

    private JsonNode list(GraphQlDoor door, String arguments) {
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

    private List<JsonNode> page(GraphQlDoor door, String arguments) {
        return list(door, arguments).path("edges").valueStream().map(e -> e.path("node")).toList();
    }

    private static List<String> numbers(JsonNode list) {
        return list.path("edges")
                .valueStream()
                .map(edge -> edge.at("/node/identifier").asString())
                .toList();
    }

    private static Answer ask(GraphQlDoor door, JsonNode record) {
        return door.post(
                """
                query($id: ID!) { ledgerRecord(id: $id) {
                  id versions { number reason monthState madeBy values { text } }
                } }
                """,
                Map.of("id", record.path("id").asString()));
    }

    private static JsonNode one(GraphQlDoor door, JsonNode record) {
        return ask(door, record).data("ledgerRecord");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
            throws Exception {
        try (var hands = Executors.newFixedThreadPool(2)) {
            var answers = hands.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private List<String> trail(String action) {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.like(action))
                .and(AUDIT_ENTRY.PATH.startsWith(here.code))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private List<String> trailDetails(String action) {
        return dsl.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq(action))
                .and(AUDIT_ENTRY.PATH.startsWith(here.code))
                .fetch(AUDIT_ENTRY.DETAIL);
    }
}
