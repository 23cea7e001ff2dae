package org.tongbao.handdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.handdown.HandedDownLists.HEAD;
import static org.tongbao.handdown.HandedDownLists.line;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.PLEDGES;
import static org.tongbao.ledger.Territory.field;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.ledger.Territory;
import org.tongbao.testing.IntegrationTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The district imports lists over real HTTP.
@IntegrationTest
class ImportListDoorTest {

    private static final String LIST =
            HEAD
                    + line("ZL1", "甲公司", "某市甲镇工业园1号")
                    + line("ZL2", "乙公司", "乙镇2号")
                    + line("ZL3", "丙公司", "外地3号");

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private HandedDownLists lists;
    private Territory here;

    @BeforeEach
    void aDistrictWithALedgerOfPatents() {
        lists = HandedDownLists.of(dsl, personas);
        here = lists.here();
    }

    @Test
    void aPreviewSaysWhoseEveryRowIsAndWhyAndStoresNothing() {
        var preview =
                lists.take(here.reviewer(), LIST, Map.of("dryRun", true)).data("importSourceList");

        assertThat(preview.path("created").asInt()).isEqualTo(3);
        assertThat(preview.path("list").isNull()).isTrue();
        assertThat(preview.path("rows").valueStream().map(row -> row.at("/unit/code").asString("")))
                .containsExactly(here.town, here.neighbour, "");
        assertThat(preview.at("/rows/0/basis").asString()).isEqualTo("ADDRESS");
        assertThat(preview.at("/rows/0/values/0/text").asString()).isEqualTo("ZL1");
        assertThat(lists.rows(here.reviewer(), "").data("sourceRows").path("edges")).isEmpty();
        assertThat(lists.trail()).isEmpty();
    }

    @Test
    void anImportedListIsToBeCheckedAndCountsForNobodyYet() {
        var taken = lists.taken(LIST);

        assertThat(taken.at("/list/created").asInt()).isEqualTo(3);
        assertThat(taken.at("/list/importedBy").asString()).isEqualTo("孙丽");
        assertThat(lists.state("ZL1")).isEqualTo("ASSIGNED");
        assertThat(lists.state("ZL3")).isEqualTo("UNASSIGNED");
        assertThat(lists.month(here.clerk(), here.town)).isEqualTo("0 - 1 0");
        assertThat(lists.trail()).containsExactly("source_list.imported");
    }

    @Test
    void whatIsNobodysCountsForTheDistrictItself() {
        lists.ownLedger();
        lists.taken(LIST);

        assertThat(lists.month(here.reviewer(), here.code)).isEqualTo("1 LIST 0 1");
        assertThat(lists.claim(here.clerk(), lists.id("ZL3"), here.town).problems("claimSourceRow"))
                .isEmpty();
        assertThat(lists.month(here.reviewer(), here.code)).isEqualTo("0 - 0 0");
    }

    @Test
    void theSameListAgainChangesNothing() {
        lists.taken(LIST);
        var again = lists.taken(LIST);

        assertThat(again.path("unchanged").asInt()).isEqualTo(3);
        assertThat(again.path("list").isNull()).isTrue();
        assertThat(lists.trail()).containsExactly("source_list.imported");
    }

    @Test
    void aLaterListBringsWhatIsNewOrChangedAndSaysWhatVanished() {
        lists.taken(LIST);
        lists.confirm(here.clerk(), here.town, lists.id("ZL1"));
        var later =
                lists.taken(
                        HEAD
                                + "ZL1,一种更好的装置,2025-02-01,甲公司,某市甲镇工业园1号\n"
                                + line("ZL3", "丙公司", "外地3号")
                                + line("ZL4", "丁公司", "甲镇4号"));

        assertThat(later.path("created").asInt()).isEqualTo(1);
        assertThat(later.path("changed").asInt()).isEqualTo(1);
        assertThat(later.path("unchanged").asInt()).isEqualTo(1);
        assertThat(later.at("/vanished/0/identifier").asString()).isEqualTo("ZL2");
        assertThat(lists.row("ZL2").path("vanished").asBoolean()).isTrue();
        var changed = lists.row("ZL1");
        assertThat(changed.path("state").asString()).isEqualTo("ASSIGNED");
        assertThat(changed.path("changed").asBoolean()).isTrue();
        // What was confirmed counts on; only ZL4 would add something.
        assertThat(lists.month(here.clerk(), here.town)).isEqualTo("1 LIST 1 0");
        lists.confirm(here.clerk(), here.town, lists.id("ZL1"));
        assertThat(lists.month(here.clerk(), here.town)).isEqualTo("1 LIST 1 0");
        assertThat(lists.row("ZL1").path("changed").asBoolean()).isFalse();
    }

