package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.score.ScoredDistrict.PATENTS;
import static org.tongbao.score.ScoredDistrict.TRAININGS;

import org.jooq.DSLContext;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// The scores of a district's year at the door: what its reviewer does with them, and a clerk says
/// against them.
final class ScoreOffice {

    private static final String TABLE =
            "plan { code } state version replaces corrected actions today hash planVersion"
                + " peerGroups objectionsUntil mayObjectFor { code } rules { version revision"
                + " weights } objections { id state reason answer unit { code } } versions {"
                + " version state } rows { unit { code } total earned outOf grade rank"
                + " rankInPeerGroup tied vetoed working items { indicator { code } points note"
                + " working } deductions { kind count months points } adjustments { id kind points"
                + " reason afterObjection } }";

    private final DSLContext dsl;
    private final Personas personas;
    private final ScoredDistrict district;
    GraphQlDoor reviewer;
    GraphQlDoor clerk;

    ScoreOffice(DSLContext dsl, Personas personas, ScoredDistrict district) {
        this.dsl = dsl;
        this.personas = personas;
        this.district = district;
        signIn();
        fourTownsReport();
    }

    /// The first two report all year, the third late and 0, the fourth from March on.
    private void fourTownsReport() {
        district.approve(1, TRAININGS, "2025-03", "9");
        district.approve(1, PATENTS, "2025-03", "9");
        district.approve(2, TRAININGS, "2025-04", "12");
        district.approve(2, PATENTS, "2025-04", "30");
        district.approve(3, TRAININGS, "2025-04", "0");
        for (var town = 1; town <= 4; town++) {
            for (var month = 1; month <= 12; month++) {
                if (town != 4 || month > 2) {
                    district.filed(town, "2025-%02d".formatted(month), town == 3 && month < 4);
                }
            }
        }
    }

    /// Again after the clock was moved: sessions end.
    void signIn() {
        reviewer = personas.person(district.code + ".r", "孙丽", Role.REVIEWER, district.code);
        clerk = personas.person(district.code + ".c", "王晓", Role.CLERK, district.town(1));
    }

    /// The table of the year as a caller reads it.
    JsonNode table(GraphQlDoor caller) {
        var answer = ask(caller);
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("scoreTable");
    }

    Answer ask(GraphQlDoor caller) {
        return ask(caller, "");
    }

    Answer ask(GraphQlDoor caller, String more) {
        return caller.post(
                "{ scoreTable(unit: \"%s\", from: \"2025-01\", to: \"2025-12\"%s) { %s } }"
                        .formatted(district.code, more, TABLE));
    }

    JsonNode row(JsonNode table, int town) {
        return table.path("rows")
                .valueStream()
                .filter(row -> row.at("/unit/code").asString().equals(district.town(town)))
                .findFirst()
                .orElseThrow();
    }

    JsonNode rules(GraphQlDoor caller) {
        var ask = "{ scoreRules(plan: \"%s\") { version settled } }".formatted(district.plan());
        return caller.post(ask).data("scoreRules");
    }

    /// Whether something rests on the rules.
    boolean settled() {
        return rules(reviewer).path("settled").asBoolean();
    }

    /// The rules, saved on what was seen; the second rule item has steps.
    JsonNode saved(int version, int revision) {
        var answer = save(reviewer, version, revision, "20");
        assertThat(answer.problems("saveScoreRules")).as("%s", answer.body()).isEmpty();
        return answer.data("saveScoreRules").path("rules");
    }

    Answer save(GraphQlDoor caller, int version, int revision, String weight) {
        return caller.post(
                mutation(
                        "saveScoreRules",
                        """
                        plan: "%s", baseVersion: %d, baseRevision: %d, items: [
                          {indicator: "%s", weight: "%s", kind: PROPORTIONAL, cap: "120"}
                          {indicator: "%s", weight: "30", kind: STEPS,
                            steps: [{from: "50", share: "75"} {from: "100", share: "100"}]}
                        ], deductions: [{kind: LATE, each: "0.1"} {kind: MISSING, each: "0.5", most: "3"}
                          {kind: FALSE_FIGURE, each: "5"} {kind: RECTIFICATION, each: "0.2"}]
                        grades: [{name: "优秀", atLeast: "45"} {name: "合格", atLeast: "30"} {name: "不合格", atLeast: "0"}]
                        """
                                .formatted(
                                        district.plan(),
                                        version,
                                        revision,
                                        PATENTS,
                                        weight,
                                        TRAININGS),
                        "rules { version revision }"));
    }

