package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.ledger.Territory.ENTERPRISES;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.Map;

/// What a unit leaves when it is split is taken over by its parts, and counts with it until then.
@IntegrationTest
class LedgerSplitTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private Territory here;
    private ReorganisedDistrict district;
    private GraphQlDoor clerk;
    private GraphQlDoor reviewer;

    @BeforeEach
    void aTownThatKeepsLedgers() {
        here = new Territory(dsl, personas);
        district = new ReorganisedDistrict(here, dsl, personas);
        here.setUpPatents(here.administrator(), 0);
        here.setUpEnterprises(here.administrator());
        clerk = here.clerk();
        reviewer = here.reviewer();
    }

    @Test
    void whatASplitTownLeftIsTakenOverByThePartItLiesIn() {
        var east = here.code + "-e";
        var west = here.code + "-w";
        var one = district.made(clerk, here.town, ENTERPRISES, enterprise("甲企业"));
        var two = district.made(clerk, here.town, ENTERPRISES, enterprise("乙企业"));
        district.split(east, west, false);
        var eastern = district.clerkOf(east);
        var western = district.clerkOf(west);

        assertThat(district.records(eastern, east, ENTERPRISES, "")).isEmpty();
        assertThat(district.count(eastern, east, ENTERPRISES, "2025-07")).isEqualTo("0");
        var left = district.records(eastern, east, ENTERPRISES, "filter: {undivided: true}");
        assertThat(left).hasSize(2);
        assertThat(left.getFirst().at("/parts/0/code").asString()).isEqualTo(east);
        assertThat(left.getFirst().path("actions")).isEmpty();
        assertThat(undivided(western, west)).isEqualTo(2);

        var taken = district.takeOver(eastern, east, one);
        assertThat(taken.problems("takeOverLedgerRecords")).as("%s", taken.body()).isEmpty();
        assertThat(taken.data("takeOverLedgerRecords").at("/records/0/formerUnit/name").asString())
                .isEqualTo("甲镇");
        assertThat(district.takeOver(eastern, east, one).problems("takeOverLedgerRecords"))
                .isEmpty();
        assertThat(district.takeOver(western, west, one).errorCodes()).containsExactly("NOT_FOUND");
        assertThat(district.takeOver(western, west, two).problems("takeOverLedgerRecords"))
                .isEmpty();
        assertThat(undivided(western, west)).isZero();
        assertThat(district.count(eastern, east, ENTERPRISES, "2025-07")).isEqualTo("1");
        assertThat(district.count(reviewer, here.town, ENTERPRISES, "2025-06")).isEqualTo("2");
        assertThat(trail())
                .containsExactly("ledger_records.taken_over", "ledger_records.taken_over");
        assertThat(
                        here.correct(eastern, one, 1, enterprise("甲企业二"))
                                .problems("correctLedgerRecord"))
                .isEmpty();
    }

    @Test
    void aTownThatGoesOnBesideItsPartsGivesAndKeepsWhatItDoesNotGive() {
        var east = here.code + "-e";
        var west = here.code + "-w";
        var one = district.made(clerk, here.town, PATENTS, patent("ZL1", "2025-02-01"));
        district.split(east, west, true);
        var eastern = district.clerkOf(east);

        assertThat(district.records(eastern, east, PATENTS, "filter: {undivided: true}")).isEmpty();
        assertThat(district.takeOver(eastern, east, one).errorCodes()).containsExactly("NOT_FOUND");
        assertThat(district.read(clerk, one).path("parts")).hasSize(2);
        district.made(eastern, east, PATENTS, patent("ZL1", "2025-08-01"));
        assertThat(district.takeOver(clerk, east, one).problems("takeOverLedgerRecords"))
                .containsExactly("LEDGER_IDENTIFIER_HERE");
        assertThat(district.takeOver(clerk, west, one).problems("takeOverLedgerRecords")).isEmpty();
        assertThat(district.records(clerk, here.town, PATENTS, "")).isEmpty();
        assertThat(district.count(reviewer, here.town, PATENTS, "2025-02")).isEqualTo("1");
        assertThat(district.takeOver(clerk, here.neighbour, one).errorCodes())
                .containsExactly("NOT_FOUND");
    }

    private int undivided(GraphQlDoor door, String unit) {
        return door.post("{ ledgers(unit: \"%s\") { undivided } }".formatted(unit))
                .data("ledgers")
                .valueStream()
                .mapToInt(ledger -> ledger.path("undivided").asInt())
                .sum();
    }

    private static Map<String, String> enterprise(String name) {
        return Map.of("name", name, "since", "2025-03-01");
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.like("ledger_records.%"))
                .and(AUDIT_ENTRY.PATH.startsWith(here.code))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
