package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.ledger.Territory.ENTERPRISES;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.PLEDGES;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// What ledgers give for months, and how reports are held against it.
@IntegrationTest
class LedgerMonthsTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;
    @Autowired LedgerCounts counts;
    @Autowired StatementCounter statements;

    private Territory here;
    private GraphQlDoor clerk;

    @BeforeEach
    void aDistrictWithThreeLedgers() {
        here = new Territory(dsl, personas);
        var admin = here.administrator();
        for (var made :
                List.of(
                        here.setUpPatents(admin, 0),
                        here.setUpPledges(admin),
                        here.setUpEnterprises(admin))) {
            assertThat(made.problems("setUpLedger")).as("%s", made.body()).isEmpty();
        }
        clerk = here.clerk();
    }

    @Test
    void aFlowCountsTheRecordsOfTheMonthFromItsFirstToItsLastDay() {
        for (var day : List.of("2025-01-31", "2025-02-01", "2025-02-28", "2025-03-01")) {
            made(PATENTS, patent("ZL" + day, day));
        }
        assertThat(value(PATENTS, "2025-01")).isEqualTo("1");
        assertThat(value(PATENTS, "2025-02")).isEqualTo("2");
        assertThat(value(PATENTS, "2025-03")).isEqualTo("1");
        assertThat(value(PATENTS, "2025-04")).isEqualTo("0");
        assertThat(value(PATENTS, "2024-12")).isNull();
    }

    @Test
    void anAmountIsSummedInTheIndicatorsUnitAndRoundedOnce() {
        made(PLEDGES, pledge("1000000.04", "2025-02-03"));
        made(PLEDGES, pledge("2,500,040.02", "2025-02-28"));
        made(PLEDGES, pledge("990000", "2025-03-01"));
        assertThat(value(PLEDGES, "2025-02")).isEqualTo("350");
        made(PLEDGES, pledge("10", "2025-02-04"));
        assertThat(value(PLEDGES, "2025-02")).isEqualTo("350.01");
        assertThat(records(PLEDGES, "2025-02")).isEqualTo(3);
        assertThat(value(PLEDGES, "2025-03")).isEqualTo("99");
    }

    @Test
    void aStockCountsWhatIsInForceAtTheEndOfTheMonth() {
        made(ENTERPRISES, Map.of("name", "甲公司", "since", "2019-05-05"));
        made(ENTERPRISES, Map.of("name", "乙公司", "since", "2025-02-28"));
        made(ENTERPRISES, Map.of("name", "丙公司", "since", "2022-01-01", "until", "2025-02-28"));
        made(ENTERPRISES, Map.of("name", "丁公司", "since", "2022-01-01", "until", "2025-02-27"));
        assertThat(value(ENTERPRISES, "2025-01")).isEqualTo("3");
        assertThat(value(ENTERPRISES, "2025-02")).isEqualTo("3");
        assertThat(value(ENTERPRISES, "2025-03")).isEqualTo("2");
    }

    @Test
    void manyUnitsAreCountedInOneStatement() {
        made(PATENTS, patent("ZL1", "2025-02-01"));
        var units = List.copyOf(here.units.values());
        var month = YearMonth.of(2025, 2);
        var asked = statements.during(() -> counts.of(Scope.EVERYWHERE, units, month));
        assertThat(asked).hasSize(1);
        var counted = counts.of(Scope.EVERYWHERE, units, month);
        assertThat(counted).hasSize(2);
        assertThat(counted.get(here.units.get(here.town)).get(here.indicatorId(PATENTS)).records())
                .isEqualTo(1);
        assertThat(counts.of(Scope.NOWHERE, units, month)).isEmpty();
    }

    @Test
    void aReportThatSaysAnotherFigureIsAskedForAWord() {
        made(PATENTS, patent("ZL1", "2025-02-01"));
        made(PLEDGES, pledge("3500000", "2025-02-01"));
        submit("1", "350.00", "4");

        var lines = lines();
        assertThat(lines.get(0).at("/ledger/value").asString()).isEqualTo("1");
        assertThat(lines.get(0).at("/ledger/records").asInt()).isEqualTo(1);
        assertThat(lines.get(0).at("/ledger/since").asString()).isEqualTo("2025-01");
        assertThat(lines.get(0).path("warnings")).isEmpty();
        assertThat(lines.get(1).path("warnings")).isEmpty();
        assertThat(warnings(lines.get(2))).containsExactly("NO_LEDGER");
        assertThat(lines.get(2).at("/warnings/0/message").asString()).contains("台账里还没有登记");
    }

    @Test
    void aThingThatAnotherUnitRecordedTooIsAskedForAWord() {
        made(PATENTS, patent("ZL1", "2025-02-01"));
        made(PATENTS, patent("ZL2", "2025-02-02"));
        var neighbours = here.neighboursClerk();
        here.record(neighbours, here.neighbour, PATENTS, patent("ZL2", "2025-02-02"));
        submit("3", "0", "0");

        var lines = lines();
        assertThat(warnings(lines.get(0))).containsExactly("LEDGER_DIFFERS", "CLAIMED_TWICE");
        assertThat(lines.get(0).at("/warnings/0/message").asString()).contains("台账登记的是 2");
        assertThat(lines.get(0).at("/warnings/1/message").asString()).contains("其中 1 件");
        assertThat(warnings(lines.get(1))).isEmpty();
    }

    private static List<String> warnings(JsonNode line) {
        return line.path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString())
                .toList();
    }

    @Test
    void aCorrectionAfterTheMonthWasSubmittedSaysSo() {
        var record = made(PATENTS, patent("ZL1", "2025-02-01"));
        submit("1", "0", "0");
        var next = here.correct(clerk, record, 1, patent("ZL1", "2025-03-02"));
        assertThat(next.problems("correctLedgerRecord")).isEmpty();
        var versions =
                clerk.post(
                                "query($id: ID!) { ledgerRecord(id: $id) { versions { monthState }"
                                        + " } }",
                                Map.of("id", record.path("id").asString()))
                        .data("ledgerRecord")
                        .path("versions");
        assertThat(versions.toString())
                .isEqualTo("[{\"monthState\":\"SUBMITTED\"},{\"monthState\":\"NOT_STARTED\"}]");
    }

    private void submit(String patents, String pledges, String enterprises) {
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
                                                "ledger-month-01",
                                                "unit",
                                                here.town,
                                                "month",
                                                "2025-02",
                                                "baseVersion",
                                                0,
                                                "lines",
                                                List.of(
                                                        line(PATENTS, patents),
                                                        line(PLEDGES, pledges),
                                                        line(ENTERPRISES, enterprises)))));
        assertThat(filed.problems("submitReport")).as("%s", filed.body()).isEmpty();
    }

    private Map<String, String> line(String indicator, String value) {
        return Map.of("indicator", here.indicator(indicator), "value", value);
    }

    private JsonNode lines() {
        return clerk.post(
                        """
                        { report(unit: "%s", month: "2025-02") { lines {
                          ledger { value records since } warnings { code message }
                        } } }
                        """
                                .formatted(here.town))
                .data("report")
                .path("lines");
    }

    private static Map<String, String> pledge(String amount, String day) {
        return Map.of("bank", "演示银行", "amount", amount, "lent", day);
    }

    private JsonNode made(String indicator, Map<String, String> values) {
        Answer answer = here.record(clerk, here.town, indicator, values);
        assertThat(answer.problems("recordInLedger")).as("%s", answer.body()).isEmpty();
        return answer.data("recordInLedger").path("record");
    }

    private String value(String indicator, String month) {
        var count = counted(indicator, month);
        return count.isNull() ? null : count.path("value").asString();
    }

    private int records(String indicator, String month) {
        return counted(indicator, month).path("records").asInt();
    }

    private JsonNode counted(String indicator, String month) {
        return clerk.post(
                        """
                        { ledgers(unit: "%s", month: "%s") { ledger { indicator { code } } count { value records } } }
                        """
                                .formatted(here.town, month))
                .data("ledgers")
                .valueStream()
                .filter(one ->
                        one.at("/ledger/indicator/code")
                                .asString()
                                .equals(here.indicator(indicator)))
                .findFirst()
                .orElseThrow()
                .path("count");
    }
}
