package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Growth.Kind;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// The rules of a period: flows are added up, stocks are what they were at its end, rates are
/// divided after both parts were summed, recorded facts stand for themselves. Growth compares the
/// same reading of an earlier time.
///
/// - 同比: the same months a year before. 环比: the last month against the one before it.
/// - 较上年末: a stock against the level at the end of the year before.
/// - 未报 is no 0: where the figure itself is not known there is no growth, and where reports are
///   missing that were expected of its months it says so.
/// - Nothing known of the earlier time gives no growth; an earlier 0 gives no percentage (零突破).
/// - Where nobody reported the earlier time, or fewer did, a figure that a document states for
///   exactly that time is compared with instead.
/// - What went on in another unit is counted on both sides of its growth, so that like is compared
///   with like; the figure itself holds its own months only.
///
/// @param comparable the figures with those of predecessors
record PeriodRule(Evidence evidence, Evidence comparable, Period period, Published published) {

    /// Of the period; null when nothing is known.
    @Nullable BigDecimal value() {
        var value = value(evidence, period.span());
        return value == null ? null : value.value();
    }

    Growth growth(Span now, Span before) {
        var known = value(comparable, before);
        var figure = value(evidence, now) == null ? null : value(comparable, now);
        var partial = new Growth.Partial(lacksReports(now), lessIsKnown(before, now));
        return known != null && !partial.before()
                ? withPredecessors(before, Growth.of(figure, known, kind(), partial))
                : stated(before)
                        .map(stated -> Growth.published(figure, stated, kind(), partial.now()))
                        .orElseGet(() -> Growth.of(figure, known, kind(), partial));
    }

    /// A stock is what it is at the end: of the months before nothing can be missed.
    private boolean lacksReports(Span now) {
        var owed = stock() ? new Span(now.to(), now.to()) : now;
        return comparable.lacksAny(owed);
    }

    /// Of a stock whether anybody holds something of whom nothing is known before.
    private boolean lessIsKnown(Span before, Span now) {
        return comparable instanceof Evidence.Counted counted
                        && counted.kind() == IndicatorKind.STOCK
                ? before.to().isBefore(now.to())
                        && counted.added(new Span(before.to().plusMonths(1), now.to()))
                                == Tally.Opening.MISSING
                : comparable.reports(before) < comparable.reports(now);
    }

    private Growth withPredecessors(Span before, Growth growth) {
        return Objects.equals(value(comparable, before), value(evidence, before))
                ? growth
                : growth.comparedWithPredecessors();
    }

    /// Of a rate a document may speak of the months or of their end: its parts may be levels.
    private Optional<Published.Figure> stated(Span before) {
        return switch (evidence) {
            case Evidence.Ratio _ -> published.over(before).or(() -> published.atEndOf(before));
            case Evidence.Counted counted ->
                    switch (counted.kind()) {
                        case FLOW, AMOUNT -> published.over(before);
                        case STOCK, FACT -> published.atEndOf(before);
                        case RATE -> published.over(before).or(() -> published.atEndOf(before));
                    };
        };
    }

    private static @Nullable Share value(Evidence evidence, Span span) {
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

    boolean stock() {
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
