package org.tongbao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.INDICATOR_RELATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What administrators say indicators are to each other, through the door.
@IntegrationTest
class RelateIndicatorsTest {

    private static final String RELATE =
            """
            mutation($input: RelateIndicatorsInput!) { relateIndicators(input: $input) {
              relations { kind indicator { code } other { code } ofRate }
              problems { ... on InputProblem { code path } } } }
            """;
    private static final String UNRELATE =
            """
            mutation($input: UnrelateIndicatorsInput!) { unrelateIndicators(input: $input) {
              relations { indicator { code } } problems { ... on InputProblem { code } } } }
            """;

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private GraphQlDoor door;
    private String stock = "";
    private String flow = "";
    private String otherFlow = "";

    @BeforeEach
    void anAdministratorOfEverything() {
        door = personas.topAdministrator();
        stock = entered("STOCK", "家");
        flow = entered("FLOW", "家");
        otherFlow = entered("FLOW", "家");
    }

    @Test
    void theSampleKnowsWhatFeedsItsStocksAndWhichPartsItHas() {
        assertThat(relations())
                .contains(
                        "FED_BY valid_invention_patents valid_invention_patents_added false",
                        "PART_OF invention_patent_grants patent_grants false",
                        "PART_OF ip_cases_closed ip_cases_handled true")
                .noneMatch(one -> one.contains("population_10k"));
    }

    @Test
    void aFlowIsSetReplacedAndTakenBackAndTheTrailKeepsAllThree() {
        assertThat(relate(stock, "FED_BY", flow).problems("relateIndicators")).isEmpty();
        relate(stock, "FED_BY", flow);
        relate(stock, "FED_BY", otherFlow);
        assertThat(relations()).contains("FED_BY " + stock + " " + otherFlow + " false");
        unrelate(stock, "FED_BY");
        unrelate(stock, "FED_BY");
        assertThat(relations()).noneMatch(one -> one.contains(stock));
        assertThat(trail())
                .containsExactly("indicator.related", "indicator.related", "indicator.unrelated");
    }

    @ParameterizedTest
    @CsvSource({
        "FED_BY, valid_invention_patents, valid_invention_patents, RELATION_ITSELF",
        "FED_BY, patent_grants, invention_patent_grants, RELATION_NO_STOCK",
        "FED_BY, valid_trademarks, valid_invention_patents, RELATION_NO_FLOW",
        "FED_BY, valid_trademarks, ip_trainings_held, RELATION_MEASURE",
        "PART_OF, valid_trademarks, patent_grants, RELATION_PART_KIND",
        "PART_OF, ip_case_closure_rate, abnormal_patent_withdrawal_rate, RELATION_PART_KIND",
        "PART_OF, patent_grants, invention_patent_grants, RELATION_CIRCLE",
        "PART_OF, ip_cases_handled, ip_cases_closed, RELATION_CIRCLE",
        "PART_OF, patent_pledge_amount, gi_output_value, RELATION_MEASURE",
    })
    void whatCannotBeHeldAgainstEachOtherIsRefused(
            String kind, String one, String other, String problem) {
        var before = relations();
        assertThat(relate(one, kind, other).problems("relateIndicators")).containsExactly(problem);
        assertThat(relations()).isEqualTo(before);
    }

    @Test
    void onlyWhoKeepsTheCatalogueRelates() {
        assertThat(relate(personas.administrator(), stock, "FED_BY", flow).errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(relate(stock, "FED_BY", "no_such").errorCodes()).containsExactly("NOT_FOUND");
        assertThat(trail()).isEmpty();
    }

    @Test
    void aMergedFlowIsFollowedToItsSurvivorAndADeletedOneForgotten() {
        relate(stock, "FED_BY", flow);
        merge(flow, otherFlow);
        assertThat(relations()).contains("FED_BY " + stock + " " + otherFlow + " false");
        delete(stock);
        assertThat(
                        dsl.fetchCount(
                                INDICATOR_RELATION
                                        .join(org.tongbao.db.Tables.INDICATOR)
                                        .on(
                                                org.tongbao.db.Tables.INDICATOR.ID.eq(
                                                        INDICATOR_RELATION.OTHER_ID)),
                                org.tongbao.db.Tables.INDICATOR.CODE.eq(otherFlow)))
                .isZero();
    }

    private String entered(String kind, String measure) {
        var code = "r_" + UUID.randomUUID().toString().substring(0, 8);
        var made =
                door.post(
                        """
                        mutation($input: CreateIndicatorInput!) { createIndicator(input: $input) {
                          indicator { code } problems { ... on Problem { code } } } }
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "code",
                                        code,
                                        "name",
                                        "指标" + code,
                                        "unitOfMeasure",
                                        measure,
                                        "kind",
                                        kind,
                                        "decimals",
                                        0,
                                        "direction",
                                        "HIGHER",
                                        "category",
                                        "创造")));
        assertThat(made.problems("createIndicator")).isEmpty();
        return code;
    }

    private void merge(String merged, String survivor) {
        var answer =
                door.post(
                        """
                        mutation($input: MergeIndicatorsInput!) { mergeIndicators(input: $input) {
                          indicator { code } problems { ... on Problem { code } } } }
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "merged",
                                        merged,
                                        "survivor",
                                        survivor,
                                        "baseRevision",
                                        1,
                                        "reason",
                                        "同一个指标")));
        assertThat(answer.problems("mergeIndicators")).isEmpty();
    }

    private void delete(String code) {
        var answer =
                door.post(
                        """
                        mutation($input: DeleteIndicatorInput!) { deleteIndicator(input: $input) {
                          deletedCode problems { ... on Problem { code } } } }
                        """,
                        Map.of("input", Map.of("code", code, "baseRevision", 1)));
        assertThat(answer.problems("deleteIndicator")).isEmpty();
    }

    private Answer relate(String one, String kind, String other) {
        return relate(door, one, kind, other);
    }

    private static Answer relate(GraphQlDoor door, String one, String kind, String other) {
        return door.post(
                RELATE, Map.of("input", Map.of("indicator", one, "kind", kind, "other", other)));
    }

    private void unrelate(String one, String kind) {
        var answer = door.post(UNRELATE, Map.of("input", Map.of("indicator", one, "kind", kind)));
        assertThat(answer.problems("unrelateIndicators")).isEmpty();
    }

    private List<String> relations() {
        return door.post(
                        """
                        { indicatorRelations { kind indicator { code } other { code } ofRate } }
                        """,
                        Map.of())
                .data("indicatorRelations")
                .valueStream()
                .map(one ->
                        one.path("kind").asString()
                                + " "
                                + one.at("/indicator/code").asString()
                                + " "
                                + one.at("/other/code").asString()
                                + " "
                                + one.path("ofRate").asBoolean())
                .toList();
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.DETAIL.contains(stock))
                .and(AUDIT_ENTRY.ACTION.like("indicator.%related"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
