package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.PLEDGES;
import static org.tongbao.ledger.Territory.patent;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.attachment.Courier;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Claims, photos and workbooks of ledgers.
@IntegrationTest
class LedgerFilesTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private Territory here;
    private GraphQlDoor clerk;

    @BeforeEach
    void aDistrictWithLedgers() {
        here = new Territory(dsl, personas);
        assertThat(here.setUpPatents(here.administrator(), 0).problems("setUpLedger")).isEmpty();
        assertThat(here.setUpPledges(here.administrator()).problems("setUpLedger")).isEmpty();
        clerk = here.clerk();
    }

    @Test
    void theDistrictSettlesWhoKeepsAnIdentifier() {
        record(clerk, here.town, "ZL9");
        record(here.neighboursClerk(), here.neighbour, "zl9");
        var reviewer = here.reviewer();

        assertThat(claims(reviewer, here.code).toString()).contains("ZL9", "\"maySettle\":true");
        var mine = claims(clerk, here.town);
        assertThat(mine.toString()).contains("[\"乙镇\"]", "\"maySettle\":false");
        assertThat(mine.at("/0/records").size()).isEqualTo(1);
        assertThat(settle(clerk, "ZL9", "登记更早").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(settle(reviewer, "ZL9", " ").problems("settleLedgerClaim"))
                .containsExactly("LEDGER_REASON_NEEDED");
        assertThat(settle(reviewer, "ZL0", "x").problems("settleLedgerClaim"))
                .containsExactly("LEDGER_CLAIM_KEEP");
        for (int i = 0; i < 2; i++) {
            assertThat(settle(reviewer, "zl 9", "权利人在甲镇").problems("settleLedgerClaim")).isEmpty();
        }
        assertThat(claims(reviewer, here.code)).isEmpty();
        var gone =
                here.neighboursClerk()
                        .post(
                                """
                                { ledgerRecords(unit: "%s", indicator: "%s", filter: {state: WITHDRAWN}) {
                                  edges { node { versions { reason madeBy } } }
                                } }
                                """
                                        .formatted(here.neighbour, here.indicator(PATENTS)));
        assertThat(gone.body().toString()).contains("权利人在甲镇", "孙丽");
        assertThat(trail()).containsOnlyOnce("ledger_claim.settled");
    }

    @Test
    void aPhotoOfARecordIsSeenByWhoSeesTheRecord() {
        var record = record(clerk, here.town, "ZL1");
        var courier = Courier.toRecord(clerk, record.path("id").asString());
        var bytes = Courier.picture(900);
        var file = courier.send("证书.png", bytes);

        var address = file.path("address").asString();
        assertThat(here.leader().fetch(address).body()).isEqualTo(bytes);
        assertThat(here.neighboursClerk().fetch(address).statusCode()).isEqualTo(404);
        assertThat(Courier.remove(here.leader(), file, "x").errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(attachments(record)).containsExactly("证书");
        assertThat(Courier.remove(clerk, file, "传错了").problems("removeAttachment")).isEmpty();
        assertThat(attachments(record)).isEmpty();
        here.withdraw(clerk, record, 1, "登记错了");
        assertThat(courier.begin("b.png", Courier.picture(40)).problems("startLedgerUpload"))
                .containsExactly("LEDGER_RECORD_WITHDRAWN");
    }

    @Test
    void whatIsExportedIsImportedElsewhereAndAgainChangesNothing() {
        var values = new HashMap<>(patent("ZL1", "2025-02-01"));
        values.put("status", "有效");
        values.put("fee", "2027-02-01");
        assertThat(here.record(clerk, here.town, PATENTS, values).problems("recordInLedger"))
                .isEmpty();
        record(clerk, here.town, "ZL2");
        var file = export(clerk, here.town, PATENTS, "");

        var other = here.neighboursClerk();
        var preview = take(other, here.neighbour, PATENTS, file, true);
        assertThat(preview.data("importLedgerRecords").path("created").asInt()).isEqualTo(2);
        var taken = take(other, here.neighbour, PATENTS, file, false);
        assertThat(taken.problems("importLedgerRecords")).as("%s", taken.body()).isEmpty();
        assertThat(taken.data("importLedgerRecords").path("created").asInt()).isEqualTo(2);
        var again = take(other, here.neighbour, PATENTS, file, false);
        assertThat(again.data("importLedgerRecords").path("unchanged").asInt()).isEqualTo(2);
        assertThat(again.data("importLedgerRecords").path("created").asInt()).isZero();
        assertThat(claims(here.reviewer(), here.code)).hasSize(2);
        var english = export(clerk, here.town, PATENTS, "&language=en");
        assertThat(take(clerk, here.town, PATENTS, english, false).problems("importLedgerRecords"))
                .isEmpty();
    }

    @Test
    void aBadRowStoresNothingAndNamesRowAndColumn() {
        var csv = "专利号,名称,授权日,状态\nZL1,甲,2025-02-01,有效\nZL2,乙,2025-02-30,无\nzl1,丙,2025-02-01,\n";
        var refused = take(clerk, here.town, PATENTS, csv.getBytes(UTF_8), false);
        assertThat(refused.problems("importLedgerRecords"))
                .containsExactly("LEDGER_VALUE_DATE", "LEDGER_VALUE_CHOICE", "LEDGER_ROW_TWICE");
        assertThat(refused.data("importLedgerRecords").path("problems").toString())
                .contains("\"row\":3,\"column\":\"授权日\"", "\"row\":4");
        assertThat(trail()).noneMatch(action -> action.startsWith("ledger_record"));
        assertThat(
                        take(clerk, here.town, PATENTS, "a,b\n1,2\n".getBytes(UTF_8), false)
                                .problems("importLedgerRecords"))
                .containsExactly("LEDGER_FILE_HEAD");
    }

    @Test
    void rowsWithoutAnIdentifierThatAreThereAlreadyAreRefused() {
        var csv = "银行,金额（元）,放款日\n演示银行,1000000,2025-02-01\n";
        assertThat(
                        take(clerk, here.town, PLEDGES, csv.getBytes(UTF_8), false)
                                .problems("importLedgerRecords"))
                .isEmpty();
        assertThat(
                        take(clerk, here.town, PLEDGES, csv.getBytes(UTF_8), false)
                                .problems("importLedgerRecords"))
                .containsExactly("LEDGER_ROW_THERE");
    }

    @Test
    void workbooksStayInsideTheSubtree() {
        var address = address(here.town, PATENTS, "");
        assertThat(here.neighboursClerk().fetch(address).statusCode()).isEqualTo(404);
        assertThat(here.leader().fetch(address).statusCode()).isEqualTo(200);
        assertThat(personas.stranger().fetch(address).statusCode()).isEqualTo(401);
        assertThat(take(here.leader(), here.town, PATENTS, new byte[0], false).errorCodes())
                .containsExactly("FORBIDDEN");
        var template = export(clerk, here.town, PATENTS, "&template=true");
        assertThat(take(clerk, here.town, PATENTS, template, false).problems("importLedgerRecords"))
                .containsExactly("LEDGER_FILE_ROWS");
    }

    private JsonNode record(GraphQlDoor door, String unit, String number) {
        var answer = here.record(door, unit, PATENTS, patent(number, "2025-02-01"));
        assertThat(answer.problems("recordInLedger")).as("%s", answer.body()).isEmpty();
        return answer.data("recordInLedger").path("record");
    }

    private static JsonNode claims(GraphQlDoor door, String unit) {
        return door.post(
                        """
                        { ledgerClaims(unit: "%s") { identifier elsewhere maySettle records { unit { name } } } }
                        """
                                .formatted(unit))
                .data("ledgerClaims");
    }

    private Answer settle(GraphQlDoor door, String identifier, String reason) {
        return door.post(
                """
                mutation($input: SettleLedgerClaimInput!) { settleLedgerClaim(input: $input) {
                  record { id state } problems { ... on Problem { code message } }
                } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "keep",
                                here.town,
                                "indicator",
                                here.indicator(PATENTS),
                                "identifier",
                                identifier,
                                "reason",
                                reason)));
    }

    private List<String> attachments(JsonNode record) {
        return clerk.post(
                        "query($id: ID!) { ledgerRecord(id: $id) { attachments { title } } }",
                        Map.of("id", record.path("id").asString()))
                .data("ledgerRecord")
                .path("attachments")
                .valueStream()
                .map(file -> file.path("title").asString())
                .toList();
    }

    private String address(String unit, String indicator, String more) {
        return "/exports/ledger.xlsx?unit="
                + unit
                + "&indicator="
                + here.indicator(indicator)
                + more;
    }

    private byte[] export(GraphQlDoor door, String unit, String indicator, String more) {
        var file = door.fetch(address(unit, indicator, more));
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    private Answer take(
            GraphQlDoor door, String unit, String indicator, byte[] file, boolean dryRun) {
        return door.post(
                """
                mutation($input: ImportLedgerRecordsInput!) { importLedgerRecords(input: $input) {
                  created unchanged problems { ... on Problem { code message } ... on LedgerRowProblem { row column } }
                } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "unit",
                                unit,
                                "indicator",
                                here.indicator(indicator),
                                "file",
                                Base64.getEncoder().encodeToString(file),
                                "dryRun",
                                dryRun)));
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.startsWith(here.code))
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
