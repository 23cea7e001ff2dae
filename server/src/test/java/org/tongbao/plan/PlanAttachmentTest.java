package org.tongbao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongbao.access.Personas;
import org.tongbao.attachment.Courier;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.testing.IntegrationTest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The document a version of a plan rests on, as a file.
@IntegrationTest
class PlanAttachmentTest {

    private static final String PLAN = "shizhong-2024-2026";

    @Autowired Personas personas;
    @Autowired PlanDocuments documents;
    @Autowired OrgUnits units;
    @Autowired DSLContext dsl;

    @Test
    void theDocumentStandsAtTheVersionForAllWhoReadThePlan() {
        var bytes = Courier.picture(300);
        var file = Courier.toPlan(personas.reviewer(), PLAN, 1).send("方案.png", bytes);

        for (var reader : List.of(personas.clerk(), personas.leader(), personas.insider())) {
            assertThat(titles(reader, PLAN)).contains("方案");
            assertThat(reader.fetch(file.path("address").asString()).body()).isEqualTo(bytes);
        }
        var foreign = personas.foreignReviewer();
        assertThat(foreign.fetch(file.path("address").asString()).statusCode()).isEqualTo(404);
        assertThat(Courier.toPlan(foreign, PLAN, 1).begin("a.png", bytes).errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(Courier.toPlan(personas.leader(), PLAN, 1).begin("a.png", bytes).errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(Courier.remove(personas.leader(), file, "x").errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(Courier.remove(personas.reviewer(), file, "换成扫描件").problems("removeAttachment"))
                .isEmpty();
        assertThat(titles(personas.clerk(), PLAN)).doesNotContain("方案");
    }

    @Test
    void theDocumentThatShipsIsLaidToItsVersionOnce() throws IOException {
        var code = "ships-" + UUID.randomUUID().toString().substring(0, 8);
        var reviewer = personas.reviewer();
        reviewer.post(
                """
                mutation($code: ID!) { createPlan(input: {unit: "370402", code: $code, details: {
                  name: "随附", fromMonth: "2031-01", toMonth: "2031-12", documentTitle: "方案"
                }}) { version { revision } } }
                """,
                Map.of("code", code));
        var content = new ClassPathResource("sample/shizhong/plan.pdf").getContentAsByteArray();

        documents.attach(manager(), code, 1, "方案.pdf", content);
        documents.attach(manager(), code, 1, "方案.pdf", content);

        var files =
                reviewer.post(
                                "query($code: ID!) { planVersion(plan: $code) { attachments {"
                                        + " title bytes address } } }",
                                Map.of("code", code))
                        .data("planVersion")
                        .path("attachments");
        assertThat(files.size()).isEqualTo(1);
        assertThat(files.at("/0/title").asString()).isEqualTo("方案");
        var sent = reviewer.fetch(files.at("/0/address").asString());
        assertThat(sent.body()).isEqualTo(content);
        assertThat(sent.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }

    private PersonActor manager() {
        var id =
                dsl.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.ACCOUNT.eq("persona.reviewer"))
                        .fetchSingle(PERSON.ID);
        var unit = units.get(Scope.EVERYWHERE, "370402");
        return new PersonActor(
                id, "周正", null, List.of(new Grant(Role.REVIEWER, unit.path())), false);
    }

    @Test
    void theDocumentOfADraftIsItsAuthorsAndGoesWithIt() {
        var code = "drawn-" + UUID.randomUUID().toString().substring(0, 8);
        var reviewer = personas.reviewer();
        var made =
                reviewer.post(
                        """
                        mutation($code: ID!) { createPlan(input: {unit: "370402", code: $code, details: {
                          name: "草稿", fromMonth: "2030-01", toMonth: "2030-12", documentTitle: "征求意见稿"
                        }}) { version { revision } problems { ... on Problem { code } } } }
                        """,
                        Map.of("code", code));
        assertThat(made.problems("createPlan")).isEmpty();
        var file = Courier.toPlan(reviewer, code, 1).send("征求意见稿.png", Courier.picture(80));
        var address = file.path("address").asString();

        assertThat(reviewer.fetch(address).statusCode()).isEqualTo(200);
        assertThat(personas.leader().fetch(address).statusCode()).isEqualTo(404);
        assertThat(personas.clerk().fetch(address).statusCode()).isEqualTo(404);
        var discarded =
                reviewer.post(
                        "mutation($code: ID!) { discardDraft(input: {plan: $code, baseRevision: 1})"
                                + " { problems { ... on Problem { code } } } }",
                        Map.of("code", code));
        assertThat(discarded.problems("discardDraft")).isEmpty();
        assertThat(reviewer.fetch(address).statusCode()).isEqualTo(404);
    }

    private static List<String> titles(GraphQlDoor door, String plan) {
        return door.post(
                        "query($plan: ID!) { planVersion(plan: $plan, number: 1) { attachments {"
                                + " title } } }",
                        Map.of("plan", plan))
                .data("planVersion")
                .path("attachments")
                .valueStream()
                .map(file -> file.path("title").asString())
                .toList();
    }
}
