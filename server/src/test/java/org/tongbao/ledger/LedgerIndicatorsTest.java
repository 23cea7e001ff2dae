package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What becomes of ledgers, records and lists when their indicator is retired or merged.
@IntegrationTest
class LedgerIndicatorsTest {

    private static final String GRANTS = "grants";

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private Territory here;
    private ReorganisedDistrict district;
    private GraphQlDoor clerk;
    private GraphQlDoor admin;

    @BeforeEach
    void aLedgerOfPatentsAndAnIndicatorThatMeansTheSame() {
        here = new Territory(dsl, personas);
        here.further(GRANTS);
        district = new ReorganisedDistrict(here, dsl, personas);
        clerk = here.clerk();
        admin = here.administrator();
        here.setUpPatents(admin, 0);
    }

    @Test
    void aRetiredIndicatorsLedgerEndsAndWhatItHeldStaysReadableAndCorrected() {
        var values = new HashMap<>(patent("ZL1", "2025-02-01"));
        values.put("fee", LocalDate.now().plusDays(30).toString());
        var record = district.made(clerk, here.town, PATENTS, values);
        assertThat(retire(PATENTS).problems("retireIndicator")).isEmpty();

        assertThat(
                        here.record(clerk, here.town, PATENTS, patent("ZL2", "2025-02-01"))
                                .problems("recordInLedger"))
                .containsExactly("LEDGER_OFF");
        assertThat(district.records(clerk, here.town, PATENTS, "")).hasSize(1);
        assertThat(
                        here.correct(clerk, record, 1, patent("ZL1", "2025-02-02"))
                                .problems("correctLedgerRecord"))
                .isEmpty();
        assertThat(here.setUpPatents(admin, 2).problems("setUpLedger"))
                .containsExactly("LEDGER_INDICATOR_RETIRED");

        assertThat(life("restoreIndicator", PATENTS, Map.of()).problems("restoreIndicator"))
                .isEmpty();
        assertThat(here.setUpPatents(admin, 2).problems("setUpLedger")).isEmpty();
        assertThat(district.count(clerk, here.town, PATENTS, "2025-02")).isEqualTo("1");
    }

    @Test
    void anIndicatorIsNotRetiredWhileRowsOfAListWait() {
        handDown();
        assertThat(retire(PATENTS).problems("retireIndicator")).containsExactly("RETIRE_LISTS");
        confirm();
        assertThat(retire(PATENTS).problems("retireIndicator")).isEmpty();
    }

    @Test
    void theRecordsOfAMergedIndicatorMoveToTheSurvivorWithTheirHistory() {
        var record = district.made(clerk, here.town, PATENTS, patent("ZL1", "2025-02-01"));
        here.correct(clerk, record, 1, patent("ZL1", "2025-03-01"));
        handDown();
        assertThat(merge(PATENTS, GRANTS).problems("mergeIndicators")).isEmpty();

        assertThat(district.count(clerk, here.town, GRANTS, "2025-03")).isEqualTo("1");
        assertThat(district.read(clerk, record).path("versions")).hasSize(2);
        assertThat(
                        here.record(clerk, here.town, GRANTS, patent("ZL1", "2025-04-01"))
                                .problems("recordInLedger"))
                .containsExactly("LEDGER_IDENTIFIER_HERE");
        confirm();
        assertThat(district.records(clerk, here.town, GRANTS, "")).hasSize(2);
        assertThat(here.setUpPatents(admin, 0).problems("setUpLedger"))
                .containsExactly("LEDGER_INDICATOR_RETIRED");
    }

