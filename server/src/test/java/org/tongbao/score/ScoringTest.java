package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.score.Schemes.PLAIN;
import static org.tongbao.score.Schemes.candidate;
import static org.tongbao.score.Schemes.done;
import static org.tongbao.score.Schemes.given;
import static org.tongbao.score.Schemes.item;
import static org.tongbao.score.Schemes.lacking;
import static org.tongbao.score.Schemes.limited;
import static org.tongbao.score.Schemes.noted;
import static org.tongbao.score.Schemes.proportional;
import static org.tongbao.score.Schemes.row;
import static org.tongbao.score.Schemes.scheme;
import static org.tongbao.score.Schemes.steps;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.graphql.TestMessages;
import org.tongbao.score.Scheme.Rule;
import org.tongbao.standing.StandingNote;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

class ScoringTest {

    private static final YearMonth MAY = YearMonth.of(2025, 5);

    @ParameterizedTest
    @CsvSource({
        "9, 15, '9 ÷ 15 = 60.0%，20 分 × 60.0% = 12.00 分'",
        "15, 15, '15 ÷ 15 = 100.0%，20 分 × 100.0% = 20.00 分'",
        "30, 15, '30 ÷ 15 = 200.0%，最多按 100.0% 计，20 分 × 100.0% = 20.00 分'",
        "0, 15, '0 ÷ 15 = 0.0%，20 分 × 0.0% = 0.00 分'",
        "1, 3, '1 ÷ 3 = 33.3%，20 分 × 33.3% = 6.67 分'",
        "0, 0, '目标 0，已达到，20 分 × 100.0% = 20.00 分'"
    })
    void theWorkingSaysEachNumber(String actual, String target, String words) {
        var scored = row(scheme(item("a", "20", PLAIN)), done("a", actual, target));
        assertThat(words(scored.items().getFirst().working())).isEqualTo(words);
    }

    @Test
    void overshootCountsUpToTheCapAndNobodyWhoReportedFallsBelowTheFloor() {
        var bounded = item("a", "20", proportional("40", "120"));
        assertThat(points(bounded, "30", "15")).isEqualTo("24.00");
        assertThat(points(bounded, "17", "15")).isEqualTo("22.67");
        assertThat(points(bounded, "1", "15")).isEqualTo("8.00");
    }

    @Test
    void theHighestStepReachedDecides() {
        var stepped = item("a", "20", steps("60", "50", "80", "80", "100", "100"));
        assertThat(points(stepped, "59", "100")).isEqualTo("0.00");
        assertThat(points(stepped, "60", "100")).isEqualTo("10.00");
        assertThat(points(stepped, "99", "100")).isEqualTo("16.00");
        assertThat(points(stepped, "250", "100")).isEqualTo("20.00");
    }

    @Test
    void allOrNothingKnowsNoAlmost() {
        var all = item("a", "20", new Rule.AllOrNothing());
        assertThat(points(all, "14", "15")).isEqualTo("0.00");
        assertThat(points(all, "15", "15")).isEqualTo("20.00");
    }

    @Test
    void againstALimitLessIsBetter() {
        var limit = scheme(item("a", "20", proportional("0", "150")));
        assertThat(total(row(limit, limited("a", "3", "4")))).isEqualTo("20.00");
        assertThat(total(row(limit, limited("a", "8", "4")))).isEqualTo("10.00");
        assertThat(total(row(limit, limited("a", "1", "0")))).isEqualTo("0.00");
        assertThat(total(row(limit, limited("a", "0", "0")))).isEqualTo("20.00");
    }

    @Test
    void whatDoesNotConcernAUnitLeavesTheSumAndTheRestIsRescaled() {
        var scored =
                row(
                        scheme(item("a", "60", PLAIN), item("b", "40", PLAIN)),
                        done("a", "5", "10"),
                        noted("b", StandingNote.NOT_APPLICABLE, "7"));
        assertThat(total(scored)).isEqualTo("50.00");
        assertThat(scored.items().getLast().points()).isNull();
        assertThat(words(scored.items().getLast().working())).isEqualTo("不涉及，不计入");
        assertThat(words(scored.working()))
                .startsWith("计入的分值 60 分，按 100 分折算：30.00 × 100 ÷ 60 = 50.00 分");
    }

