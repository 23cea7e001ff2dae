package org.tongbao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// A district's reviewer at work on the draft of a plan with one town.
final class PlanDesk {

    private static final String VERSION =
            "version { plan { code version } number state fromMonth reason revision issuedBy"
                    + " changedAt changedBy targets { value quote source departments { name } } }"
                    + " problems { __typename ... on Problem { code message path } ... on"
                    + " PlanDraftChanged { current { number revision changedAt changedBy targets {"
                    + " value } } } }";

    private final DSLContext dsl;
    private final GraphQlDoor reviewer;
    private final String district;
    private final String town;
    final String plan;

    PlanDesk(DSLContext dsl, GraphQlDoor reviewer, String district, String town) {
        this.dsl = dsl;
        this.reviewer = reviewer;
        this.district = district;
        this.town = town;
        plan = version(create(reviewer, "试验计划"), "createPlan").at("/plan/code").asString();
    }

    JsonNode standing(String month) {
        return reviewer.post(
                        """
                        { standing(unit: "%s", month: "%s") { plan { version }
                            indicators { rows { line { indicator { code } target } } } } }
                        """
                                .formatted(district, month))
                .data("standing");
    }

    /// Against which target the town is held in the month.
    String targetHeld(String month) {
        return standing(month).at("/indicators/0/rows/0/line/target").asString();
    }

    Answer create(GraphQlDoor caller, String name) {
        return create(caller, name, null);
    }

    Answer create(GraphQlDoor caller, String name, String code) {
        return caller.post(
                """
                mutation($code: ID, $details: PlanDetailsInput!) {
                  createPlan(input: {unit: "%s", code: $code, details: $details}) { %s } }
                """
                        .formatted(district, VERSION),
                code == null
                        ? Map.of("details", details(name))
                        : Map.of("details", details(name), "code", code));
    }

    Answer update(int base, String name) {
        return reviewer.post(
                """
                mutation($details: PlanDetailsInput!) {
                  updatePlan(input: {plan: "%s", baseRevision: %d, details: $details}) { %s } }
                """
                        .formatted(plan, base, VERSION),
                Map.of("details", details(name)));
    }

    private static Map<String, Object> details(String name) {
        return Map.of(
                "name",
                name,
                "fromMonth",
                "2025-01",
                "toMonth",
                "2026-11",
                "documentTitle",
                "关于印发试验计划的通知",
                "phases",
                List.of(Map.of("name", "启动", "fromMonth", "2026-01", "toMonth", "2026-03")));
    }

    @SafeVarargs
    final Answer save(int base, Map<String, Object>... targets) {
        return reviewer.post(
                """
                mutation($targets: [TargetInput!]!) {
                  saveTargets(input: {plan: "%s", baseRevision: %d, targets: $targets}) { %s } }
                """
                        .formatted(plan, base, VERSION),
                Map.of("targets", List.of(targets)));
    }

    Map<String, Object> target(String year, String value) {
        return Map.of(
                "unit",
                town,
                "indicator",
                "ip_trainings_held",
                "meaning",
                "INCREMENT",
                "operator",
                "AT_LEAST",
                "fromMonth",
                year + "-01",
                "toMonth",
                year + "-11",
                "value",
                value,
                "quote",
                "每年" + value + "次",
                "source",
                "附件一");
    }

    Answer issue(int base) {
        return onDraft(reviewer, "issuePlan", base);
    }

    Answer discard(int base) {
        return reviewer.post(
                """
                mutation { discardDraft(input: {plan: "%s", baseRevision: %d}) {
                  plan { version } problems { ... on Problem { code } } } }
                """
                        .formatted(plan, base));
    }

    /// One of the acts on a draft, by anybody.
    Answer onDraft(GraphQlDoor caller, String field, int base) {
        var selection = field.equals("discardDraft") ? "plan { code }" : VERSION;
        return caller.post(
                "mutation { %s(input: {plan: \"%s\", baseRevision: %d}) { %s } }"
                        .formatted(field, plan, base, selection));
    }

    Answer revise(String from, String reason) {
        return reviewer.post(
                "mutation { revisePlan(input: {plan: \"%s\", fromMonth: \"%s\", reason: \"%s\"}) { %s } }"
                        .formatted(plan, from, reason, VERSION));
    }

    static JsonNode version(Answer answer, String field) {
        assertThat(answer.problems(field)).isEmpty();
        return answer.data(field).path("version");
    }

    static List<String> problems(Answer answer, String field) {
        return answer.problems(field);
    }

    /// What the trail says.
    List<String> actions() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.contains(district))
                .and(AUDIT_ENTRY.ACTION.like("plan.%"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
