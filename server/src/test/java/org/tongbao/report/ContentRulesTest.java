package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.problem.Problem;
import org.tongbao.report.ContentRules.Checked;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

class ContentRulesTest {

    private static final FormLine PATENTS = Sample.line("patents", IndicatorKind.FLOW, 0, false);
    private static final FormLine PLEDGES = Sample.line("pledges", IndicatorKind.AMOUNT, 2, false);
    private static final FormLine EXEMPT = Sample.line("stations", IndicatorKind.STOCK, 0, true);
    private static final ContentRules RULES =
            new ContentRules(List.of(PATENTS, PLEDGES, EXEMPT), Set.of("progress"));

    @Test
    void anExplicitZeroIsAValue() {
        var content = sound(line("patents", "0"), line("pledges", "0.00"));
        assertThat(content.lines().get("patents"))
                .isEqualTo(new LineValue.Reported(BigDecimal.ZERO, null));
        assertThat(content.lines().get("pledges").amount()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void aLineWithoutAWordIsMissing() {
        assertThat(codes(line("patents", null), line("pledges", "1")))
                .containsExactly("LINE_EMPTY");
        assertThat(codes(line("patents", "1"))).containsExactly("LINE_MISSING");
    }

    @Test
    void notApplicableNeedsAReasonAndNoNumber() {
        assertThat(codes(notApplicable("patents", null, null), line("pledges", "1")))
                .containsExactly("NOTE_NEEDED");
        assertThat(codes(notApplicable("patents", null, "  "), line("pledges", "1")))
                .containsExactly("NOTE_NEEDED");
        assertThat(codes(notApplicable("patents", "3", "没有企业"), line("pledges", "1")))
                .containsExactly("VALUE_AND_NOT_APPLICABLE");
        assertThat(
                        sound(notApplicable("patents", null, "没有企业"), line("pledges", "1"))
                                .lines()
                                .get("patents"))
                .isEqualTo(new LineValue.NotApplicable("没有企业"));
    }

    @Test
    void halfAPatentIsRejectedAtItsField() {
        var problem = problems(line("patents", "1.5"), line("pledges", "1")).getFirst();
        assertThat(problem.code()).isEqualTo("VALUE_FRACTION");
        assertThat(problem.path()).containsExactly("lines", "0", "value");
        assertThat(problem.arguments()).containsExactly("patents", "项");
    }

    @Test
    void moneyHasTwoDecimalsAndNoMore() {
        assertThat(sound(line("patents", "1"), line("pledges", "1200.50")).lines().get("pledges"))
                .isEqualTo(new LineValue.Reported(new BigDecimal("1200.5"), null));
        assertThat(codes(line("patents", "1"), line("pledges", "0.001")))
                .containsExactly("VALUE_TOO_FINE");
    }

    @Test
    void negativeAndTooLargeNumbersAreRejected() {
        assertThat(codes(line("patents", "-1"), line("pledges", "10000000000000000")))
                .containsExactly("VALUE_NEGATIVE", "VALUE_TOO_LARGE");
    }

    @Test
    void foreignAndRepeatedLinesAreRejected() {
        assertThat(
                        codes(
                                line("patents", "1"),
                                line("patents", "2"),
                                line("pledges", "1"),
                                line("rainfall", "1")))
                .containsExactly("LINE_TWICE", "LINE_UNKNOWN");
    }

    @Test
    void anExemptLineNeedsNothingAndTakesNothing() {
        assertThat(sound(line("patents", "1"), line("pledges", "1")).lines().get("stations"))
                .isEqualTo(new LineValue.NotApplicable(null));
        assertThat(codes(line("patents", "1"), line("pledges", "1"), line("stations", "1")))
                .containsExactly("LINE_EXEMPT");
    }

    @Test
    void aNoteHasAtMost500Characters() {
        var long_ = new SentLine("patents", BigDecimal.ONE, false, "𠮷".repeat(501));
        assertThat(codes(long_, line("pledges", "1"))).containsExactly("NOTE_TOO_LONG");
        var fits = new SentLine("patents", BigDecimal.ONE, false, "𠮷".repeat(500));
        assertThat(sound(fits, line("pledges", "1")).lines()).hasSize(3);
    }

    @Test
    void anEmptyTextIsNone() {
        var checked =
                RULES.check(
                        List.of(line("patents", "1"), line("pledges", "1")),
                        List.of(new SentText("progress", "  ")));
        assertThat(((Checked.Sound) checked).content().texts()).isEmpty();
    }

    private static Content sound(SentLine... lines) {
        var checked = RULES.check(List.of(lines), List.of());
        assertThat(checked).isInstanceOf(Checked.Sound.class);
        return ((Checked.Sound) checked).content();
    }

    private static List<Problem> problems(SentLine... lines) {
        var checked = RULES.check(List.of(lines), List.of());
        assertThat(checked).isInstanceOf(Checked.Unsound.class);
        return ((Checked.Unsound) checked).problems();
    }

    private static List<String> codes(SentLine... lines) {
        return problems(lines).stream().map(Problem::code).toList();
    }

    private static SentLine line(String code, @Nullable String value) {
        return new SentLine(code, value == null ? null : new BigDecimal(value), false, null);
    }

    private static SentLine notApplicable(
            String code, @Nullable String value, @Nullable String note) {
        return new SentLine(code, value == null ? null : new BigDecimal(value), true, note);
    }
}
