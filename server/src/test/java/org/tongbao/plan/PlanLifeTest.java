package org.tongbao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.plan.PlanDesk.problems;
import static org.tongbao.plan.PlanDesk.version;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.integration.ImportFile;
import org.tongbao.integration.ImportKind;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A plan from its first draft over issuing to a revision, as those who manage and those who read
/// it see it. Its unit is of the test's own.
@IntegrationTest
class PlanLifeTest {

    private static final String DEPARTMENTS = "{ departments(unit: \"%s\") { name } }";
    @Autowired Personas personas;
    @Autowired ImportWorkflow imports;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private final String district = "P" + UUID.randomUUID().toString().substring(0, 8);
    private final String town = district + "-1";
    private GraphQlDoor reviewer;
    private GraphQlDoor clerk;
    private PlanDesk desk;

    @BeforeEach
    void aDistrictDraftsAPlan() {
        personas.stranger();
        imports.importFiles(
                new SystemActor("test"),
                List.of(
                        ImportFile.text(
                                ImportKind.ORG_UNITS,
                                "org_units.csv",
                                "code,name,level,parent\n%s,计划区%s,DISTRICT,370400\n%s,计划镇,TOWNSHIP,%s\n"
                                        .formatted(district, district, town, district))),
                false);
        reviewer = personas.person(district + ".r", "孙丽", Role.REVIEWER, district);
        clerk = personas.person(district + ".c", "王晓", Role.CLERK, town);
        desk = new PlanDesk(dsl, reviewer, district, town);
    }

    @Test
    void aDraftIsNobodysButItsAuthorsUntilItIsIssued() {
        assertThat(desk.plan).isEqualTo(district + "-2025-2026");
        var read = "{ plan(code: \"" + desk.plan + "\") { version versions { number state } } }";
        assertThat(clerk.post(read).errorCodes()).containsExactly("NOT_FOUND");
        assertThat(reviewer.post(read).data("plan").path("version").asInt()).isZero();
        desk.save(1, desk.target("2026", "5"));
        assertThat(version(desk.issue(2), "issuePlan").path("issuedBy").asString()).isEqualTo("孙丽");
        var seen = clerk.post(read).data("plan");
        assertThat(seen.path("version").asInt()).isEqualTo(1);
        assertThat(seen.path("versions").path(0).path("state").asString()).isEqualTo("ISSUED");
        assertThat(desk.actions())
                .containsExactly("plan.created", "plan.targets_saved", "plan.issued");
    }

    @Test
    void theMonthDecidesWhichVersionAStandingUses() {
        desk.save(1, desk.target("2026", "5"));
        desk.issue(2);
        desk.revise("2026-07", "指标加码");
        desk.save(1, desk.target("2026", "8"));
        assertThat(desk.standing("2026-08").path("plan").path("version").asInt()).isEqualTo(1);
        desk.issue(2);
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        try {
            assertThat(desk.standing("2026-06").path("plan").path("version").asInt()).isEqualTo(1);
            assertThat(desk.targetHeld("2026-06")).isEqualTo("5");
            assertThat(desk.standing("2026-07").path("plan").path("version").asInt()).isEqualTo(2);
            assertThat(desk.targetHeld("2026-07")).isEqualTo("8");
        } finally {
            clock.reset();
        }
        var old =
                clerk.post(
                                "{ planVersion(plan: \"%s\", number: 1) { reason targets { value } } }"
                                        .formatted(desk.plan))
                        .data("planVersion");
        assertThat(old.path("targets").path(0).path("value").asString()).isEqualTo("5");
    }

