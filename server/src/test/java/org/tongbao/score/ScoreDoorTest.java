package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.replace;
import static org.tongbao.db.Tables.SCORE_TABLE;
import static org.tongbao.score.ScoreOffice.mutation;
import static org.tongbao.score.ScoreOffice.problems;
import static org.tongbao.score.ScoredDistrict.PATENTS;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The life of the scores of a year, as those who give and those who get them see it.
@IntegrationTest
class ScoreDoorTest {

    @Autowired Personas personas;
    @Autowired ImportWorkflow imports;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    @Autowired StatementCounter statements;
    private ScoredDistrict district;
    private ScoreOffice office;

    @BeforeEach
    void aYearIsOver() {
        personas.stranger();
        clock.moveTo(Instant.parse("2026-02-10T02:00:00Z"));
        district = new ScoredDistrict(dsl, imports);
        office = new ScoreOffice(dsl, personas, district);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aProvisionalTableIsCalculatedFromTheStandingAndSaysHow() {
        assertThat(office.table(office.reviewer).path("rules").isNull()).isTrue();
        office.saved(0, 0);
        var table = office.table(office.reviewer);
        assertThat(table.path("state").asString()).isEqualTo("PROVISIONAL");
        assertThat(table.path("rules").path("weights").asString()).isEqualTo("50");
        var first = office.row(table, 1);
        assertThat(first.at("/items/0/working").asString())
                .isEqualTo("9 ÷ 15 = 60.0%，20 分 × 60.0% = 12.00 分");
        assertThat(first.path("total").asString()).isEqualTo("34.5");
        assertThat(office.row(table, 2).path("total").asString()).isEqualTo("54");
        assertThat(office.row(table, 2).path("rank").asInt()).isEqualTo(1);
        assertThat(office.row(table, 2).path("grade").asString()).isEqualTo("优秀");
        var silent = office.row(table, 3);
        assertThat(silent.at("/items/0/note").asString()).isEqualTo("NOT_REPORTED");
        assertThat(silent.at("/items/0/points").asString()).isEqualTo("0");
        assertThat(silent.at("/items/1/note").asString()).isNotEqualTo("NOT_APPLICABLE");
        assertThat(silent.at("/deductions/0/count").asInt()).isEqualTo(3);
        assertThat(office.row(table, 4).at("/deductions/1/months").toString())
                .isEqualTo("[\"2025-01\",\"2025-02\"]");
        assertThat(office.row(table, 4).path("rankInPeerGroup").asInt()).isEqualTo(1);
        var english = office.table(office.reviewer.inEnglish());
        assertThat(office.row(english, 1).at("/items/0/working").asString())
                .isEqualTo("9 ÷ 15 = 60.0%, 20 × 60.0% = 12.00 points");
        assertThat(office.ask(office.clerk).errorCodes()).containsExactly("NOT_FOUND");
    }

    @Test
    void anOverdueRectificationCostsPointsInTheMonthOfItsDay() {
        clock.moveTo(Instant.parse("2025-12-10T02:00:00Z"));
        office.signIn();
        for (var occasion : List.of("LATE", "OTHER")) {
            var opened =
                    office.reviewer.post(
                            mutation(
                                    "openRectification",
                                    "idempotencyKey: \"scored-%s\", unit: \"%s\", month: \"2025-11\", occasion: %s, reason: \"说明原因\", dueOn: \"%s\""
                                            .formatted(
                                                    district.code + occasion,
                                                    district.town(1),
                                                    occasion,
                                                    occasion.equals("LATE")
                                                            ? "2025-12-12"
                                                            : "2026-01-12"),
                                    "rectification { id }"));
            assertThat(problems(opened, "openRectification")).isEmpty();
        }
        clock.moveTo(Instant.parse("2026-02-10T02:00:00Z"));
        office.signIn();
        office.saved(0, 0);
        var table = office.table(office.reviewer);
        var deduction = office.row(table, 1).at("/deductions/3");
        assertThat(deduction.path("months").toString()).isEqualTo("[\"2025-12\"]");
        assertThat(deduction.path("points").asString()).isEqualTo("0.2");
        assertThat(office.row(table, 1).path("total").asString()).isEqualTo("34.3");
        assertThat(office.row(table, 2).at("/deductions/3/count").asInt()).isZero();
    }

    @Test
    void whatWasAnnouncedIsReadUnderTheUnitAndNothingRewritesIt() {
        office.saved(0, 0);
        office.announced(0, "2026-02-20");
        var other = personas.person(district.code + ".o", "赵强", Role.CLERK, district.town(2));
        var before = office.table(other).toString();
        assertThat(office.row(office.table(other), 1).path("total").asString()).isEqualTo("34.5");
        assertThat(office.ask(personas.foreignReviewer()).errorCodes())
                .containsExactly("NOT_FOUND");
        district.approve(1, PATENTS, "2025-05", "6");
        office.saved(1, 1);
        assertThat(office.table(other).toString()).isEqualTo(before);
        var anew = office.ask(office.reviewer, ", provisional: true").data("scoreTable");
        assertThat(office.row(anew, 1).path("total").asString()).isEqualTo("42.5");
        assertThat(anew.path("rules").path("version").asInt()).isEqualTo(2);
        assertThat(office.table(other).path("rules").path("version").asInt()).isEqualTo(1);
    }

    /// 公示, 申诉, its answer, 定稿: each is known from its own instant on.
    @Test
    void whatWasAnnouncedIsReadAsItWasKnownAtAnInstant() {
        office.saved(0, 0);
        var before = passing();
        office.announced(0, "2026-02-20");
        var announced = passing();
        var objection = office.filed(1, PATENTS, "少算一件").at("/objection/id").asString();
        var objected = passing();
        assertThat(problems(office.answer(objection, true, "1", "属实"), "answerScoreObjection"))
                .isEmpty();
        var answered = passing();
        office.announced(1, "2026-02-20");
        var again = passing();
        clock.moveTo(Instant.parse("2026-02-25T02:00:00Z"));
        office.signIn();
        assertThat(office.fix(2)).isEmpty();

        assertThat(office.ask(office.reviewer, knownAt(before)).errorCodes())
                .containsExactly("BAD_USER_INPUT");
        assertThat(office.ask(office.clerk, knownAt(before)).errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(shown(announced)).isEqualTo("ANNOUNCED 1 [] false");
        assertThat(shown(objected)).isEqualTo("ANNOUNCED 1 [OPEN] false");
        assertThat(shown(answered)).isEqualTo("ANNOUNCED 1 [ACCEPTED] true");
        assertThat(shown(again)).isEqualTo("ANNOUNCED 2 [ACCEPTED] false");
        assertThat(shown(clock.instant())).isEqualTo("FIXED 2 [ACCEPTED] false");
        var now = office.ask(office.reviewer, knownAt(clock.instant())).data("scoreTable");
        var present = office.table(office.reviewer);
        for (var part : List.of("rows", "rules", "objections", "versions")) {
            assertThat(now.path(part)).as("now is then: " + part).isEqualTo(present.path(part));
        }
        var replaced = office.ask(office.reviewer, ", version: 1" + knownAt(again));
        assertThat(replaced.data("scoreTable").path("state").asString()).isEqualTo("REPLACED");
        var provisional = office.ask(office.reviewer, ", provisional: true" + knownAt(again));
        assertThat(provisional.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    /// State, version, the states of the objections, and whether something was given since; nothing
    /// can be done to what is past.
    private String shown(Instant at) {
        var table = office.ask(office.reviewer, knownAt(at)).data("scoreTable");
        assertThat(table.path("actions")).isEmpty();
        return "%s %s %s %s"
                .formatted(
                        table.path("state").asString(),
                        table.path("version").asInt(),
                        table.path("objections")
                                .valueStream()
                                .map(one -> one.path("state").asString())
                                .toList(),
                        table.path("corrected").asBoolean());
    }

    private Instant passing() {
        var then = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        return then;
    }

    private static String knownAt(Instant at) {
        return ", knownAt: \"" + at + "\"";
    }

    @Test
    void aFurtherPlanDoesNotHideWhatWasAnnounced() {
        office.saved(0, 0);
        var further = district.furtherPlan();
        assertThat(office.table(office.reviewer).at("/plan/code").asString())
                .as("rules go before none")
                .isEqualTo(district.plan());
        office.announced(0, "2026-02-20");
        assertThat(office.table(office.clerk).at("/plan/code").asString())
                .isEqualTo(district.plan());
        var asked = office.ask(office.reviewer, ", plan: \"" + further + "\"").data("scoreTable");
        assertThat(asked.at("/plan/code").asString()).isEqualTo(further);
        assertThat(asked.path("rules").isNull()).isTrue();
    }

    @Test
    void anObjectionIsAnsweredTheTableAnnouncedAgainThenFixedForGood() {
        office.saved(0, 0);
        office.announced(0, "2026-02-20");
        assertThat(office.table(office.clerk).at("/mayObjectFor/0/code").asString())
                .isEqualTo(district.town(1));
        var objection = office.filed(1, PATENTS, "漏了 2 件").at("/objection/id").asString();
        assertThat(office.table(office.reviewer).path("actions").toString())
                .contains("ANSWER")
                .doesNotContain("FIX");
        assertThat(office.fix(1))
                .containsExactly("SCORE_DEADLINE_NOT_OVER", "SCORE_OBJECTIONS_OPEN");
        assertThat(problems(office.announce(1, "2026-02-25"), "announceScores"))
                .containsExactly("SCORE_OBJECTIONS_OPEN");
        assertThat(problems(office.answer(objection, true, null, "核对后更正"), "answerScoreObjection"))
                .containsExactly("SCORE_POINTS_BAD");
        assertThat(problems(office.answer(objection, true, "2.5", "核对后更正"), "answerScoreObjection"))
                .isEmpty();
        assertThat(problems(office.answer(objection, false, null, "再说一次"), "answerScoreObjection"))
                .containsExactly("SCORE_ANSWERED_ALREADY");
        assertThat(office.table(office.clerk).path("corrected").asBoolean()).isTrue();
        assertThat(office.row(office.table(office.clerk), 1).path("total").asString())
                .isEqualTo("34.5");
        district.approve(1, PATENTS, "2025-05", "6");
        office.announced(1, "2026-02-25");
        var second = office.table(office.clerk);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("replaces").asInt()).isEqualTo(1);
        assertThat(office.row(second, 1).path("total").asString())
                .as("figures stay those of the first announcement")
                .isEqualTo("37");
        assertThat(office.row(second, 1).at("/adjustments/0/afterObjection").asBoolean()).isTrue();
        assertThat(second.at("/versions/1/state").asString()).isEqualTo("REPLACED");
        clock.moveTo(Instant.parse("2026-02-25T15:59:00Z"));
        office.signIn();
        assertThat(office.table(office.reviewer).path("today").asString()).isEqualTo("2026-02-25");
        assertThat(office.table(office.reviewer).path("actions").toString()).doesNotContain("FIX");
        clock.moveTo(Instant.parse("2026-02-25T16:01:00Z"));
        assertThat(office.table(office.reviewer).path("today").asString()).isEqualTo("2026-02-26");
        assertThat(office.table(office.reviewer).path("actions").toString()).contains("FIX");
        clock.moveTo(Instant.parse("2026-02-26T02:00:00Z"));
        office.signIn();
        assertThat(problems(office.file(office.clerk, 2, PATENTS, "晚了"), "fileScoreObjection"))
                .containsExactly("SCORE_OBJECTIONS_CLOSED");
        assertThat(office.fix(1)).containsExactly("SCORE_TABLE_MOVED");
        assertThat(office.fix(2)).isEmpty();
        var fixed = office.table(office.clerk);
        assertThat(fixed.path("state").asString()).isEqualTo("FIXED");
        assertThat(fixed.path("rows")).isEqualTo(second.path("rows"));
        assertThat(fixed.path("hash").asString()).isEqualTo(second.path("hash").asString());
        assertThat(office.fix(2)).containsExactly("SCORE_FIXED");
        assertThat(problems(office.announce(2, "2026-03-01"), "announceScores"))
                .containsExactly("SCORE_FIXED");
        assertThat(office.adjust(2, 1, "POINTS", "1", "再加")).containsExactly("SCORE_FIXED");
        assertThat(office.actions())
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
        office.saved(0, 0);
        office.announced(0, "2026-02-20");
        assertThat(problems(office.file(office.clerk, 1, null, " "), "fileScoreObjection"))
                .containsExactly("SCORE_WORDS_LENGTH");
        assertThat(problems(office.file(office.clerk, 1, "no_such", "请核对"), "fileScoreObjection"))
                .containsExactly("SCORE_INDICATOR_UNKNOWN");
        var objection = office.filed(1, null, "请核对").at("/objection/id").asString();
        assertThat(office.file(office.reviewer, 1, null, "替镇里提").errorCodes())
                .containsExactly("FORBIDDEN");
        var other = personas.person(district.code + ".o", "赵强", Role.CLERK, district.town(2));
        assertThat(office.file(other, 1, null, "替别人提").errorCodes()).containsExactly("NOT_FOUND");
        assertThat(office.table(other).path("objections")).isEmpty();
        assertThat(office.answer(office.clerk, objection, false, null, "自己答").errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(problems(office.answer(objection, false, "1", "不改"), "answerScoreObjection"))
                .containsExactly("SCORE_POINTS_UNASKED");
        assertThat(problems(office.answer(objection, false, null, "核对无误"), "answerScoreObjection"))
                .isEmpty();
        assertThat(office.table(office.clerk).at("/objections/0/answer").asString())
                .isEqualTo("核对无误");
        assertThat(problems(office.announce(1, "2026-02-25"), "announceScores"))
                .containsExactly("SCORE_NOTHING_CORRECTED");
        assertThat(office.actions()).endsWith("score.objected", "score.objection_rejected");
    }

    @Test
    void whatIsGivenByHandHasAReasonAndCanBeTakenBack() {
        office.saved(0, 0);
        assertThat(office.adjust(0, 1, "POINTS", "0", "白给")).containsExactly("SCORE_POINTS_BAD");
        assertThat(office.adjust(0, 1, "VETO", "3", "否决")).containsExactly("SCORE_POINTS_UNASKED");
        assertThat(office.adjust(0, 1, "POINTS", "1", " ")).containsExactly("SCORE_WORDS_LENGTH");
        assertThat(office.adjust(1, 1, "POINTS", "1", "先进")).containsExactly("SCORE_TABLE_MOVED");
        assertThat(office.adjust(0, 1, "POINTS", "1", "先进")).isEmpty();
        assertThat(office.adjust(0, 2, "VETO", null, "弄虚作假")).isEmpty();
        assertThat(office.adjust(0, 3, "FALSE_FIGURE", null, "3 月培训没有签到表")).isEmpty();
        var table = office.table(office.reviewer);
        assertThat(office.row(table, 1).path("total").asString()).isEqualTo("35.5");
        assertThat(office.row(table, 2).path("vetoed").asBoolean()).isTrue();
        assertThat(office.row(table, 2).path("total").asString()).isEqualTo("0");
        assertThat(office.row(table, 2).path("grade").asString()).isEqualTo("不合格");
        assertThat(office.row(table, 3).at("/deductions/2/count").asInt()).isEqualTo(1);
        var given = office.row(table, 1).at("/adjustments/0/id").asString();
        var leader = personas.person(district.code + ".l", "吴刚", Role.LEADER, district.code);
        assertThat(office.withdraw(leader, given).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(problems(office.withdraw(office.reviewer, given), "withdrawScoreAdjustment"))
                .isEmpty();
        assertThat(problems(office.withdraw(office.reviewer, given), "withdrawScoreAdjustment"))
                .containsExactly("SCORE_WITHDRAWN_ALREADY");
        assertThat(office.row(office.table(office.reviewer), 1).path("total").asString())
                .isEqualTo("34.5");
        assertThat(office.actions())
                .containsExactly(
                        "score.rules_saved",
                        "score.adjusted",
                        "score.adjusted",
                        "score.adjusted",
                        "score.adjustment_withdrawn");
    }

    @Test
    void rulesChangeUntilSomethingRestsOnThem() {
        assertThat(office.saved(0, 0).path("version").asInt()).isEqualTo(1);
        assertThat(problems(office.save(office.reviewer, 0, 0, "20"), "saveScoreRules"))
                .containsExactly("SCORE_RULES_CHANGED");
        assertThat(office.saved(1, 1).path("revision").asInt()).isEqualTo(2);
        assertThat(problems(office.save(office.reviewer, 1, 2, "-1"), "saveScoreRules"))
                .containsExactly("SCORE_WEIGHT_BAD");
        assertThat(office.settled()).isFalse();
        office.announced(0, "2026-02-20");
        assertThat(office.settled()).isTrue();
        assertThat(office.saved(1, 2).path("version").asInt()).isEqualTo(2);
        var leader = personas.person(district.code + ".l", "吴刚", Role.LEADER, district.code);
        assertThat(office.save(leader, 2, 1, "20").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(office.save(office.clerk, 2, 1, "20").errorCodes()).containsExactly("NOT_FOUND");
        assertThat(office.rules(office.clerk).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsAnnouncedIsOverAndHasRulesAndADay() {
        assertThat(problems(office.announce(0, "2026-02-20"), "announceScores"))
                .containsExactly("SCORE_WITHOUT_RULES");
        office.saved(0, 0);
        assertThat(problems(office.announce(0, "2026-02-09"), "announceScores"))
                .containsExactly("SCORE_DEADLINE");
        assertThat(office.fix(0)).containsExactly("SCORE_NOT_ANNOUNCED");
        assertThat(
                        problems(
                                office.reviewer.post(
                                        mutation(
                                                "announceScores",
                                                "plan: \"%s\", from: \"2026-01\", to: \"2026-12\", version: 0, objectionsUntil: \"2026-02-20\""
                                                        .formatted(district.plan()),
                                                "table { version }")),
                                "announceScores"))
                .containsExactly("SCORE_SPAN_NOT_OVER");
        assertThat(
                        office.reviewer
                                .post(
                                        "{ scoreTable(unit: \"%s\", from: \"2023-01\", to: \"2023-12\") { version } }"
                                                .formatted(district.code))
                                .errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(
                        office.reviewer
                                .post(
                                        "{ scoreTable(unit: \"%s\", from: \"2025-12\", to: \"2025-01\") { version } }"
                                                .formatted(district.code))
                                .errorCodes())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void aTableCostsTheSameWhateverItHolds() {
        office.saved(0, 0);
        office.ask(office.reviewer);
        var many = statements.during(() -> office.ask(office.reviewer)).size();
        office.reviewer.post(
                mutation(
                        "saveScoreRules",
                        "plan: \"%s\", baseVersion: 1, baseRevision: 1, items: [{indicator: \"%s\", weight: \"10\", kind: ALL_OR_NOTHING}], deductions: [{kind: RECTIFICATION, each: \"1\"}], grades: []"
                                .formatted(district.plan(), PATENTS),
                        "rules { version }"));
        assertThat(statements.during(() -> office.ask(office.reviewer))).hasSize(many);
    }

    @Test
    void aChangedTextIsNoEvidence() {
        office.saved(0, 0);
        office.announced(0, "2026-02-20");
        dsl.update(SCORE_TABLE)
                .set(SCORE_TABLE.CONTENT, replace(SCORE_TABLE.CONTENT, "12.00", "19.00"))
                .where(SCORE_TABLE.CONTENT.contains(district.code))
                .execute();
        assertThat(office.ask(office.clerk).errorCodes()).containsExactly("INTERNAL_ERROR");
    }
}