    void announced(int version, String until) {
        assertThat(problems(announce(version, until), "announceScores")).isEmpty();
    }

    Answer announce(int version, String until) {
        return reviewer.post(
                mutation(
                        "announceScores",
                        span() + ", version: %d, objectionsUntil: \"%s\"".formatted(version, until),
                        "table { version }"));
    }

    /// What was said against fixing.
    List<String> fix(int version) {
        return problems(
                reviewer.post(
                        mutation(
                                "fixScores",
                                span() + ", version: " + version,
                                "table { version }")),
                "fixScores");
    }

    /// What was said against giving points by hand.
    List<String> adjust(int version, int town, String kind, String points, String reason) {
        return problems(
                reviewer.post(
                        mutation(
                                "adjustScore",
                                span()
                                        + ", version: %d, unit: \"%s\", kind: %s, reason: \"%s\"%s"
                                                .formatted(
                                                        version,
                                                        district.town(town),
                                                        kind,
                                                        reason,
                                                        points == null
                                                                ? ""
                                                                : ", points: \"" + points + "\""),
                                "adjustment { id }")),
                "adjustScore");
    }

    /// Points for an item, before anything was announced.
    void adjusted(int town, String indicator, String points) {
        var answer =
                reviewer.post(
                        mutation(
                                "adjustScore",
                                span()
                                        + ", version: 0, unit: \"%s\", kind: POINTS, indicator: \"%s\", points: \"%s\", reason: \"表彰\""
                                                .formatted(district.town(town), indicator, points),
                                "adjustment { id }"));
        assertThat(problems(answer, "adjustScore")).isEmpty();
    }

    Answer withdraw(GraphQlDoor caller, String id) {
        return caller.post(
                mutation(
                        "withdrawScoreAdjustment",
                        "adjustment: \"" + id + "\"",
                        "adjustment { withdrawnAt }"));
    }

    /// An objection of the clerk that was taken.
    JsonNode filed(int version, String indicator, String reason) {
        var answer = file(clerk, version, indicator, reason);
        assertThat(problems(answer, "fileScoreObjection")).isEmpty();
        return answer.data("fileScoreObjection");
    }

    Answer file(GraphQlDoor caller, int version, String indicator, String reason) {
        return caller.post(
                mutation(
                        "fileScoreObjection",
                        span()
                                + ", version: %d, unit: \"%s\", reason: \"%s\"%s"
                                        .formatted(
                                                version,
                                                district.town(1),
                                                reason,
                                                indicator == null
                                                        ? ""
                                                        : ", indicator: \"" + indicator + "\""),
                        "objection { id }"));
    }

    Answer answer(String objection, boolean accepted, String points, String words) {
        return answer(reviewer, objection, accepted, points, words);
    }

    static Answer answer(
            GraphQlDoor caller, String objection, boolean accepted, String points, String words) {
        return caller.post(
                mutation(
                        "answerScoreObjection",
                        "objection: \"%s\", accepted: %s, answer: \"%s\"%s"
                                .formatted(
                                        objection,
                                        accepted,
                                        words,
                                        points == null ? "" : ", points: \"" + points + "\""),
                        "objection { state }"));
    }

    private String span() {
        return "plan: \"%s\", from: \"2025-01\", to: \"2025-12\"".formatted(district.plan());
    }

    static String mutation(String name, String input, String result) {
        return "mutation { %s(input: {%s}) { %s problems { ... on Problem { code path } } } }"
                .formatted(name, input, result);
    }

    static List<String> problems(Answer answer, String field) {
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.problems(field);
    }

    /// What the trail says.
    List<String> actions() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.contains(district.code))
                .and(AUDIT_ENTRY.ACTION.like("score.%"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
