package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.ledger.Territory.ENTERPRISES;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.attachment.Courier;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records go on with the unit that goes on; months before stay with the unit of that month.
@IntegrationTest
class LedgerReorganisationTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private Territory here;
    private ReorganisedDistrict district;
    private GraphQlDoor clerk;
    private GraphQlDoor successor;
    private GraphQlDoor reviewer;

    @BeforeEach
    void twoTownsThatKeepLedgers() {
        here = new Territory(dsl, personas);
        district = new ReorganisedDistrict(here, dsl, personas);
        here.setUpPatents(here.administrator(), 0);
        here.setUpEnterprises(here.administrator());
        clerk = here.clerk();
        successor = here.neighboursClerk();
        reviewer = here.reviewer();
    }

    @Test
    void whatAMergedTownRecordedIsSeenCorrectedAndTakenOutByItsSuccessor() {
        var record = district.made(clerk, here.town, PATENTS, patent("ZL1", "2025-02-01"));
        Courier.toRecord(clerk, record.path("id").asString()).send("证书.png", Courier.picture(900));
        assertThat(district.records(successor, here.neighbour, PATENTS, "")).isEmpty();
        district.merge();

        var seen = district.records(successor, here.neighbour, PATENTS, "").getFirst();
        assertThat(seen.at("/unit/name").asString()).isEqualTo("乙镇");
        assertThat(seen.at("/formerUnit/name").asString()).isEqualTo("甲镇");
        assertThat(seen.path("actions")).hasSize(2);
        assertThat(seen.at("/attachments/0/title").asString()).isEqualTo("证书");
        var corrected = here.correct(successor, record, 1, patent("ZL1", "2025-03-01"));
        assertThat(corrected.problems("correctLedgerRecord")).as("%s", corrected.body()).isEmpty();
        assertThat(district.read(successor, record).path("versions")).hasSize(2);
        assertThat(here.withdraw(successor, record, 2, "重了").problems("withdrawLedgerRecord"))
                .isEmpty();
    }

    @Test
    void whoKeptItBeforeGoesOnWithItBesideTheSuccessor() {
        var record = district.made(clerk, here.town, PATENTS, patent("ZL1", "2025-02-01"));
        var file =
                Courier.toRecord(clerk, record.path("id").asString())
                        .send("证书.png", Courier.picture(900));
        var address = file.path("address").asString();
        assertThat(successor.fetch(address).statusCode()).isEqualTo(404);
        district.merge();

        assertThat(district.read(clerk, record).at("/unit/name").asString()).isEqualTo("乙镇");
        assertThat(district.records(clerk, here.town, PATENTS, "")).hasSize(1);
        assertThat(
                        here.correct(clerk, record, 1, patent("ZL1", "2025-03-01"))
                                .problems("correctLedgerRecord"))
                .isEmpty();
        assertThat(successor.fetch(address).statusCode()).isEqualTo(200);
        assertThat(Courier.remove(successor, file, "传错了").problems("removeAttachment")).isEmpty();
    }

    @Test
    void monthsBeforeCountWithTheTownOfThatMonthAndThingsHeldGoOnWithItsSuccessor() {
        district.made(clerk, here.town, PATENTS, patent("ZL1", "2025-02-01"));
        district.made(clerk, here.town, ENTERPRISES, enterprise("甲企业"));
        district.made(successor, here.neighbour, ENTERPRISES, enterprise("乙企业"));
        district.merge();

        assertThat(district.count(reviewer, here.town, PATENTS, "2025-02")).isEqualTo("1");
        assertThat(district.count(reviewer, here.neighbour, PATENTS, "2025-02")).isEqualTo("0");
        assertThat(district.count(reviewer, here.town, ENTERPRISES, "2025-06")).isEqualTo("1");
        assertThat(district.count(reviewer, here.neighbour, ENTERPRISES, "2025-06")).isEqualTo("1");
        assertThat(district.count(successor, here.neighbour, ENTERPRISES, "2025-07"))
                .isEqualTo("2");
    }

    @Test
    void feesAndDatesOfAMergedTownRemindItsSuccessor() {
        var values = new HashMap<>(patent("ZL1", "2025-02-01"));
        values.put("fee", LocalDate.now().plusDays(30).toString());
        district.made(clerk, here.town, PATENTS, values);
        assertThat(reminders(successor, here.neighbour)).isEmpty();
        district.merge();

        assertThat(reminders(successor, here.neighbour)).hasSize(1);
        assertThat(reminders(reviewer, here.code)).hasSize(1);
        assertThat(reminders(clerk, here.town)).isEmpty();
    }

    @Test
    void aNumberIsRecordedOnceByWhoGoesOn() {
        district.made(clerk, here.town, PATENTS, patent("ZL1", "2025-02-01"));
        district.merge();

        assertThat(
                        here.record(successor, here.neighbour, PATENTS, patent("zl1", "2025-08-01"))
                                .problems("recordInLedger"))
                .containsExactly("LEDGER_IDENTIFIER_HERE");
    }

    @Test
    void whatBothHadRecordedIsClaimedTwiceUntilOneIsTakenOut() {
        var mine = district.made(clerk, here.town, PATENTS, patent("ZL9", "2025-02-01"));
        var theirs = district.made(successor, here.neighbour, PATENTS, patent("ZL9", "2025-02-02"));
        district.merge();

        assertThat(district.read(successor, theirs).path("claimedElsewhere").toString())
                .isEqualTo("[\"甲镇\"]");
        assertThat(
                        here.correct(successor, theirs, 1, patent("ZL9", "2025-02-03"))
                                .problems("correctLedgerRecord"))
                .isEmpty();
        var settled =
                reviewer.post(
                        """
                        mutation($input: SettleLedgerClaimInput!) { settleLedgerClaim(input: $input) {
                          record { id } problems { ... on Problem { code } }
                        } }
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "keep",
                                        here.neighbour,
                                        "indicator",
                                        here.indicator(PATENTS),
                                        "identifier",
                                        "ZL9",
                                        "reason",
                                        "同一件")));
        assertThat(settled.problems("settleLedgerClaim")).as("%s", settled.body()).isEmpty();
        assertThat(settled.data("settleLedgerClaim").at("/record/id")).isEqualTo(mine.path("id"));
        assertThat(district.records(successor, here.neighbour, PATENTS, "")).hasSize(1);
    }

    @Test
    void twoTownsThatBecomeANewOneAreOneLedger() {
        var made = here.code + "-3";
        district.made(clerk, here.town, ENTERPRISES, enterprise("甲企业"));
        district.made(successor, here.neighbour, ENTERPRISES, enterprise("乙企业"));
        district.mergeBothInto(made);
        var newClerk = district.clerkOf(made);

        assertThat(district.records(newClerk, made, ENTERPRISES, "")).hasSize(2);
        assertThat(district.count(newClerk, made, ENTERPRISES, "2025-07")).isEqualTo("2");
        assertThat(district.count(reviewer, here.town, ENTERPRISES, "2025-06")).isEqualTo("1");
    }

    @Test
    void aTownThatMovesTakesItsRecordsAlongIntoTheOtherDistrictsLedger() {
        var there = new Territory(dsl, personas);
        district.made(clerk, here.town, ENTERPRISES, enterprise("甲企业"));
        here.setUpEnterprises(there.administrator(), there.code);
        move(there);

        assertThat(district.records(clerk, here.town, ENTERPRISES, "")).hasSize(1);
        assertThat(district.records(there.reviewer(), here.town, ENTERPRISES, "")).hasSize(1);
        assertThat(
                        reviewer.post(
                                        "{ ledgerRecords(unit: \"%s\", indicator: \"x\") { edges { cursor } } }"
                                                .formatted(here.town))
                                .errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(district.count(clerk, here.town, ENTERPRISES, "2025-06")).isEqualTo("1");
        assertThat(district.count(clerk, here.town, ENTERPRISES, "2025-07")).isEqualTo("1");
        assertThat(
                        here.record(clerk, here.town, ENTERPRISES, enterprise("丙企业"))
                                .problems("recordInLedger"))
                .isEmpty();
        assertThat(district.count(clerk, here.town, ENTERPRISES, "2025-07")).isEqualTo("2");
    }

    /// As a move leaves it: from July 2025 on the town stands under the other district.
    private void move(Territory there) {
        var month = YearMonth.of(2025, 7);
        var town = here.units.get(here.town);
        dsl.update(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, month.minusMonths(1))
                .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(town))
                .execute();
        dsl.insertInto(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, town)
                .set(ORG_UNIT_PLACEMENT.FROM_MONTH, month)
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, YearMonth.of(9999, 12))
                .set(ORG_UNIT_PLACEMENT.PARENT_ID, there.units.get(there.code))
                .set(ORG_UNIT_PLACEMENT.PATH, there.code + "/" + here.town + "/")
                .execute();
    }

    private static Map<String, String> enterprise(String name) {
        return Map.of("name", name, "since", "2025-03-01");
    }

    private static List<JsonNode> reminders(GraphQlDoor door, String unit) {
        return door.post("{ ledgerReminders(unit: \"%s\") { id } }".formatted(unit))
                .data("ledgerReminders")
                .valueStream()
                .toList();
    }
}
