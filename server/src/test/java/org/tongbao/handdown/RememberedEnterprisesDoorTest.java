package org.tongbao.handdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.handdown.HandedDownLists.HEAD;
import static org.tongbao.handdown.HandedDownLists.line;

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

/// The district sees and corrects whose enterprises it remembers.
@IntegrationTest
class RememberedEnterprisesDoorTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private HandedDownLists lists;
    private Territory here;
    private GraphQlDoor reviewer;

    @BeforeEach
    void aDistrictThatLearntFromWhatTownsConfirmed() {
        lists = HandedDownLists.of(dsl, personas);
        here = lists.here();
        reviewer = here.reviewer();
        lists.taken(HEAD + line("ZL1", "甲 公司", "甲镇1号") + line("ZL2", "乙公司", "乙镇2号"));
        lists.confirm(here.clerk(), here.town, lists.id("ZL1"));
        lists.confirm(here.neighboursClerk(), here.neighbour, lists.id("ZL2"));
    }

    @Test
    void whatWasConfirmedIsListedByNameAndFound() {
        assertThat(listed("")).containsExactly("乙公司 乙镇", "甲公司 甲镇");
        assertThat(listed(", search: \"甲 公\"")).containsExactly("甲公司 甲镇");
        assertThat(listed(", search: \"%\"")).isEmpty();
        var first = ask(reviewer, ", first: 1").data("rememberedEnterprises");
        var after = first.at("/pageInfo/endCursor").asString();
        assertThat(first.at("/edges/0/node/learntBy").asString()).isEqualTo("赵强");
        assertThat(listed(", after: \"" + after + "\"")).containsExactly("甲公司 甲镇");
    }

    @Test
    void whatIsCorrectedAssignsTheNextListAndIsInTheTrail() {
        assertThat(remember("甲公司", here.neighbour).problems("rememberEnterprise")).isEmpty();
        assertThat(remember("甲公司", here.neighbour).problems("rememberEnterprise")).isEmpty();
        assertThat(remember("丙 公司", here.town).problems("rememberEnterprise")).isEmpty();

        var next =
                lists.take(
                                reviewer,
                                HEAD + line("ZL5", "甲公司", "外地") + line("ZL6", "丙公司", "外地"),
                                Map.of("whole", false, "dryRun", true))
                        .data("importSourceList");
        assertThat(next.at("/rows/0/unit/code").asString()).isEqualTo(here.neighbour);
        assertThat(next.at("/rows/1/unit/code").asString()).isEqualTo(here.town);
        assertThat(lists.row("ZL1").at("/unit/code").asString()).isEqualTo(here.town);
        assertThat(trail())
                .containsExactly(
                        "{\"after\":\"乙镇\",\"before\":\"甲镇\",\"enterprise\":\"甲公司\"}",
                        "{\"after\":\"甲镇\",\"enterprise\":\"丙公司\"}");
    }

    @Test
    void whatIsForgottenIsAssignedByItsAddressAgain() {
        assertThat(forget(reviewer, "甲公司").problems("forgetEnterprise")).isEmpty();
        assertThat(forget(reviewer, "甲公司").problems("forgetEnterprise")).isEmpty();

        assertThat(listed("")).containsExactly("乙公司 乙镇");
        var next =
                lists.take(
                                reviewer,
                                HEAD + line("ZL5", "甲公司", "乙镇5号"),
                                Map.of("whole", false, "dryRun", true))
                        .data("importSourceList");
        assertThat(next.at("/rows/0/basis").asString()).isEqualTo("ADDRESS");
        assertThat(trail()).containsExactly("{\"before\":\"甲镇\",\"enterprise\":\"甲公司\"}");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(remember(" ", here.town).problems("rememberEnterprise"))
                .containsExactly("SOURCE_ENTERPRISE");
        assertThat(remember("甲公司；乙公司", here.town).problems("rememberEnterprise"))
                .containsExactly("SOURCE_ENTERPRISE");
        assertThat(remember("甲公司", here.code).problems("rememberEnterprise"))
                .containsExactly("SOURCE_UNIT");
        assertThat(trail()).isEmpty();
    }

    @Test
    void theDistrictReadsItsReviewersCorrectNobodyElseSees() {
        assertThat(ask(here.leader(), "").errorCodes()).isEmpty();
        assertThat(ask(here.clerk(), "").errorCodes()).containsExactly("NOT_FOUND");
        assertThat(forget(here.leader(), "甲公司").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(forget(here.administrator(), "甲公司").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(forget(here.clerk(), "甲公司").errorCodes()).containsExactly("NOT_FOUND");
    }

    private List<String> listed(String more) {
        return ask(reviewer, more)
                .data("rememberedEnterprises")
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .map(RememberedEnterprisesDoorTest::said)
                .toList();
    }

    private static String said(JsonNode node) {
        return node.path("name").asString() + " " + node.at("/unit/name").asString();
    }

    private Answer ask(GraphQlDoor door, String more) {
        return door.post(
                "{ rememberedEnterprises(unit: \"%s\"%s) { edges { node { name unit { name } assigns learntBy } } pageInfo { endCursor } } }"
                        .formatted(here.code, more));
    }

    private Answer remember(String name, String unit) {
        return reviewer.post(
                "mutation($input: RememberEnterpriseInput!) { rememberEnterprise(input: $input) {"
                        + " enterprise { name } problems { ... on Problem { code } } } }",
                Map.of("input", Map.of("unit", here.code, "name", name, "belongsTo", unit)));
    }

    private Answer forget(GraphQlDoor door, String name) {
        return door.post(
                "mutation($input: ForgetEnterpriseInput!) { forgetEnterprise(input: $input) { name"
                        + " problems { ... on Problem { code } } } }",
                Map.of("input", Map.of("unit", here.code, "name", name)));
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.like("remembered_enterprise.%"))
                .and(AUDIT_ENTRY.PATH.startsWith(here.code))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.DETAIL);
    }
}