    @Test
    void anAdditionLetsNothingVanish() {
        lists.taken(LIST);
        var addition =
                lists.take(
                        here.reviewer(), HEAD + line("ZL4", "丁公司", "甲镇4号"), Map.of("whole", false));
        assertThat(addition.data("importSourceList").path("vanished")).isEmpty();
        assertThat(lists.row("ZL2").path("vanished").asBoolean()).isFalse();
    }

    @Test
    void whatATownHasRecordedIsKnownAndNotDoubled() {
        here.record(here.clerk(), here.town, PATENTS, patent("zl 1", "2025-02-01"));
        var taken = lists.taken(LIST);

        assertThat(taken.path("known").asInt()).isEqualTo(1);
        assertThat(taken.at("/rows/0/news").asString()).isEqualTo("KNOWN");
        assertThat(lists.state("ZL1")).isEqualTo("KNOWN");
        assertThat(lists.month(here.clerk(), here.town)).isEqualTo("1 UNIT 0 0");
    }

    @Test
    void aBrokenRowStoresNothingAndIsNamedByRowAndColumn() {
        var refused =
                lists.take(LIST + "ZL4,丁,2025-02-30,丁公司,甲镇\n,戊,2025-02-01,,\nzl1,己,2025-02-01,,\n");

        assertThat(refused.problems("importSourceList"))
                .containsExactly("LEDGER_VALUE_DATE", "LEDGER_FIELD_EMPTY", "LEDGER_ROW_TWICE");
        assertThat(refused.data("importSourceList").path("problems").toString())
                .contains("\"row\":5,\"column\":\"授权日\"", "\"row\":6,\"column\":\"专利号\"");
        assertThat(lists.rows(here.reviewer(), "").data("sourceRows").path("edges")).isEmpty();
        assertThat(lists.take("a,b\n1,2\n").problems("importSourceList"))
                .containsExactly("LEDGER_FILE_HEAD");
    }

