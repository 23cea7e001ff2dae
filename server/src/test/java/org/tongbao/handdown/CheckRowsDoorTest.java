package org.tongbao.handdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.handdown.HandedDownLists.HEAD;
import static org.tongbao.handdown.HandedDownLists.line;
import static org.tongbao.handdown.HandedDownLists.nothing;
import static org.tongbao.ledger.Territory.ENTERPRISES;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.PLEDGES;
import static org.tongbao.ledger.Territory.field;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.ledger.Territory;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Towns confirm, dispute and claim; the district decides.
@IntegrationTest
class CheckRowsDoorTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private HandedDownLists lists;
    private Territory here;
    private GraphQlDoor clerk;
    private GraphQlDoor other;
    private GraphQlDoor reviewer;

    @BeforeEach
    void aDistrictThatHandedAListDown() {
        lists = HandedDownLists.of(dsl, personas);
        here = lists.here();
        clerk = here.clerk();
        other = here.neighboursClerk();
        reviewer = here.reviewer();
        lists.taken(
                HEAD
                        + line("ZL1", "甲公司", "甲镇1号")
                        + line("ZL2", "甲二公司", "甲镇2号")
                        + line("ZL3", "丙公司", "外地3号"));
    }

    @Test
    void aConfirmedRowIsARecordOfTheTownFromTheNationalList() {
        var confirmed = lists.confirm(clerk, here.town, lists.id("ZL1"));

        assertThat(confirmed.problems("confirmSourceRows")).as("%s", confirmed.body()).isEmpty();
        assertThat(lists.state("ZL1")).isEqualTo("CONFIRMED");
        assertThat(lists.month(clerk, here.town)).isEqualTo("1 LIST 1 0");
        assertThat(record(clerk, "ZL1")).isEqualTo("LIST");
        assertThat(lists.confirm(clerk, here.town, lists.id("ZL1")).problems("confirmSourceRows"))
                .isEmpty();
        here.record(clerk, here.town, PATENTS, patent("ZL8", "2025-02-02"));
        assertThat(lists.month(clerk, here.town)).isEqualTo("2 BOTH 1 0");
        assertThat(lists.trail()).containsExactly("source_list.imported", "source_rows.confirmed");
    }

    @Test
    void aRowCountsForTheFurtherLineOfItsLedgerOnceItIsConfirmed() {
        here.asked("fees");
        var fields =
                List.of(
                        field("number", "专利号", "IDENTIFIER", Map.of()),
                        field("granted", "授权日", "DATE", Map.of("role", "COUNTED_ON")),
                        field("fee", "年费", "DATE", Map.of("counts", here.indicator("fees"))));
        var setUp = here.setUp(here.administrator(), PATENTS, 1, fields);
        assertThat(setUp.problems("setUpLedger")).as("%s", setUp.body()).isEmpty();
        lists.taken("专利号,授权日,年费,权利人,地址\nZL9,2025-01-02,2025-02-20,丁公司,甲镇9号\n");

        assertThat(fees()).isEqualTo("0 - 1");
        lists.confirm(clerk, here.town, lists.id("ZL9"));
        assertThat(fees()).isEqualTo("1 LIST 0");
    }

    private String fees() {
        var ledger =
                clerk.post(
                                "{ report(unit: \"%s\", month: \"2025-02\") { lines { indicator { code } ledger { value source awaitingCheck } } } }"
                                        .formatted(here.town))
                        .data("report")
                        .path("lines")
                        .valueStream()
                        .filter(line -> line.toString().contains(here.indicator("fees")))
                        .findFirst()
                        .orElseThrow()
                        .path("ledger");
        return "%s %s %s"
                .formatted(
                        ledger.path("value").asString(),
                        ledger.path("source").asString("-"),
                        ledger.path("awaitingCheck").asInt());
    }

    @Test
    void allAreConfirmedAtOnceOrNone() {
        var both = lists.confirm(clerk, here.town, lists.id("ZL1"), lists.id("ZL2"));
        assertThat(both.problems("confirmSourceRows")).isEmpty();
        assertThat(lists.month(clerk, here.town)).isEqualTo("2 LIST 0 0");

        assertThat(lists.confirm(clerk, here.town).problems("confirmSourceRows"))
                .containsExactly("SOURCE_ROWS_COUNT");
        assertThat(lists.confirm(clerk, here.town, lists.id("ZL3")).errorCodes())
                .containsExactly("NOT_FOUND");
    }

    @Test
    void whatTheTownRecordedInBetweenIsNotDoubled() {
        here.record(clerk, here.town, PATENTS, patent("ZL1", "2025-02-01"));
        assertThat(lists.confirm(clerk, here.town, lists.id("ZL1")).problems("confirmSourceRows"))
                .isEmpty();
        assertThat(lists.state("ZL1")).isEqualTo("KNOWN");
        assertThat(lists.month(clerk, here.town)).isEqualTo("1 UNIT 1 0");
    }

    @Test
    void aDisputedRowWaitsForTheDistrictWhichGivesItToAnotherTown() {
        var id = lists.id("ZL1");
        assertThat(lists.dispute(clerk, id, "OTHER", " ").problems("disputeSourceRow"))
                .containsExactly("SOURCE_NOTE");
        assertThat(lists.dispute(clerk, id, "NOT_OURS", "在乙镇").problems("disputeSourceRow"))
                .isEmpty();
        assertThat(lists.row("ZL1").path("dispute").asString()).isEqualTo("NOT_OURS");
        assertThat(lists.month(clerk, here.town)).isEqualTo("0 - 1 0");
        assertThat(lists.toCheck(clerk, here.town).path("disputed")).hasSize(1);

        assertThat(lists.reassign(reviewer, id, here.code, "").problems("reassignSourceRow"))
                .containsExactly("SOURCE_UNIT");
        assertThat(lists.reassign(reviewer, id, here.neighbour, "").problems("reassignSourceRow"))
                .isEmpty();
        assertThat(lists.toCheck(clerk, here.town).path("disputed")).isEmpty();
        assertThat(lists.confirm(other, here.neighbour, id).problems("confirmSourceRows"))
                .isEmpty();
        assertThat(lists.month(other, here.neighbour)).isEqualTo("1 LIST 0 0");
        assertThat(lists.dispute(other, id, "LAPSED", "").problems("disputeSourceRow"))
                .containsExactly("SOURCE_ROW_CONFIRMED");
        assertThat(lists.trail())
                .containsExactly(
                        "source_list.imported",
                        "source_row.disputed",
                        "source_row.reassigned",
                        "source_rows.confirmed");
    }

    @Test
    void aConfirmedRowThatGoesElsewhereTakesItsRecordOut() {
        var id = lists.id("ZL1");
        lists.confirm(clerk, here.town, id);
        assertThat(lists.reassign(reviewer, id, here.neighbour, "").problems("reassignSourceRow"))
                .containsExactly("SOURCE_NOTE");
        assertThat(
                        lists.reassign(reviewer, id, here.neighbour, "地址在乙镇")
                                .problems("reassignSourceRow"))
                .isEmpty();
        assertThat(lists.month(clerk, here.town)).isEqualTo("0 - 1 0");
        assertThat(lists.month(other, here.neighbour)).isEqualTo("0 - 1 0");
        assertThat(lists.reassign(reviewer, id, "", "不清楚").problems("reassignSourceRow")).isEmpty();
        assertThat(lists.state("ZL1")).isEqualTo("UNASSIGNED");
    }

    @Test
    void aRowIsClaimedAndCountsForTheTown() {
        var open = lists.toCheck(clerk, here.town).path("open");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).path("owner").asString()).isEqualTo("丙公司");
        assertThat(open.get(0).path("values")).isEmpty();
        assertThat(open.get(0).path("actions").toString()).isEqualTo("[\"CLAIM\"]");

        for (int i = 0; i < 2; i++) {
            assertThat(lists.claim(clerk, lists.id("ZL3"), here.town).problems("claimSourceRow"))
                    .isEmpty();
        }
        assertThat(lists.month(clerk, here.town)).isEqualTo("1 LIST 2 0");
        assertThat(lists.row("ZL3").path("basis").asString()).isEqualTo("CLAIMED");
        assertThat(lists.trail()).containsExactly("source_list.imported", "source_row.claimed");
    }

    @Test
    void twoTownsThatClaimTheSameRowAtOnceLeaveOneRecordAndTheDistrictSettlesIt() throws Exception {
        var id = lists.id("ZL3");
        var answers =
                atOnce(
                        () -> lists.claim(clerk, id, here.town),
                        () -> lists.claim(other, id, here.neighbour));
        assertThat(answers)
                .allSatisfy(answer -> {
                    assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
                    assertThat(answer.problems("claimSourceRow")).isEmpty();
                });
        assertThat(lists.state("ZL3")).isEqualTo("CONTESTED");
        assertThat(lists.row("ZL3").path("claims")).hasSize(2);
        assertThat(List.of(lists.month(clerk, here.town), lists.month(other, here.neighbour)))
                .isIn(List.of("1 LIST 2 0", "0 - 0 0"), List.of("0 - 2 0", "1 LIST 0 0"));
        assertThat(lists.reassign(reviewer, id, here.town, "").problems("reassignSourceRow"))
                .containsExactly("SOURCE_ROW_CONTESTED");

        assertThat(lists.settle(reviewer, id, here.neighbour, " ").problems("settleSourceRow"))
                .containsExactly("SOURCE_NOTE");
        assertThat(lists.settle(reviewer, id, here.code, "x").problems("settleSourceRow"))
                .containsExactly("SOURCE_KEEP");
        for (int i = 0; i < 2; i++) {
            assertThat(
                            lists.settle(reviewer, id, here.neighbour, "厂在乙镇")
                                    .problems("settleSourceRow"))
                    .isEmpty();
        }
        assertThat(lists.state("ZL3")).isEqualTo("CONFIRMED");
        assertThat(lists.month(clerk, here.town)).isEqualTo("0 - 2 0");
        assertThat(lists.month(other, here.neighbour)).isEqualTo("1 LIST 0 0");
        assertThat(lists.trail())
                .containsExactly(
                        "source_list.imported",
                        "source_row.claimed",
                        "source_row.claimed",
                        "source_row.settled");
    }

    /// As trademarks do: twelve lines are a town's form, and none of them asks for them.
    @Test
    void whatTownsConfirmCountsForTheDistrictWhereOnlyTheDistrictIsAsked() {
        here.onlyTheDistrictIsAskedFor(PATENTS);
        lists.ownLedger();
        assertThat(lists.ownLine()).isEqualTo("1 LIST 1 0 2 true");

        lists.confirm(clerk, here.town, lists.id("ZL1"));
        here.record(other, here.neighbour, PATENTS, patent("ZL8", "2025-02-02"));
        assertThat(lists.ownLine()).isEqualTo("3 BOTH 1 2 1 true");
        lists.dispute(clerk, lists.id("ZL2"), "NOT_OURS", "在外地");
        assertThat(lists.ownLine()).isEqualTo("3 BOTH 1 2 0 true");
        lists.claim(other, lists.id("ZL3"), here.neighbour);
        assertThat(lists.ownLine()).isEqualTo("3 BOTH 0 3 0 true");

        assertThat(lists.month(clerk, here.town)).isEqualTo("1 LIST 0 0");
        assertThat(lists.month(other, here.neighbour)).isEqualTo("2 BOTH 0 0");
    }

    /// What a town confirms must not leave the district's figure that held it while it was
    /// nobody's.
    @Test
    void aDistrictWithoutALedgerOfItsOwnGathersWhatItsTownsConfirm() {
        here.onlyTheDistrictIsAskedFor(PATENTS);
        assertThat(lists.ownLine()).isEqualTo("1 LIST 1 0 2 true");
        lists.claim(other, lists.id("ZL3"), here.neighbour);
        lists.confirm(clerk, here.town, lists.id("ZL1"));
        assertThat(lists.ownLine()).isEqualTo("2 LIST 0 2 1 true");
    }

    @Test
    void aRowThatWasTakenOutCountsForNobodyAndDoesNotComeBack() {
        var id = lists.id("ZL1");
        lists.confirm(clerk, here.town, id);
        assertThat(lists.remove(reviewer, id, "").problems("removeSourceRow"))
                .containsExactly("SOURCE_NOTE");
        for (int i = 0; i < 2; i++) {
            assertThat(lists.remove(reviewer, id, "不是本区的").problems("removeSourceRow")).isEmpty();
        }
        assertThat(lists.month(clerk, here.town)).isEqualTo("0 - 1 0");
        lists.taken(HEAD + "ZL1,改名了,2025-02-01,甲公司,甲镇1号\n" + line("ZL2", "甲二公司", "甲镇2号"));
        assertThat(lists.state("ZL1")).isEqualTo("REMOVED");
        assertThat(lists.confirm(clerk, here.town, id).problems("confirmSourceRows"))
                .containsExactly("SOURCE_ROW_REMOVED");
        assertThat(lists.trail()).containsOnlyOnce("source_row.removed");
    }

    @Test
    void aTownSeesAndDecidesOnlyWhatIsItsOwnOrNobodys() {
        var id = lists.id("ZL1");
        assertThat(lists.toCheck(other, here.neighbour).path("awaiting")).isEmpty();
        for (var answer :
                List.of(
                        lists.confirm(other, here.neighbour, id),
                        lists.confirm(other, here.town, id),
                        lists.dispute(other, id, "NOT_OURS", ""),
                        lists.claim(other, id, here.neighbour),
                        lists.claim(other, nothing(), here.neighbour),
                        lists.reassign(other, id, here.neighbour, ""),
                        lists.settle(other, id, here.neighbour, "x"),
                        lists.remove(other, id, "x"))) {
            assertThat(answer.errorCodes()).as("%s", answer.body()).containsExactly("NOT_FOUND");
        }
        for (var answer :
                List.of(
                        lists.reassign(clerk, id, here.neighbour, ""),
                        lists.settle(clerk, id, here.town, "x"),
                        lists.remove(clerk, id, "x"),
                        lists.remove(here.leader(), id, "x"),
                        lists.dispute(here.leader(), id, "NOT_OURS", ""),
                        lists.confirm(here.leader(), here.town, id),
                        lists.claim(here.leader(), lists.id("ZL3"), here.town))) {
            assertThat(answer.errorCodes()).as("%s", answer.body()).containsExactly("FORBIDDEN");
        }
        assertThat(lists.trail()).containsExactly("source_list.imported");
    }

    /// The first has it meanwhile, and says a word about it.
    @Test
    void aFigureBehindWhichTwoClaimARowIsAskedForAWordUntilItIsSettled() {
        lists.claim(clerk, lists.id("ZL3"), here.town);
        assertThat(claimed()).isZero();
        lists.claim(other, lists.id("ZL3"), here.neighbour);
        assertThat(claimed()).isEqualTo(1);
        assertThat(warnings(0)).containsExactly("CLAIMED_TWICE");

        lists.settle(reviewer, lists.id("ZL3"), here.town, "厂在甲镇");
        assertThat(claimed()).isZero();
        assertThat(warnings(1)).isEmpty();
    }

    private int claimed() {
        return patents().at("/ledger/claimed").asInt();
    }

    /// The reviewer files what the ledger says for the town, as a further version.
    private List<String> warnings(int baseVersion) {
        var filed =
                reviewer.post(
                        """
                        mutation($input: SubmitReportInput!) { submitReport(input: $input) {
                          problems { ... on Problem { code message path } }
                        } }
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "idempotencyKey",
                                        "claimed-twice-0" + baseVersion,
                                        "unit",
                                        here.town,
                                        "month",
                                        "2025-02",
                                        "baseVersion",
                                        baseVersion,
                                        "lines",
                                        List.of(
                                                said(PATENTS, "1"),
                                                said(PLEDGES, "0"),
                                                said(ENTERPRISES, "0")))));
        assertThat(filed.problems("submitReport")).as("%s", filed.body()).isEmpty();
        return patents()
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString())
                .toList();
    }

    private Map<String, String> said(String indicator, String value) {
        return Map.of("indicator", here.indicator(indicator), "value", value);
    }

    private JsonNode patents() {
        return clerk.post(
                        "{ report(unit: \"%s\", month: \"2025-02\") { lines { indicator { code } ledger { claimed } warnings { code } } } }"
                                .formatted(here.town))
                .data("report")
                .at("/lines/0");
    }

    private String record(GraphQlDoor door, String number) {
        return door.post(
                        "{ ledgerRecords(unit: \"%s\", indicator: \"%s\", filter: {identifier: \"%s\"}) { edges { node { source } } } }"
                                .formatted(here.town, here.indicator(PATENTS), number))
                .data("ledgerRecords")
                .at("/edges/0/node/source")
                .asString();
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> another)
            throws Exception {
        try (var hands = Executors.newFixedThreadPool(2)) {
            var answers = hands.invokeAll(List.of(one, another));
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }
}
