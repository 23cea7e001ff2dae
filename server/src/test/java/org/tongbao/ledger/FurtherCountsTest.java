package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.ledger.Territory.ENTERPRISES;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.PLEDGES;
import static org.tongbao.ledger.Territory.field;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One ledger fills several lines: trainings give their attendance, cases the month they were
/// closed in.
@IntegrationTest
class FurtherCountsTest {

    private static final String EVENTS = "events";
    private static final String PEOPLE = "people";
    private static final String CLOSED = "closed";

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private Territory here;
    private GraphQlDoor admin;
    private GraphQlDoor clerk;

    @BeforeEach
    void aLedgerOfEventsThatFillsThreeLines() {
        here = new Territory(dsl, personas);
        here.asked(EVENTS);
        here.asked(PEOPLE);
        here.asked(CLOSED);
        here.further("unasked");
        admin = here.administrator();
        clerk = here.clerk();
        assertThat(refused(EVENTS, 0, fields(PEOPLE, CLOSED))).isEmpty();
    }

    @Test
    void aNumberIsSummedOverTheMonthAndASecondDateCountsInItsOwn() {
        made("甲", "2025-02-01", "30", "2025-03-05");
        made("乙", "2025-02-28", "12", "2025-02-28");
        made("丙", "2025-02-10", "", "");
        made("丁", "2025-01-31", "100", "2025-02-01");
        made("戊", "2025-01-30", "50", "2025-02-27");

        assertThat(filled(EVENTS)).isEqualTo("events 台账events 3 3");
        assertThat(filled(PEOPLE)).isEqualTo("events 台账events 42 2");
        assertThat(filled(CLOSED)).isEqualTo("events 台账events 3 3");
    }

    @Test
    void whatIsTypedInsteadNeedsAWord() {
        made("甲", "2025-02-01", "30", "");
        submit(Map.of(EVENTS, "1", PEOPLE, "31", CLOSED, "1"));
        assertThat(warnings(EVENTS)).isEmpty();
        assertThat(warnings(PEOPLE)).containsExactly("LEDGER_DIFFERS");
        assertThat(warnings(CLOSED)).containsExactly("NO_LEDGER");
    }

    @Test
    void theUnitThatTakesAnotherInCountsItsRecordsToo() {
        made("甲", "2025-02-01", "30", "2025-08-02");
        made("乙", "2025-07-01", "5", "");
        new ReorganisedDistrict(here, dsl, personas).merge();

        assertThat(filled(here.neighbour, "2025-07", PEOPLE)).isEqualTo("events 台账events 5 1");
        assertThat(filled(here.neighbour, "2025-08", CLOSED)).isEqualTo("events 台账events 1 1");
        assertThat(filled(here.neighbour, "2025-02", PEOPLE)).isEqualTo("events 台账events 0 0");
    }

    @Test
    void aLineIsFilledByOneLedgerAndIsOnTheForm() {
        assertThat(refused(EVENTS, 1, fields("unasked", null)))
                .containsExactly("LEDGER_COUNTS_NOT_ASKED");
        assertThat(refused(EVENTS, 1, fields(EVENTS, null)))
                .containsExactly("LEDGER_COUNTS_ITSELF");
        assertThat(refused(EVENTS, 1, fields("nothing", null)))
                .containsExactly("LEDGER_COUNTS_UNKNOWN");
        assertThat(refused(EVENTS, 1, fields(ENTERPRISES, PLEDGES)))
                .containsExactly("LEDGER_COUNTS_KIND", "LEDGER_COUNTS_KIND");
        assertThat(refused(EVENTS, 1, fields(PEOPLE, PEOPLE)))
                .containsExactly("LEDGER_COUNTS_TWICE");
        assertThat(refused(PATENTS, 0, fields(PEOPLE, null)))
                .containsExactly("LEDGER_COUNTS_TWICE");
        assertThat(refused(PATENTS, 0, fields(EVENTS, null)))
                .containsExactly("LEDGER_COUNTS_TWICE");
        assertThat(refused(PEOPLE, 0, fields(null, null))).containsExactly("LEDGER_COUNTS_TWICE");
    }