    @Test
    void whatTheDistrictHasToDecideComesFirstAndPagesKeepTheOrder() {
        lists.taken(LIST + line("ZL4", "丁公司", "外地4号") + line("ZL5", "戊公司", "甲镇5号"));
        lists.dispute(here.clerk(), lists.id("ZL5"), "NOT_OURS", "");
        lists.claim(here.clerk(), lists.id("ZL3"), here.town);
        lists.claim(here.neighboursClerk(), lists.id("ZL3"), here.neighbour);

        var all = found(here.reviewer(), "");
        assertThat(all.subList(0, 3)).containsExactly("ZL5", "ZL3", "ZL4");
        assertThat(all.subList(3, 5)).containsExactlyInAnyOrder("ZL1", "ZL2");
        var paged = new ArrayList<String>();
        var after = "";
        for (int i = 0; i < all.size(); i++) {
            var page = lists.rows(here.reviewer(), ", first: 1" + after).data("sourceRows");
            paged.add(page.at("/edges/0/node/identifier").asString());
            after = ", after: \"" + page.at("/edges/0/cursor").asString() + "\"";
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void columnsWithHeadsOfTheirOwnAreNamed() {
        var csv = "申请号,发明名称,授权公告日\nZL9,一种方法,2025-02-03\n";
        var columns =
                List.of(
                        Map.of("field", "number", "head", "申请号"),
                        Map.of("field", "title", "head", "发明名称"),
                        Map.of("field", "granted", "head", "授权公告日"));
        var taken = lists.take(here.reviewer(), csv, Map.of("columns", columns));
        assertThat(taken.problems("importSourceList")).as("%s", taken.body()).isEmpty();
        assertThat(lists.state("ZL9")).isEqualTo("UNASSIGNED");
    }

    @Test
    void whatTheOwnerWasConfirmedForAssignsTheNextList() {
        lists.taken(LIST);
        lists.claim(here.neighboursClerk(), lists.id("ZL3"), here.neighbour);
        var next =
                lists.take(
                                here.reviewer(),
                                HEAD + line("ZL5", "丙 公司", "甲镇5号"),
                                Map.of("whole", false, "dryRun", true))
                        .data("importSourceList");
        assertThat(next.at("/rows/0/unit/code").asString()).isEqualTo(here.neighbour);
        assertThat(next.at("/rows/0/basis").asString()).isEqualTo("REMEMBERED");
        assertThat(next.at("/rows/0/doubts/0/code").asString()).isEqualTo("SOURCE_OWNER_ELSEWHERE");
        assertThat(next.at("/rows/0/doubts/0/message").asString()).contains("乙镇", "甲镇");
    }

    @Test
    void onlyTheDistrictsReviewersImport() {
        var no = Map.<String, Object>of("dryRun", true);
        assertThat(lists.take(here.clerk(), LIST, no).errorCodes()).containsExactly("NOT_FOUND");
        assertThat(lists.take(here.leader(), LIST, no).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(lists.take(here.administrator(), LIST, no).errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(lists.take(here.reviewer(), LIST, Map.of("name", "x")).errorCodes()).isEmpty();
        assertThat(lists.rows(here.clerk(), "").errorCodes()).containsExactly("NOT_FOUND");
        assertThat(lists.rows(here.leader(), "").errorCodes()).isEmpty();
    }

    @Test
    void rowsAreFoundByStateTownAndWords() {
        lists.taken(LIST);
        var door = here.reviewer();
        assertThat(found(door, "filter: {state: UNASSIGNED}")).containsExactly("ZL3");
        assertThat(found(door, "filter: {unit: \"%s\"}".formatted(here.neighbour)))
                .containsExactly("ZL2");
        assertThat(found(door, "filter: {search: \"工业园\"}")).containsExactly("ZL1");
        assertThat(found(door, "filter: {search: \"%\"}")).isEmpty();
        assertThat(found(door, "filter: {vanished: true}")).isEmpty();
        var books =
                door.post(
                                "{ sourceBooks(unit: \"%s\") { ledger { name } countsUnclaimed lists { name } rows { state rows } vanished } }"
                                        .formatted(here.code))
                        .data("sourceBooks");
        assertThat(books.toString())
                .contains("{\"state\":\"ASSIGNED\",\"rows\":2}", "2月专利", "\"vanished\":0");
    }

    /// A district that keeps no ledger itself counts by that of its towns, as soon as it reports.
    @Test
    void whatIsNobodysCountsForTheDistrictWithoutALedgerOfItsOwn() {
        lists.taken(LIST);
        here.theDistrictIsAskedForToo(PATENTS);
        assertThat(lists.ownLine()).isEqualTo("1 LIST 1 0 0 true");

        lists.claim(here.clerk(), lists.id("ZL3"), here.town);
        assertThat(lists.ownLine()).isEqualTo("none");
        lists.ownLedger();
        assertThat(lists.ownLine()).isEqualTo("0  0 0 0 true");
    }

    @Test
    void theDistrictReadsWhetherWhatIsNobodysCountsInAFigure() {
        lists.taken(LIST);
        assertThat(countsUnclaimed()).isFalse();
        lists.ownLedger();
        assertThat(countsUnclaimed()).as("its form does not ask").isFalse();
        here.theDistrictIsAskedForToo(PATENTS);
        assertThat(countsUnclaimed()).isTrue();
    }

    private boolean countsUnclaimed() {
        return lists.here()
                .reviewer()
                .post(
                        "{ sourceBooks(unit: \"%s\") { countsUnclaimed } }"
                                .formatted(lists.here().code))
                .data("sourceBooks")
                .at("/0/countsUnclaimed")
                .asBoolean();
    }

    /// Pledges have no number, and what is summed is their money.
    @Test
    void aListOfPledgesCountsItsMoneyForTheTownThatConfirmsAndNobodysForTheDistrict() {
        here.setUpPledges(here.administrator());
        lists.ownLedger(
                PLEDGES,
                List.of(
                        field("bank", "银行", "ENTERPRISE", Map.of()),
                        field(
                                "amount",
                                "金额",
                                "MONEY",
                                Map.of("role", "AMOUNT", "unitOfMeasure", "元")),
                        field("lent", "放款日", "DATE", Map.of("role", "COUNTED_ON"))));
        var list =
                "银行,金额,放款日,权利人,地址\n"
                        + "甲银行,3500000,2025-02-03,甲公司,甲镇1号\n"
                        + "乙银行,1200000,2025-02-04,丙公司,外地\n";
        var pledges = Map.<String, Object>of("indicator", here.indicator(PLEDGES));
        var taken = lists.take(here.reviewer(), list, pledges);
        assertThat(taken.data("importSourceList").path("created").asInt())
                .as("%s", taken.body())
                .isEqualTo(2);
        assertThat(lent(here.reviewer(), here.code)).isEqualTo("120 LIST 0 1");
        assertThat(lent(here.clerk(), here.town)).isEqualTo("0 - 1 0");

        var waiting = lists.toCheck(here.clerk(), here.town).at("/awaiting/0/id").asString();
        lists.confirm(here.clerk(), here.town, waiting);
        assertThat(lent(here.clerk(), here.town)).isEqualTo("350 LIST 0 0");
        var again = lists.take(here.reviewer(), list, pledges).data("importSourceList");
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
    }

    private String lent(GraphQlDoor door, String unit) {
        return lists.month(door, unit, PLEDGES);
    }

    private List<String> found(GraphQlDoor door, String filter) {
        return lists.rows(door, filter)
                .data("sourceRows")
                .path("edges")
                .valueStream()
                .map(edge -> edge.at("/node/identifier").asString())
                .toList();
    }
}