    @Test
    void theSurvivorKeepsItsLedgerWhereTheMergedOneHasNone() {
        var record = district.made(clerk, here.town, PATENTS, patent("ZL1", "2025-02-01"));
        assertThat(merge(GRANTS, PATENTS).problems("mergeIndicators")).isEmpty();
        assertThat(district.count(clerk, here.town, PATENTS, "2025-02")).isEqualTo("1");
        assertThat(district.read(clerk, record).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void twoLedgersOfOneUnitAreNotMadeOne() {
        here.setUp(
                admin,
                GRANTS,
                0,
                List.of(field("granted", "授权日", "DATE", Map.of("role", "COUNTED_ON"))));
        var refused = merge(GRANTS, PATENTS);
        assertThat(refused.problems("mergeIndicators")).containsExactly("MERGE_LEDGERS");
        assertThat(district.count(clerk, here.town, GRANTS, "2025-02")).isEqualTo("0");
    }

    @Test
    void ledgersOfDifferentDistrictsStandSideBySideUnderTheSurvivor() {
        var there = new Territory(dsl, personas);
        here.setUpPatents(there.administrator(), there.code, GRANTS);
        district.made(clerk, here.town, PATENTS, patent("ZL1", "2025-02-01"));
        district.made(there.clerk(), there.town, GRANTS, patent("ZL1", "2025-02-01"));
        assertThat(merge(GRANTS, PATENTS).problems("mergeIndicators")).isEmpty();
        assertThat(district.count(clerk, here.town, PATENTS, "2025-02")).isEqualTo("1");
        assertThat(district.count(there.clerk(), there.town, PATENTS, "2025-02")).isEqualTo("1");
        assertThat(
                        district.records(clerk, here.town, PATENTS, "")
                                .getFirst()
                                .path("claimedElsewhere"))
                .isEmpty();
    }

    private void handDown() {
        var csv = "专利号,名称,授权日,地址\nZL8,一种装置,2025-02-01,甲镇1号\n".getBytes(StandardCharsets.UTF_8);
        var taken =
                here.reviewer()
                        .post(
                                """
                                mutation($file: String!) { importSourceList(input: {
                                  unit: "%s", indicator: "%s", name: "清单", file: $file
                                }) { problems { ... on Problem { code message } } } }
                                """
                                        .formatted(here.code, here.indicator(PATENTS)),
                                Map.of("file", Base64.getEncoder().encodeToString(csv)));
        assertThat(taken.problems("importSourceList")).as("%s", taken.body()).isEmpty();
    }

    private void confirm() {
        JsonNode waiting =
                clerk.post("{ rowsToCheck(unit: \"%s\") { awaiting { id } } }".formatted(here.town))
                        .data("rowsToCheck")
                        .path("awaiting");
        assertThat(waiting).hasSize(1);
        var confirmed =
                clerk.post(
                        "mutation { confirmSourceRows(input: {unit: \"%s\", rows: [\"%s\"]}) { problems { ... on Problem { code } } } }"
                                .formatted(here.town, waiting.at("/0/id").asString()));
        assertThat(confirmed.problems("confirmSourceRows")).isEmpty();
    }

    private Answer retire(String indicator) {
        return life("retireIndicator", indicator, Map.of("fromMonth", "2025-06", "reason", "不再统计"));
    }

    private Answer merge(String merged, String survivor) {
        return post(
                "mergeIndicators",
                Map.of(
                        "merged",
                        here.indicator(merged),
                        "survivor",
                        here.indicator(survivor),
                        "baseRevision",
                        revision(merged),
                        "reason",
                        "同一指标"));
    }

    private Answer life(String mutation, String indicator, Map<String, Object> more) {
        var input = new HashMap<String, Object>(more);
        input.put("code", here.indicator(indicator));
        input.put("baseRevision", revision(indicator));
        return post(mutation, input);
    }

    private Answer post(String mutation, Map<String, Object> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return admin.post(
                "mutation($input: %sInput!) { %s(input: $input) { problems { ... on Problem { code message } } } }"
                        .formatted(type, mutation),
                Map.of("input", input));
    }

    private int revision(String indicator) {
        return admin.post(
                        "{ indicator(code: \"%s\") { revision } }"
                                .formatted(here.indicator(indicator)))
                .data("indicator")
                .path("revision")
                .asInt();
    }
}
