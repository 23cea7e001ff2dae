package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Growth.Kind;

/// The rules of a period: flows are added up, stocks are what they were at its end, rates are
/// divided after both parts were summed, recorded facts stand for themselves. Growth compares the
/// same reading of an earlier time.
///
/// - 同比: the same months a year before. 环比: the last month against the one before it.
/// - 较上年末: a stock against the level at the end of the year before.
/// - Nothing known of the earlier time gives no growth; an earlier 0 gives no percentage (零突破).
record PeriodRule(Evidence evidence, Period period) {

    static PeriodFigures figures(Evidence evidence, Period period) {
        return new PeriodRule(evidence, period).figures();
    }

    private PeriodFigures figures() {
        var value = value(period.span());
        return new PeriodFigures(
                period.span().from(),
                period.span().to(),
                value == null ? null : value.value(),
                null,
                evidence.completeness(period.span()),
                growth(period.span(), period.yearBefore()),
                growth(period.month(), period.monthAYearBefore()),
                growth(period.month(), period.monthBefore()),
                stock() ? sinceYearEnd() : null);
    }

    private Growth growth(Span now, Span before) {
        return Growth.of(
                value(now),
                value(before),
                kind(),
                !stock() && evidence.reports(before) < evidence.reports(now));
    }

    private Growth sinceYearEnd() {
        var end = period.yearEnd();
        return Growth.of(value(period.span()), value(new Span(end, end)), kind(), false);
    }

    private @Nullable Share value(Span span) {
        return switch (evidence) {
            case Evidence.Counted counted ->
                    counted.held(span).known().map(Share::whole).orElse(null);
            case Evidence.Ratio ratio -> {
                var part = ratio.numerator().held(span).known();
                var whole = ratio.denominator().held(span).known();
                yield part.isEmpty() || whole.isEmpty() || whole.get().signum() <= 0
                        ? null
                        : new Share(ratio.scaled(part.get()), whole.get());
            }
        };
    }

    private boolean stock() {
        return evidence instanceof Evidence.Counted counted
                && counted.kind() == IndicatorKind.STOCK;
    }

    private Kind kind() {
        return switch (evidence) {
            case Evidence.Ratio _ -> Kind.DIFFERENCE;
            case Evidence.Counted counted ->
                    switch (counted.kind()) {
                        case FLOW, AMOUNT, STOCK -> Kind.QUANTITY;
                        case RATE, FACT -> Kind.DIFFERENCE;
                    };
        };
    }
}
