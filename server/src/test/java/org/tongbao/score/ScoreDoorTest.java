package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.replace;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.SCORE_TABLE;
import static org.tongbao.score.ScoredDistrict.PATENTS;
import static org.tongbao.score.ScoredDistrict.TRAININGS;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/// The life of the scores of a year, as those who give and those who get them see it.
@IntegrationTest
class ScoreDoorTest {

    private static final String TABLE =
            "state version replaces corrected actions today hash planVersion peerGroups"
                + " objectionsUntil mayObjectFor { code } rules { version revision weights }"
                + " objections { id state reason answer unit { code } } versions { version state }"
                + " rows { unit { code } total earned outOf grade rank rankInPeerGroup tied vetoed"
                + " working items { indicator { code } points note working } deductions { kind"
                + " count months points } adjustments { id kind points reason afterObjection } }";

    @Autowired Personas personas;
    @Autowired ImportWorkflow imports;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    @Autowired StatementCounter statements;

    private ScoredDistrict district;
    private GraphQlDoor reviewer;
    private GraphQlDoor clerk;

    @BeforeEach
    void aYearIsOver() {
        personas.stranger();
        clock.moveTo(Instant.parse("2026-02-10T02:00:00Z"));
        district = new ScoredDistrict(dsl, imports);
        signIn();
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

    @AfterEach
    void today() {
        clock.reset();
    }

    private void signIn() {
        reviewer = personas.person(district.code + ".r", "孙丽", Role.REVIEWER, district.code);
        clerk = personas.person(district.code + ".c", "王晓", Role.CLERK, district.town(1));
    }

    @Test
    void aProvisionalTableIsCalculatedFromTheStandingAndSaysHow() {
        assertThat(table(reviewer).path("rules").isNull()).isTrue();
        saved(0, 0);
        var table = table(reviewer);
        assertThat(table.path("state").asString()).isEqualTo("PROVISIONAL");
        assertThat(table.path("rules").path("weights").asString()).isEqualTo("50");
        var first = row(table, 1);
        assertThat(first.at("/items/0/working").asString())
                .isEqualTo("9 ÷ 15 = 60.0%，20 分 × 60.0% = 12.00 分");
        assertThat(first.path("total").asString()).isEqualTo("34.5");
        assertThat(row(table, 2).path("total").asString()).isEqualTo("54");
        assertThat(row(table, 2).path("rank").asInt()).isEqualTo(1);
        assertThat(row(table, 2).path("grade").asString()).isEqualTo("优秀");
        var silent = row(table, 3);
        assertThat(silent.at("/items/0/note").asString()).isEqualTo("NOT_REPORTED");
        assertThat(silent.at("/items/0/points").asString()).isEqualTo("0");
        assertThat(silent.at("/items/1/note").asString()).isNotEqualTo("NOT_APPLICABLE");
        assertThat(silent.at("/deductions/0/count").asInt()).isEqualTo(3);
        assertThat(row(table, 4).at("/deductions/1/months").toString())
                .isEqualTo("[\"2025-01\",\"2025-02\"]");
        assertThat(row(table, 4).path("rankInPeerGroup").asInt()).isEqualTo(1);
        var english = table(reviewer.inEnglish());
        assertThat(row(english, 1).at("/items/0/working").asString())
                .isEqualTo("9 ÷ 15 = 60.0%, 20 × 60.0% = 12.00 points");
        assertThat(ask(clerk).errorCodes()).containsExactly("NOT_FOUND");
    }

    @Test
    void whatWasAnnouncedIsReadUnderTheUnitAndNothingRewritesIt() {
        saved(0, 0);
        announced(0, "2026-02-20");
        var other = personas.person(district.code + ".o", "赵强", Role.CLERK, district.town(2));
        var before = table(other).toString();
        assertThat(row(table(other), 1).path("total").asString()).isEqualTo("34.5");
        assertThat(ask(personas.foreignReviewer()).errorCodes()).containsExactly("NOT_FOUND");
        district.approve(1, PATENTS, "2025-05", "6");
        saved(1, 1);
        assertThat(table(other).toString()).isEqualTo(before);
        var anew = ask(reviewer, ", provisional: true").data("scoreTable");
        assertThat(row(anew, 1).path("total").asString()).isEqualTo("42.5");
        assertThat(anew.path("rules").path("version").asInt()).isEqualTo(2);
        assertThat(table(other).path("rules").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void anObjectionIsAnsweredTheTableAnnouncedAgainThenFixedForGood() {
        saved(0, 0);
        announced(0, "2026-02-20");
        assertThat(table(clerk).at("/mayObjectFor/0/code").asString()).isEqualTo(district.town(1));
        var objection = filed(1, PATENTS, "漏了 2 件").at("/objection/id").asString();
        assertThat(table(reviewer).path("actions").toString())
                .contains("ANSWER")
                .doesNotContain("FIX");
        assertThat(fix(1)).containsExactly("SCORE_DEADLINE_NOT_OVER", "SCORE_OBJECTIONS_OPEN");
        assertThat(problems(announce(1, "2026-02-25"), "announceScores"))
                .containsExactly("SCORE_OBJECTIONS_OPEN");
        assertThat(problems(answer(objection, true, null, "核对后更正"), "answerScoreObjection"))
                .containsExactly("SCORE_POINTS_BAD");
        assertThat(problems(answer(objection, true, "2.5", "核对后更正"), "answerScoreObjection"))
                .isEmpty();
        assertThat(problems(answer(objection, false, null, "再说一次"), "answerScoreObjection"))
                .containsExactly("SCORE_ANSWERED_ALREADY");
        assertThat(table(clerk).path("corrected").asBoolean()).isTrue();
        assertThat(row(table(clerk), 1).path("total").asString()).isEqualTo("34.5");
        district.approve(1, PATENTS, "2025-05", "6");
        announced(1, "2026-02-25");
        var second = table(clerk);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("replaces").asInt()).isEqualTo(1);
        assertThat(row(second, 1).path("total").asString())
                .as("figures stay those of the first announcement")
                .isEqualTo("37");
        assertThat(row(second, 1).at("/adjustments/0/afterObjection").asBoolean()).isTrue();
        assertThat(second.at("/versions/1/state").asString()).isEqualTo("REPLACED");
        clock.moveTo(Instant.parse("2026-02-25T15:59:00Z"));
        signIn();
        assertThat(table(reviewer).path("today").asString()).isEqualTo("2026-02-25");
        assertThat(table(reviewer).path("actions").toString()).doesNotContain("FIX");
        clock.moveTo(Instant.parse("2026-02-25T16:01:00Z"));
        assertThat(table(reviewer).path("today").asString()).isEqualTo("2026-02-26");
        assertThat(table(reviewer).path("actions").toString()).contains("FIX");
        clock.moveTo(Instant.parse("2026-02-26T02:00:00Z"));
        signIn();
        assertThat(problems(file(clerk, 2, PATENTS, "晚了"), "fileScoreObjection"))
                .containsExactly("SCORE_OBJECTIONS_CLOSED");
        assertThat(fix(1)).containsExactly("SCORE_TABLE_MOVED");
        assertThat(fix(2)).isEmpty();
        var fixed = table(clerk);
        assertThat(fixed.path("state").asString()).isEqualTo("FIXED");
        assertThat(fixed.path("rows")).isEqualTo(second.path("rows"));
        assertThat(fixed.path("hash").asString()).isEqualTo(second.path("hash").asString());
        assertThat(fix(2)).containsExactly("SCORE_FIXED");
        assertThat(problems(announce(2, "2026-03-01"), "announceScores"))
                .containsExactly("SCORE_FIXED");
        assertThat(adjust(2, 1, "POINTS", "1", "再加")).containsExactly("SCORE_FIXED");
        assertThat(actions())
                .containsExactly(
                        "score.rules_saved",
                        "score.announced",
                        "score.objected",
                        "score.objection_accepted",
                        "score.announced",
                        "score.fixed");
    }

    @Test
    void anObjectionIsRejectedWithWordsAndNeverByWhoeverFiledIt() {
        saved(0, 0);
        announced(0, "2026-02-20");
        assertThat(problems(file(clerk, 1, null, " "), "fileScoreObjection"))
                .containsExactly("SCORE_WORDS_LENGTH");
        assertThat(problems(file(clerk, 1, "no_such", "请核对"), "fileScoreObjection"))
                .containsExactly("SCORE_INDICATOR_UNKNOWN");
        var objection = filed(1, null, "请核对").at("/objection/id").asString();
        assertThat(file(reviewer, 1, null, "替镇里提").errorCodes()).containsExactly("FORBIDDEN");
        var other = personas.person(district.code + ".o", "赵强", Role.CLERK, district.town(2));
        assertThat(file(other, 1, null, "替别人提").errorCodes()).containsExactly("NOT_FOUND");
        assertThat(table(other).path("objections")).isEmpty();
        assertThat(answer(clerk, objection, false, null, "自己答").errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(problems(answer(objection, false, "1", "不改"), "answerScoreObjection"))
                .containsExactly("SCORE_POINTS_UNASKED");
        assertThat(problems(answer(objection, false, null, "核对无误"), "answerScoreObjection"))
                .isEmpty();
        assertThat(table(clerk).at("/objections/0/answer").asString()).isEqualTo("核对无误");
        assertThat(problems(announce(1, "2026-02-25"), "announceScores"))
                .containsExactly("SCORE_NOTHING_CORRECTED");
        assertThat(actions()).endsWith("score.objected", "score.objection_rejected");
    }

    @Test
    void whatIsGivenByHandHasAReasonAndCanBeTakenBack() {
        saved(0, 0);
        assertThat(adjust(0, 1, "POINTS", "0", "白给")).containsExactly("SCORE_POINTS_BAD");
        assertThat(adjust(0, 1, "VETO", "3", "否决")).containsExactly("SCORE_POINTS_UNASKED");
        assertThat(adjust(0, 1, "POINTS", "1", " ")).containsExactly("SCORE_WORDS_LENGTH");
        assertThat(adjust(1, 1, "POINTS", "1", "先进")).containsExactly("SCORE_TABLE_MOVED");
        assertThat(adjust(0, 1, "POINTS", "1", "先进")).isEmpty();
        assertThat(adjust(0, 2, "VETO", null, "弄虚作假")).isEmpty();
        assertThat(adjust(0, 3, "FALSE_FIGURE", null, "3 月培训没有签到表")).isEmpty();
        var table = table(reviewer);
        assertThat(row(table, 1).path("total").asString()).isEqualTo("35.5");
        assertThat(row(table, 2).path("vetoed").asBoolean()).isTrue();
        assertThat(row(table, 2).path("total").asString()).isEqualTo("0");
        assertThat(row(table, 2).path("grade").asString()).isEqualTo("不合格");
        assertThat(row(table, 3).at("/deductions/2/count").asInt()).isEqualTo(1);
        var given = row(table, 1).at("/adjustments/0/id").asString();
        var leader = personas.person(district.code + ".l", "吴刚", Role.LEADER, district.code);
        assertThat(withdraw(leader, given).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(problems(withdraw(reviewer, given), "withdrawScoreAdjustment")).isEmpty();
        assertThat(problems(withdraw(reviewer, given), "withdrawScoreAdjustment"))
                .containsExactly("SCORE_WITHDRAWN_ALREADY");
        assertThat(row(table(reviewer), 1).path("total").asString()).isEqualTo("34.5");
        assertThat(actions())
                .containsExactly(
                        "score.rules_saved",
                        "score.adjusted",
                        "score.adjusted",
                        "score.adjusted",
                        "score.adjustment_withdrawn");
    }

    @Test
    void rulesChangeUntilSomethingRestsOnThem() {
        assertThat(saved(0, 0).path("version").asInt()).isEqualTo(1);
        assertThat(problems(save(reviewer, 0, 0, "20"), "saveScoreRules"))
                .containsExactly("SCORE_RULES_CHANGED");
        assertThat(saved(1, 1).path("revision").asInt()).isEqualTo(2);
        assertThat(problems(save(reviewer, 1, 2, "-1"), "saveScoreRules"))
                .containsExactly("SCORE_WEIGHT_BAD");
        assertThat(settled()).isFalse();
        announced(0, "2026-02-20");
        assertThat(settled()).isTrue();
        assertThat(saved(1, 2).path("version").asInt()).isEqualTo(2);
        var leader = personas.person(district.code + ".l", "吴刚", Role.LEADER, district.code);
        assertThat(save(leader, 2, 1, "20").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(save(clerk, 2, 1, "20").errorCodes()).containsExactly("NOT_FOUND");
        assertThat(
                        clerk.post("{ scoreRules(plan: \"" + district.plan() + "\") { version } }")
                                .data("scoreRules")
                                .path("version")
                                .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatIsAnnouncedIsOverAndHasRulesAndADay() {
        assertThat(problems(announce(0, "2026-02-20"), "announceScores"))
                .containsExactly("SCORE_WITHOUT_RULES");
        saved(0, 0);
        assertThat(problems(announce(0, "2026-02-09"), "announceScores"))
                .containsExactly("SCORE_DEADLINE");
        assertThat(fix(0)).containsExactly("SCORE_NOT_ANNOUNCED");
        assertThat(
                        problems(
                                reviewer.post(
                                        mutation(
                                                "announceScores",
                                                "plan: \"%s\", from: \"2026-01\", to: \"2026-12\", version: 0, objectionsUntil: \"2026-02-20\""
                                                        .formatted(district.plan()),
                                                "table { version }")),
                                "announceScores"))
                .containsExactly("SCORE_SPAN_NOT_OVER");
        assertThat(
                        reviewer.post(
                                        "{ scoreTable(unit: \"%s\", from: \"2023-01\", to: \"2023-12\") { version } }"
                                                .formatted(district.code))
                                .errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(
                        reviewer.post(
                                        "{ scoreTable(unit: \"%s\", from: \"2025-12\", to: \"2025-01\") { version } }"
                                                .formatted(district.code))
                                .errorCodes())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void aTableCostsTheSameWhateverItHolds() {
        saved(0, 0);
        ask(reviewer);
        var many = statements.during(() -> ask(reviewer)).size();
        reviewer.post(
                mutation(
                        "saveScoreRules",
                        "plan: \"%s\", baseVersion: 1, baseRevision: 1, items: [{indicator: \"%s\", weight: \"10\", kind: ALL_OR_NOTHING}], deductions: [], grades: []"
                                .formatted(district.plan(), PATENTS),
                        "rules { version }"));
        assertThat(statements.during(() -> ask(reviewer))).hasSize(many);
    }

    @Test
    void aChangedTextIsNoEvidence() {
        saved(0, 0);
        announced(0, "2026-02-20");
        dsl.update(SCORE_TABLE)
                .set(SCORE_TABLE.CONTENT, replace(SCORE_TABLE.CONTENT, "12.00", "19.00"))
                .where(SCORE_TABLE.CONTENT.contains(district.code))
                .execute();
        assertThat(ask(clerk).errorCodes()).containsExactly("INTERNAL_ERROR");
    }

    private JsonNode table(GraphQlDoor caller) {
        var answer = ask(caller);
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("scoreTable");
    }

    private Answer ask(GraphQlDoor caller) {
        return ask(caller, "");
    }

    private Answer ask(GraphQlDoor caller, String more) {
        return caller.post(
                "{ scoreTable(unit: \"%s\", from: \"2025-01\", to: \"2025-12\"%s) { %s } }"
                        .formatted(district.code, more, TABLE));
    }

    private JsonNode row(JsonNode table, int town) {
        return table.path("rows")
                .valueStream()
                .filter(row -> row.at("/unit/code").asString().equals(district.town(town)))
                .findFirst()
                .orElseThrow();
    }

    private boolean settled() {
        return reviewer.post("{ scoreRules(plan: \"" + district.plan() + "\") { settled } }")
                .data("scoreRules")
                .path("settled")
                .asBoolean();
    }

    private JsonNode saved(int version, int revision) {
        var answer = save(reviewer, version, revision, "20");
        assertThat(answer.problems("saveScoreRules")).as("%s", answer.body()).isEmpty();
        return answer.data("saveScoreRules").path("rules");
    }

    private Answer save(GraphQlDoor caller, int version, int revision, String weight) {
        return caller.post(
                mutation(
                        "saveScoreRules",
                        """
                        plan: "%s", baseVersion: %d, baseRevision: %d, items: [
                          {indicator: "%s", weight: "%s", kind: PROPORTIONAL, cap: "120"}
                          {indicator: "%s", weight: "30", kind: STEPS,
                            steps: [{from: "50", share: "75"} {from: "100", share: "100"}]}
                        ], deductions: [{kind: LATE, each: "0.1"} {kind: MISSING, each: "0.5", most: "3"}
                          {kind: FALSE_FIGURE, each: "5"}]
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

    private void announced(int version, String until) {
        assertThat(problems(announce(version, until), "announceScores")).isEmpty();
    }

    private Answer announce(int version, String until) {
        return reviewer.post(
                mutation(
                        "announceScores",
                        span() + ", version: %d, objectionsUntil: \"%s\"".formatted(version, until),
                        "table { version }"));
    }

    private List<String> fix(int version) {
        return problems(
                reviewer.post(
                        mutation(
                                "fixScores",
                                span() + ", version: " + version,
                                "table { version }")),
                "fixScores");
    }

    private List<String> adjust(int version, int town, String kind, String points, String reason) {
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

    private Answer withdraw(GraphQlDoor caller, String id) {
        return caller.post(
                mutation(
                        "withdrawScoreAdjustment",
                        "adjustment: \"" + id + "\"",
                        "adjustment { withdrawnAt }"));
    }

    private JsonNode filed(int version, String indicator, String reason) {
        var answer = file(clerk, version, indicator, reason);
        assertThat(problems(answer, "fileScoreObjection")).isEmpty();
        return answer.data("fileScoreObjection");
    }

    private Answer file(GraphQlDoor caller, int version, String indicator, String reason) {
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

    private Answer answer(String objection, boolean accepted, String points, String words) {
        return answer(reviewer, objection, accepted, points, words);
    }

    private static Answer answer(
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

    private static String mutation(String name, String input, String result) {
        return "mutation { %s(input: {%s}) { %s problems { ... on Problem { code path } } } }"
                .formatted(name, input, result);
    }

    private static List<String> problems(Answer answer, String field) {
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.problems(field);
    }

    private List<String> actions() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.contains(district.code))
                .and(AUDIT_ENTRY.ACTION.like("score.%"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