    @Test
    void withoutATargetNothingIsJudged() {
        var scored = row(scheme(item("a", "60", PLAIN)), noted("a", StandingNote.NO_TARGET, null));
        assertThat(scored.total()).isNull();
        assertThat(scored.grade()).isNull();
        assertThat(words(scored.items().getFirst().working())).isEqualTo("没有目标，不计入");
        assertThat(words(scored.working())).isEqualTo("没有计入的项目，不评分");
    }

    @Test
    void notReportedIsNoActualOfZeroButBringsNothingWhateverTheFloor() {
        var scored =
                row(
                        scheme(item("a", "60", proportional("50", "100")), item("b", "40", PLAIN)),
                        noted("a", StandingNote.NOT_REPORTED, "7"),
                        done("b", "1", "1"));
        var silent = scored.items().getFirst();
        assertThat(silent.actual()).isNull();
        assertThat(silent.note()).isEqualTo(StandingNote.NOT_REPORTED);
        assertThat(silent.points()).isEqualTo(Exact.ZERO);
        assertThat(words(silent.working())).isEqualTo("未报，得 0 分");
        assertThat(total(scored)).isEqualTo("40.00");
    }

    @Test
    void aZeroThatWasReportedIsNotSilenceBecauseALaterMonthIsMissing() {
        var zero = row(scheme(item("a", "60", PLAIN)), lacking("a", MAY, "0", "7"));
        var item = zero.items().getFirst();
        assertThat(item.note()).isNull();
        assertThat(item.missing()).containsExactly(MAY);
        assertThat(words(item.working())).isEqualTo("0 ÷ 7 = 0.0%，60 分 × 0.0% = 0.00 分");
    }

    @Test
    void lateAndMissingReportsCostPointsUpToTheMost() {
        var dates =
                new Timeliness(
                        List.of(MAY, MAY.plusMonths(1)), List.of(MAY, MAY, MAY, MAY, MAY, MAY));
        var scored =
                new Scoring(scheme(item("a", "100", PLAIN)))
                        .row(candidate("镇", dates, List.of(), done("a", "1", "1")));
        assertThat(total(scored)).isEqualTo("97.80");
        assertThat(words(scored.deductions().get(1).working()))
                .isEqualTo("6 次 × 0.5 分 = 3.00 分，最多扣 2.00 分");
        assertThat(words(scored.working())).contains("100.00 − 扣 2.20 + 加 0.00 = 97.80 分");
        assertThat(scored.grade()).isEqualTo("优秀");
    }

    @Test
    void everyOverdueRectificationCostsPoints() {
        var scheme = scheme(item("a", "100", PLAIN));
        var taking =
                new Scheme(
                        scheme.items(),
                        List.of(
                                new Scheme.Deduction(
                                        Scheme.DeductionKind.RECTIFICATION,
                                        new BigDecimal("0.5"),
                                        null)),
                        scheme.grades());
        var dates = Timeliness.PUNCTUAL.withOverdue(List.of(MAY, MAY, MAY.plusMonths(1)));
        var scored = new Scoring(taking).row(candidate("镇", dates, List.of(), done("a", "1", "1")));
        assertThat(total(scored)).isEqualTo("98.50");
        assertThat(words(scored.deductions().getFirst().working()))
                .isEqualTo("3 次 × 0.5 分 = 1.50 分");
        assertThat(total(new Scoring(taking).again(scored, List.of())))
                .as("announced, it keeps what it cost")
                .isEqualTo("98.50");
    }

