package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.ledger.PatentLedger.made;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.field;

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

/// Ledgers are set up and switched off over real HTTP.
@IntegrationTest
class LedgerDoorTest {

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
    void anAdministratorSwitchesALedgerOnAndOffAndOnAgain() {
        var admin = here.administrator();
        assertThat(titles(here.clerk())).containsExactly("台账patents");

        var off = switchOff(admin, 1, "2025-03");
        assertThat(off.data("switchLedgerOff").at("/ledger/toMonth").asString())
                .isEqualTo("2025-02");
        assertThat(titles(here.clerk())).isEmpty();
        assertThat(ledger.record("ZL1", "2025-02-01").problems("recordInLedger"))
                .containsExactly("LEDGER_OFF");
        assertThat(switchOff(admin, 1, "2025-04").problems("switchLedgerOff"))
                .containsExactly("LEDGER_STALE");
        assertThat(here.setUpPatents(admin, 2).problems("setUpLedger")).isEmpty();
        assertThat(titles(here.clerk())).containsExactly("台账patents");
        assertThat(ledger.trail("ledger.%"))
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
                                field("b", "甲", "CHOICE", Map.of("endings", List.of("失效"))),
                                field("c", "丙", "MONEY", Map.of("unitOfMeasure", "件")),
                                field("d", "丁", "DATE", Map.of("role", "COUNTED_ON"))));
        assertThat(wrong.problems("setUpLedger"))
                .containsExactly(
                        "LEDGER_FIELD_CODE",
                        "LEDGER_FIELD_LABEL_TWICE",
                        "LEDGER_CHOICES",
                        "LEDGER_ENDINGS",
                        "LEDGER_MEASURE");
    }

    @Test
    void whatFieldsDecideIsSettledWithTheFirstRecordAndTheRestMayChange() {
        var admin = here.administrator();
        made(ledger.record("ZL1", "2025-02-01"));
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

        var old = ledger.page(clerk, "").get(0);
        assertThat(old.toString()).contains("一种装置", "号码");
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
}
