package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What must hold of the jump rule whatever a unit has reported. Every repetition has its seed.
class JumpLawsTest {

    private static final int MANY = 300;

    private final Random chance = new Random();

    @RepeatedTest(MANY)
    void theSameMoneyWarnsInWhateverMeasureItIsCounted(RepetitionInfo repetition) {
        chance.setSeed(repetition.getCurrentRepetition());
        var history = history(2000);
        var value = amount(9000);
        var inTenThousands = jumps(IndicatorKind.AMOUNT, "万元", value, history, rule());
        assertThat(jumps(IndicatorKind.AMOUNT, "元", right(value, 4), right(history, 4), rule()))
                .isEqualTo(inTenThousands);
        assertThat(jumps(IndicatorKind.AMOUNT, "亿元", right(value, -4), right(history, -4), rule()))
                .isEqualTo(inTenThousands);
    }

    @RepeatedTest(MANY)
    void withTheLeastDifferenceGrownAlikeEverythingMayBeAnyTimesAsLarge(RepetitionInfo repetition) {
        chance.setSeed(repetition.getCurrentRepetition());
        var history = history(2000);
        var value = amount(9000);
        var times = BigDecimal.valueOf(1 + chance.nextInt(50));
        var grown = history.stream().map(times::multiply).toList();
        var rule = rule();
        assertThat(
                        jumps(
                                IndicatorKind.AMOUNT,
                                "万元",
                                value.multiply(times),
                                grown,
                                least(rule, BigDecimal.valueOf(1000).multiply(times))))
                .isEqualTo(jumps(IndicatorKind.AMOUNT, "万元", value, history, rule));
    }

    @RepeatedTest(MANY)
    void oneLuckyMonthOfAnySizeHidesNoJump(RepetitionInfo repetition) {
        chance.setSeed(repetition.getCurrentRepetition());
        var history = new ArrayList<>(history(20));
        var largest = Collections.max(history);
        history.add(
                chance.nextInt(history.size() + 1), BigDecimal.valueOf(chance.nextInt(100_000)));
        // the usual month and the spread are at most the largest of the others, whatever the lucky
        // one
        var value = largest.multiply(BigDecimal.valueOf(6)).add(BigDecimal.valueOf(11));
        assertThat(jumps(IndicatorKind.FLOW, "件", value, history, rule())).isTrue();
    }

    @RepeatedTest(MANY)
    void whoAlwaysReportsTheSameIsAskedAboveThreeTimesThat(RepetitionInfo repetition) {
        chance.setSeed(repetition.getCurrentRepetition());
        var same = BigDecimal.valueOf(5 + chance.nextInt(500));
        var history = Collections.nCopies(3 + chance.nextInt(10), same);
        var limit = same.multiply(BigDecimal.valueOf(3));
        assertThat(jumps(IndicatorKind.FLOW, "件", limit, history, rule())).isFalse();
        assertThat(jumps(IndicatorKind.FLOW, "件", limit.add(BigDecimal.ONE), history, rule()))
                .isTrue();
        assertThat(jumps(IndicatorKind.FLOW, "件", same, history, rule())).isFalse();
    }

    @RepeatedTest(MANY)
    void afterNothingButZerosTheLeastDifferenceDecides(RepetitionInfo repetition) {
        chance.setSeed(repetition.getCurrentRepetition());
        var history = Collections.nCopies(3 + chance.nextInt(10), BigDecimal.ZERO);
        var value = BigDecimal.valueOf(chance.nextInt(20));
        assertThat(jumps(IndicatorKind.FLOW, "件", value, history, rule()))
                .isEqualTo(value.intValue() >= 10);
    }

    @RepeatedTest(MANY)
    void whatWarnsWarnsAllTheMoreWhenItIsMore(RepetitionInfo repetition) {
        chance.setSeed(repetition.getCurrentRepetition());
        var history = history(60);
        var value = amount(400);
        if (jumps(IndicatorKind.FLOW, "件", value, history, rule())) {
            assertThat(jumps(IndicatorKind.FLOW, "件", value.add(amount(400)), history, rule()))
                    .isTrue();
        }
    }

    @RepeatedTest(MANY)
    void theOrderOfTheMonthsIsNoMatter(RepetitionInfo repetition) {
        chance.setSeed(repetition.getCurrentRepetition());
        var history = new ArrayList<>(history(60));
        var value = amount(400);
        var before = jumps(IndicatorKind.FLOW, "件", value, history, rule());
        Collections.shuffle(history, chance);
        assertThat(jumps(IndicatorKind.FLOW, "件", value, history, rule())).isEqualTo(before);
    }

    @RepeatedTest(MANY)
    void fewerThanTheLeastMonthsSayNothing(RepetitionInfo repetition) {
        chance.setSeed(repetition.getCurrentRepetition());
        var history = history(60).subList(0, chance.nextInt(3));
        assertThat(jumps(IndicatorKind.FLOW, "件", amount(1_000_000), history, rule())).isFalse();
    }

    private List<BigDecimal> history(int most) {
        var months = new ArrayList<BigDecimal>();
        for (int i = 3 + chance.nextInt(9); i > 0; i--) {
            months.add(chance.nextInt(3) == 0 ? BigDecimal.ZERO : amount(most));
        }
        return months;
    }

    private BigDecimal amount(int most) {
        return BigDecimal.valueOf(chance.nextInt(most));
    }

    private static BigDecimal right(BigDecimal amount, int places) {
        return amount.movePointRight(places);
    }

    private static List<BigDecimal> right(List<BigDecimal> amounts, int places) {
        return amounts.stream().map(amount -> right(amount, places)).toList();
    }

    private static WarningRule rule() {
        return WarningRule.shipped(WarningRuleCode.JUMP);
    }

    private static WarningRule least(WarningRule rule, BigDecimal least) {
        var thresholds = new LinkedHashMap<>(rule.thresholds());
        thresholds.put(WarningThreshold.LEAST_MONEY, least);
        return new WarningRule(rule.code(), true, thresholds);
    }

    private static boolean jumps(
            IndicatorKind kind,
            String measure,
            BigDecimal value,
            List<BigDecimal> history,
            WarningRule rule) {
        var indicator = Sample.indicator("counted", kind, measure);
        var said = new LinkedHashMap<String, LineValue>();
        said.put("counted", new LineValue.Reported(value, null));
        return new Oddities(
                        new Checks(List.of(rule), List.of()), Map.of("counted", history), Map.of())
                .of(indicator, new Content(said, Map.of())).stream()
                        .anyMatch(warning -> warning.code() == Warning.Code.JUMP);
    }
}