    @Test
    void whatIsGivenByHandFollowsAfterRescaling() {
        var given =
                List.of(
                        given("镇", AdjustmentKind.POINTS, "1.5"),
                        given("镇", AdjustmentKind.POINTS, "-4"),
                        given("镇", AdjustmentKind.FALSE_FIGURE, null));
        var scored =
                new Scoring(scheme(item("a", "100", PLAIN)))
                        .row(candidate("镇", Timeliness.PUNCTUAL, given, done("a", "1", "1")));
        assertThat(total(scored)).isEqualTo("92.50");
        assertThat(words(scored.working())).contains("100.00 − 扣 5.00 − 人工扣 2.50 = 92.50 分");
    }

    @Test
    void aTotalIsNeverBelowZero() {
        var scored =
                new Scoring(scheme(item("a", "100", PLAIN)))
                        .row(
                                candidate(
                                        "镇",
                                        Timeliness.PUNCTUAL,
                                        List.of(given("镇", AdjustmentKind.POINTS, "-4")),
                                        done("a", "0", "1")));
        assertThat(total(scored)).isEqualTo("0.00");
        assertThat(words(scored.working())).contains("总分不低于 0");
    }

    @Test
    void aVetoLeavesTheWorkingAndTakesTheScore() {
        var scored =
                new Scoring(scheme(item("a", "100", PLAIN)))
                        .row(
                                candidate(
                                        "镇",
                                        Timeliness.PUNCTUAL,
                                        List.of(given("镇", AdjustmentKind.VETO, null)),
                                        done("a", "1", "1")));
        assertThat(total(scored)).isEqualTo("0.00");
        assertThat(scored.grade()).isEqualTo("不合格");
        assertThat(scored.earned().rounded(2).toPlainString()).isEqualTo("100.00");
        assertThat(words(scored.working())).contains("一票否决：按 0 分计，等次为末档");
    }

    /// 50.0500 would become 50.1 where one digit is printed.
    @Test
    void aCompletionIsCutOffSoThatItIsRoundedOnce() {
        var row = row(scheme(item("a", "100", PLAIN)), done("a", "501", "1001"));

        assertThat(row.items().getFirst().completion()).isEqualByComparingTo("50.0499");
    }

    @Test
    void ranksAreSharedByExactTotalsOnly() {
        var scheme = scheme(item("a", "100", PLAIN));
        var scoring = new Scoring(scheme);
        var rows =
                ScoreRanking.of(
                        List.of(
                                scoring.row(unitWith("街一", "1", "3")),
                                scoring.row(unitWith("镇二", "2", "6")),
                                scoring.row(unitWith("镇三", "9", "10")),
                                // 33.33 as shown, and yet less than a third
                                scoring.row(unitWith("镇四", "33333", "100000")),
                                scoring.row(
                                        candidate(
                                                "镇五",
                                                Timeliness.PUNCTUAL,
                                                List.of(),
                                                noted("a", StandingNote.NO_TARGET, null)))));
        assertThat(Schemes.ranks(rows)).isEqualTo(Map.of("街一", 2, "镇二", 2, "镇三", 1, "镇四", 4));
        assertThat(rows.get(0).tied()).isTrue();
        assertThat(rows.get(0).rankInPeerGroup()).isEqualTo(1);
        assertThat(rows.get(1).rankInPeerGroup()).isEqualTo(2);
        assertThat(rows.get(4).rank()).isNull();
    }

    private static Candidate unitWith(String name, String actual, String target) {
        return candidate(name, Timeliness.PUNCTUAL, List.of(), done("a", actual, target));
    }

    private static String points(Scheme.Item item, String actual, String target) {
        return total(row(scheme(item), done("a", actual, target)));
    }

    private static String total(ScoreRow row) {
        return row.total().rounded(2).toPlainString();
    }

    private static String words(List<Said> working) {
        return working.stream()
                .map(said ->
                        TestMessages.all()
                                .say(Locale.CHINESE, said.code(), said.arguments().toArray()))
                .collect(Collectors.joining("，"));
    }
}