    @Test
    void aLedgerInUseMayBeginToCountForALineAndCease() {
        made("甲", "2025-02-01", "30", "2025-02-05");
        assertThat(refused(EVENTS, 1, fields(null, null))).isEmpty();
        assertThat(line(here.town, "2025-02", PEOPLE).path("ledger").isNull()).isTrue();
        assertThat(refused(EVENTS, 2, fields(PEOPLE, null))).isEmpty();
        assertThat(new PatentLedger(here, dsl).trailDetails("ledger.set_up"))
                .filteredOn(detail -> detail.contains("attendance.counts"))
                .as("what a field fills stands in the trail whenever it was set")
                .hasSize(2);
        assertThat(filled(PEOPLE)).isEqualTo("events 台账events 30 1");
        assertThat(line(here.town, "2025-02", CLOSED).path("ledger").isNull()).isTrue();
    }

    @Test
    void whatGoesIntoALineOfWholeNumbersIsWhole() {
        var answer = here.record(clerk, here.town, EVENTS, event("甲", "2025-02-01", "12.5", ""));
        assertThat(answer.problems("recordInLedger")).containsExactly("LEDGER_VALUE_FRACTION");
    }

    private List<Map<String, Object>> fields(String number, String date) {
        return List.of(
                field("topic", "主题", "TEXT", Map.of("required", true)),
                field("held", "举办日期", "DATE", Map.of("role", "COUNTED_ON")),
                field("attendance", "参加人次", "NUMBER", counts(number)),
                field("closed", "办结日期", "DATE", counts(date)));
    }

    private Map<String, Object> counts(String indicator) {
        return indicator == null ? Map.of() : Map.of("counts", here.indicator(indicator));
    }

    private List<String> refused(String indicator, int revision, List<Map<String, Object>> fields) {
        return here.setUp(admin, indicator, revision, fields).problems("setUpLedger");
    }

    private static Map<String, String> event(
            String topic, String held, String attendance, String closed) {
        return Map.of("topic", topic, "held", held, "attendance", attendance, "closed", closed);
    }

    private void made(String topic, String held, String attendance, String closed) {
        Answer answer =
                here.record(clerk, here.town, EVENTS, event(topic, held, attendance, closed));
        assertThat(answer.problems("recordInLedger")).as("%s", answer.body()).isEmpty();
    }

    private String filled(String indicator) {
        return filled(here.town, "2025-02", indicator);
    }

    private String filled(String unit, String month, String indicator) {
        var ledger = line(unit, month, indicator).path("ledger");
        return "%s %s %s %s"
                .formatted(
                        ledger.path("ledgerOf").asString().replace(here.indicator(""), ""),
                        ledger.path("name").asString(),
                        ledger.path("value").asString(),
                        ledger.path("records").asInt());
    }

    private List<String> warnings(String indicator) {
        return line(here.town, "2025-02", indicator)
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString())
                .toList();
    }

    private JsonNode line(String unit, String month, String indicator) {
        return here.reviewer()
                .post(
                        """
                        { report(unit: "%s", month: "%s") { lines {
                          indicator { code } ledger { ledgerOf name value records } warnings { code }
                        } } }
                        """
                                .formatted(unit, month))
                .data("report")
                .path("lines")
                .valueStream()
                .filter(line ->
                        line.at("/indicator/code").asString().equals(here.indicator(indicator)))
                .findFirst()
                .orElseThrow();
    }

    private void submit(Map<String, String> values) {
        var all = new HashMap<>(Map.of(PATENTS, "0", PLEDGES, "0", ENTERPRISES, "0"));
        all.putAll(values);
        var lines = new ArrayList<Map<String, String>>();
        all.forEach((indicator, value) ->
                lines.add(Map.of("indicator", here.indicator(indicator), "value", value)));
        var filed =
                here.reviewer()
                        .post(
                                """
                                mutation($input: SubmitReportInput!) { submitReport(input: $input) {
                                  problems { ... on Problem { code message path } }
                                } }
                                """,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "idempotencyKey",
                                                "further-month-01",
                                                "unit",
                                                here.town,
                                                "month",
                                                "2025-02",
                                                "baseVersion",
                                                0,
                                                "lines",
                                                lines)));
        assertThat(filed.problems("submitReport")).as("%s", filed.body()).isEmpty();
    }
}
