package org.tongbao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.access.Enrolment;
import org.tongbao.access.EnrolmentWorkflow;
import org.tongbao.access.PersonDetails;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.integration.SampleImport;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Units, indicators, the plan and its targets, as callers ask for them.
@IntegrationTest
class PlanDoorTest {

    private static final String TARGETS =
            """
            { targets(plan: "shizhong-2024-2026", unit: "%s") {
                value meaning operator forEachChild quote reading departments { name }
                unit { code aliases parent { code } }
                indicator { code aliases definition { version text englishText } numerator { code } denominator { code } } } }
            """;

    @Autowired SampleImport sample;
    @Autowired EnrolmentWorkflow enrolment;
    @Autowired StatementCounter statements;
    @LocalServerPort int port;

    @BeforeEach
    void importSample() {
        sample.run();
    }

    @Test
    void aClerkReadsThePlanOfTheDistrictAbove() {
        var plan =
                clerk("370402101")
                        .post(
                                """
                                { plan(code: "shizhong-2024-2026") {
                                    fromMonth toMonth severeBelow issuedOn unit { name } phases { name fromMonth } } }
                                """)
                        .data("plan");
        assertThat(plan.path("unit").path("name").asString()).isEqualTo("市中区");
        assertThat(plan.path("severeBelow").asString()).isEqualTo("0.8");
        assertThat(plan.path("issuedOn").asString()).isEqualTo("2024-02-29");
        assertThat(plan.path("phases").size()).isEqualTo(3);
    }

    @Test
    void aTownHasItsElevenTargetsInThePlansOrder() {
        var targets = clerk("370402101").post(TARGETS.formatted("370402101")).data("targets");
        assertThat(targets.size()).isEqualTo(11);
        assertThat(targets.path(0).path("value").asString()).isEqualTo("15");
        assertThat(targets.path(0).path("indicator").path("definition").path("text").asString())
                .contains("授权公告日");
        assertThat(targets.path(0).path("unit").path("parent").path("code").asString())
                .isEqualTo("370402");
    }

    @Test
    void aRateNamesItsPartsAndTheirStatementsDoNotGrowWithTheRows() {
        var clerk = clerk("370402101");
        var few = statements.during(() -> clerk.post(TARGETS.formatted("370402101"))).size();
        var many = statements.during(() -> clerk.post(TARGETS.formatted("370402"))).size();
        assertThat(many).isLessThanOrEqualTo(few + 2);
        var rate =
                clerk.post(TARGETS.formatted("370402"))
                        .data("targets")
                        .valueStream()
                        .filter(target ->
                                target.path("indicator")
                                        .path("code")
                                        .asString()
                                        .equals("ip_case_closure_rate"))
                        .findFirst()
                        .orElseThrow();
        assertThat(rate.path("indicator").path("numerator").path("code").asString())
                .isEqualTo("ip_cases_closed");
    }

    @Test
    void targetsOfAnotherTownAnswerLikeThoseOfNone() {
        var clerk = clerk("370402101");
        assertThat(clerk.post(TARGETS.formatted("370402102")).errorCodes())
                .containsExactly("NOT_FOUND")
                .isEqualTo(clerk.post(TARGETS.formatted("999999")).errorCodes());
    }

    @Test
    void theCatalogueIsSearchedByNameAliasAndCode() {
        var clerk = clerk("370402101");
        assertThat(codes(clerk, "贯标认证企业（累计")).containsExactly("ipms_certified_enterprises");
        assertThat(codes(clerk, "madrid_t")).containsExactly("madrid_trademarks");
        assertThat(codes(clerk, "OPEN patent")).containsExactly("patent_open_licences");
    }

    @Test
    void theCatalogueComesInPagesInItsOrder() {
        var answer =
                clerk("370402101")
                        .post(
                                "{ indicators(first: 2) { edges { cursor node { code } } pageInfo {"
                                        + " hasNextPage } } }")
                        .data("indicators");
        assertThat(answer.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        assertThat(answer.path("edges").size()).isEqualTo(2);
    }

    @Test
    void aNameInThePlaceOfACodeIsBadInput() {
        assertThat(clerk("370402101").post(TARGETS.formatted("税郭镇")).errorCodes())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void withoutASessionNothingIsTold() {
        var stranger = GraphQlDoor.on(port);
        assertThat(stranger.post("{ indicators { edges { node { code } } } }").errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(stranger.post(TARGETS.formatted("370402")).errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    private static List<String> codes(GraphQlDoor clerk, String search) {
        return clerk.post(
                        "query($s: String) { indicators(search: $s) { edges { node { code } } } }",
                        Map.of("s", search))
                .data("indicators")
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node").path("code").asString())
                .toList();
    }

    private GraphQlDoor clerk(String unit) {
        var account = "plan." + UUID.randomUUID().toString().substring(0, 8);
        enrolment.enrol(
                new SystemActor("test"),
                new Enrolment(
                        account,
                        "correct-horse",
                        new PersonDetails("王晓", null, null, null),
                        List.of(new Enrolment.RoleOn(Role.CLERK, unit))));
        return GraphQlDoor.on(port).signIn(account, "correct-horse");
    }
}
