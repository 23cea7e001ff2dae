package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.report.Warning.Code;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class OdditiesTest {

    private final Indicator patents = Sample.indicator("patents", IndicatorKind.FLOW, 0);
    private final Indicator trademarks = Sample.indicator("trademarks", IndicatorKind.STOCK, 0);
    private final Indicator closed = Sample.indicator("closed", IndicatorKind.FLOW, 0);

    @Test
    void farMoreThanEverBeforeIsAJump() {
        assertThat(against(patents, 22, 0, 1, 3, 0, 2))
                .containsExactly(new Warning(Code.JUMP, BigDecimal.valueOf(3), null));
    }

    @Test
    void threeTimesTheLargestMonthIsNoJump() {
        assertThat(against(patents, 15, 0, 1, 5, 0, 2)).isEmpty();
    }

    @Test
    void smallNumbersNeverJump() {
        assertThat(against(patents, 9, 0, 0, 0, 0)).isEmpty();
    }

    @Test
    void twoMonthsAreNoHistory() {
        assertThat(against(patents, 500, 0, 1)).isEmpty();
    }

    @Test
    void aStockBelowTheLastOneFell() {
        assertThat(against(trademarks, 9, 10, 11))
                .containsExactly(new Warning(Code.STOCK_FELL, BigDecimal.valueOf(11), null));
        assertThat(against(patents, 9, 10, 11)).isEmpty();
    }

    @Test
    void moreClosedThanHandledIsAPartAboveItsWhole() {
        var oddities = new Oddities(Map.of(), Map.of("closed", "handled"));
        var content = content(Map.of("closed", 5, "handled", 4));
        assertThat(oddities.of(closed, content))
                .containsExactly(
                        new Warning(Code.PART_ABOVE_WHOLE, BigDecimal.valueOf(4), "handled"));
    }

    @Test
    void warningsAreReadBackAsWritten() {
        var warnings =
                List.of(
                        new Warning(Code.JUMP, new BigDecimal("1200.50"), null),
                        new Warning(Code.PART_ABOVE_WHOLE, BigDecimal.TEN, "handled"));
        assertThat(Warning.read(Warning.written(warnings))).isEqualTo(warnings);
        assertThat(Warning.written(List.of())).isNull();
    }

    private static List<Warning> against(Indicator indicator, int value, int... past) {
        var history = java.util.Arrays.stream(past).mapToObj(BigDecimal::valueOf).toList();
        return new Oddities(Map.of(indicator.code(), history), Map.of())
                .of(indicator, content(Map.of(indicator.code(), value)));
    }

    private static Content content(Map<String, Integer> values) {
        var lines = new LinkedHashMap<String, LineValue>();
        values.forEach((code, value) ->
                lines.put(code, new LineValue.Reported(BigDecimal.valueOf(value), null)));
        return new Content(lines, Map.of());
    }
}