    @Test
    void aRevisionBeginsWithTheTargetsAsTheyWere() {
        desk.save(1, desk.target("2025", "5"), desk.target("2026", "6"));
        desk.issue(2);
        var revised = version(desk.revise("2026-01", "形势变化"), "revisePlan");
        assertThat(revised.path("number").asInt()).isEqualTo(2);
        assertThat(revised.path("reason").asString()).isEqualTo("形势变化");
        assertThat(revised.path("targets").findValuesAsString("value")).containsExactly("5", "6");
        assertThat(revised.path("targets").path(0).path("source").asString()).isEqualTo("附件一");
        assertThat(problems(desk.revise("2026-01", "再来"), "revisePlan"))
                .containsExactly("PLAN_HAS_DRAFT");
        assertThat(desk.discard(1).data("discardDraft").path("plan").path("version").asInt())
                .isEqualTo(1);
        assertThat(problems(desk.revise("2024-12", "太早"), "revisePlan"))
                .containsExactly("PLAN_REVISION_MONTH");
        assertThat(problems(desk.revise("2026-01", " "), "revisePlan"))
                .containsExactly("PLAN_REASON_LENGTH");
        assertThat(desk.actions())
                .containsExactly(
                        "plan.created",
                        "plan.targets_saved",
                        "plan.issued",
                        "plan.revised",
                        "plan.draft_discarded");
    }

    @Test
    void whoSavesOnAnOldDraftGetsBoth() {
        desk.save(1, desk.target("2026", "5"));
        var stale = desk.save(1, desk.target("2026", "9"));
        var problem = stale.data("saveTargets").path("problems").path(0);
        assertThat(problem.path("__typename").asString()).isEqualTo("PlanDraftChanged");
        assertThat(problem.path("current").path("revision").asInt()).isEqualTo(2);
        assertThat(problem.at("/current/targets/0/value").asString()).isEqualTo("5");
        assertThat(problem.at("/current/changedBy").asString()).isEqualTo("孙丽");
        assertThat(problem.at("/current/changedAt").asString()).startsWith("20");
        assertThat(problems(desk.issue(1), "issuePlan")).containsExactly("PLAN_DRAFT_CHANGED");
        assertThat(problems(desk.discard(1), "discardDraft")).containsExactly("PLAN_DRAFT_CHANGED");
        assertThat(problems(desk.update(1, "改名"), "updatePlan"))
                .containsExactly("PLAN_DRAFT_CHANGED");
    }

    @Test
    void aDraftSaysWhoChangedItLast() {
        assertThat(
                        version(desk.save(1, desk.target("2026", "5")), "saveTargets")
                                .path("changedBy")
                                .asString())
                .isEqualTo("孙丽");
        desk.issue(2);
        var revised = version(desk.revise("2026-01", "形势变化"), "revisePlan");
        assertThat(revised.path("changedBy").isNull()).isTrue();
        assertThat(version(desk.update(1, "改名"), "updatePlan").path("changedBy").asString())
                .isEqualTo("孙丽");
    }

    @Test
    void theDepartmentsOfAUnitAndOfThoseAboveMayAnswer() {
        var other = district + "-2";
        imports.importFiles(
                new SystemActor("test"),
                List.of(
                        ImportFile.text(
                                ImportKind.ORG_UNITS,
                                "org_units.csv",
                                "code,name,level,parent\n%s,旁边镇,TOWNSHIP,%s\n"
                                        .formatted(other, district)),
                        ImportFile.text(
                                ImportKind.DEPARTMENTS,
                                "departments.csv",
                                "unit,name\n%s,试验局\n%s,试验办\n%s,旁边办\n"
                                        .formatted(district, town, other))),
                false);
        assertThat(departments(reviewer, district)).startsWith("试验局").contains("试验办", "旁边办");
        assertThat(departments(clerk, town)).startsWith("试验办").contains("试验局");
        assertThat(departments(clerk, district)).contains("试验办").doesNotContain("旁边办");
        assertThat(personas.foreignReviewer().post(DEPARTMENTS.formatted(town)).errorCodes())
                .containsExactly("NOT_FOUND");
    }

    private static List<String> departments(GraphQlDoor caller, String unit) {
        return caller.post(DEPARTMENTS.formatted(unit))
                .data("departments")
                .findValuesAsString("name");
    }

