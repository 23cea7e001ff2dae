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
        return new Indicator(
                UUID.randomUUID(),
                code,
                code,
                null,
                null,
                "项",
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
