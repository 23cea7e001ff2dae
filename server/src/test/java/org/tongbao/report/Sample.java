package org.tongbao.report;

import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;

import java.util.UUID;

/// Lines of a form that exists nowhere.
final class Sample {

    private Sample() {}

    static FormLine line(String code, IndicatorKind kind, int decimals, boolean exempt) {
        return new FormLine(indicator(code, kind, decimals), 1, "创造", null, null, exempt);
    }

    static Indicator indicator(String code, IndicatorKind kind, int decimals) {
        return indicator(code, kind, decimals, "项");
    }

    static Indicator indicator(String code, IndicatorKind kind, String unitOfMeasure) {
        return indicator(code, kind, 0, unitOfMeasure);
    }

    private static Indicator indicator(
            String code, IndicatorKind kind, int decimals, String unitOfMeasure) {
        return new Indicator(
                UUID.randomUUID(),
                code,
                code,
                null,
                null,
                unitOfMeasure,
                kind,
                decimals,
                Direction.HIGHER,
                "创造",
                null,
                null,
                1,
                1,
                null,
                null);
    }
}