    @Test
    void whatWasIssuedNeverChanges() {
        assertThat(problems(desk.issue(1), "issuePlan")).containsExactly("PLAN_WITHOUT_TARGETS");
        desk.save(1, desk.target("2026", "5"));
        desk.issue(2);
        assertThat(problems(desk.save(2, desk.target("2026", "9")), "saveTargets"))
                .containsExactly("PLAN_NO_DRAFT");
        assertThat(problems(desk.update(2, "改名"), "updatePlan")).containsExactly("PLAN_NO_DRAFT");
        assertThat(problems(desk.issue(2), "issuePlan")).containsExactly("PLAN_NO_DRAFT");
        assertThat(problems(desk.discard(2), "discardDraft")).containsExactly("PLAN_NO_DRAFT");
    }

    @Test
    void aDraftIsRenamedAndThrownAway() {
        assertThat(version(desk.update(1, "新名"), "updatePlan").path("revision").asInt())
                .isEqualTo(2);
        assertThat(problems(desk.update(2, " "), "updatePlan"))
                .containsExactly("PLAN_TEXT_MISSING");
        assertThat(desk.discard(2).data("discardDraft").path("plan").isNull()).isTrue();
        assertThat(reviewer.post("{ plan(code: \"" + desk.plan + "\") { code } }").errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(desk.actions())
                .containsExactly("plan.created", "plan.updated", "plan.draft_discarded");
    }

    @Test
    void badTargetsAreNamedOneByOneAndNothingIsStored() {
        var answer = desk.save(1, desk.target("2026", "-1"), desk.target("2029", "1"));
        assertThat(problems(answer, "saveTargets"))
                .containsExactly("TARGET_NEGATIVE", "TARGET_OUTSIDE_PLAN");
        assertThat(answer.data("saveTargets").at("/problems/0/path").toString())
                .isEqualTo("[\"targets\",\"0\",\"value\"]");
        assertThat(
                        version(desk.save(1, desk.target("2026", "1")), "saveTargets")
                                .path("revision")
                                .asInt())
                .isEqualTo(2);
    }

    @Test
    void theTrailSaysWhatChanged() {
        desk.save(1, desk.target("2026", "5"));
        desk.save(2, desk.target("2026", "7"));
        assertThat(
                        dsl.select(AUDIT_ENTRY.DETAIL)
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.PATH.contains(district))
                                .orderBy(AUDIT_ENTRY.ID.desc())
                                .limit(1)
                                .fetchOne(AUDIT_ENTRY.DETAIL))
                .contains("\"before\":\"5\"", "\"after\":\"7\"", "ip_trainings_held");
    }

    @Test
    void onlyReviewersAndAdministratorsOfTheUnitManageItsPlans() {
        desk.save(1, desk.target("2026", "5"));
        desk.issue(2);
        var leader = personas.person(district + ".l", "吴刚", Role.LEADER, district);
        assertThat(desk.create(leader, "领导的").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(desk.create(clerk, "镇里的").errorCodes()).containsExactly("NOT_FOUND");
        for (var caller : List.of(leader)) {
            for (var field : List.of("issuePlan", "discardDraft")) {
                assertThat(desk.onDraft(caller, field, 2).errorCodes())
                        .containsExactly("FORBIDDEN");
            }
        }
        assertThat(desk.onDraft(personas.foreignReviewer(), "issuePlan", 2).errorCodes())
                .containsExactly("NOT_FOUND");
        var administrator = personas.person(district + ".a", "冯静", Role.ADMINISTRATOR, district);
        assertThat(desk.create(administrator, "管理员的").errorCodes()).isEmpty();
    }

    @Test
    void aCodeIsTakenOnceAndSpelledPlainly() {
        assertThat(version(desk.create(reviewer, "第二个"), "createPlan").at("/plan/code").asString())
                .isEqualTo(district + "-2025-2026-2");
        assertThat(problems(desk.create(reviewer, "第三个", desk.plan), "createPlan"))
                .containsExactly("PLAN_CODE_TAKEN");
        assertThat(problems(desk.create(reviewer, "第四个", "my plan"), "createPlan"))
                .containsExactly("PLAN_CODE_BAD");
    }
}
