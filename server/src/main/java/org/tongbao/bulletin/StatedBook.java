package org.tongbao.bulletin;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
import org.tongbao.history.Period;
import org.tongbao.history.Qualifier;
import org.tongbao.history.Stated;
import org.tongbao.history.StatedFigure;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Span;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Figures of documents as a bulletin needs them. Growth is reckoned from the year before or from
/// the printed increase, and printed with the digits the document has; a printed growth stands in
/// only where neither is known.
///
/// @param units the unit itself, then those directly below it in official order
record StatedBook(OrgUnit unit, List<OrgUnit> units, Span span, List<StatedFigure> figures) {

    /// The months in which figures have to end that are asked of documents for a span.
    static Set<YearMonth> months(Span span) {
        return Set.of(span.to(), span.to().minusYears(1), yearEnd(span));
    }

    private static YearMonth yearEnd(Span span) {
        return YearMonth.of(span.to().getYear() - 1, 12);
    }

    private Period period() {
        return new Period(span.from(), span.to());
    }

    List<IndicatorFigures> indicators() {
        var byIndicator =
                figures.stream()
                        .filter(figure -> speaksOf(figure, period()))
                        .collect(
                                groupingBy(
                                        figure -> figure.indicator().code(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byIndicator.values().stream()
                .map(List::getFirst)
                .map(StatedFigure::indicator)
                .sorted(Comparator.comparingInt(Indicator::position))
                .map(this::of)
                .toList();
    }

    private IndicatorFigures of(Indicator indicator) {
        var below =
                units.stream()
                        .filter(one -> !one.id().equals(unit.id()))
                        .flatMap(child -> figure(indicator, child).stream())
                        .toList();
        var total = figure(indicator, unit).orElseGet(() -> sum(indicator, below));
        return IndicatorFigures.stated(indicator, total, below);
    }

    /// Of all units below or of none: some of them are no whole.
    private UnitFigure sum(Indicator indicator, List<UnitFigure> below) {
        return !Stated.Counted.adds(indicator.kind())
                        || below.isEmpty()
                        || below.size() < units.size() - 1
                ? UnitFigure.unknown(unit)
                : UnitFigure.stated(
                        unit,
                        below.stream()
                                .map(UnitFigure::value)
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        Qualifier.EXACT,
                        null,
                        null,
                        below.stream()
                                .flatMap(one -> one.documents().stream())
                                .distinct()
                                .toList());
    }

    private Optional<UnitFigure> figure(Indicator indicator, OrgUnit of) {
        return stated(indicator, of, period())
                .map(now ->
                        UnitFigure.stated(
                                of,
                                now.value(),
                                now.qualifier(),
                                yearOnYear(now, of),
                                sinceYearEnd(now, of),
                                List.of(now.document())));
    }

    private @Nullable Change yearOnYear(StatedFigure now, OrgUnit of) {
        var rate = rate(now.indicator());
        var before =
                stated(now.indicator(), of, period().yearBefore())
                        .filter(one -> one.qualifier() == Qualifier.EXACT)
                        .map(StatedFigure::value)
                        .or(() ->
                                Optional.ofNullable(now.increase())
                                        .map(increase -> now.value().subtract(increase)));
        return before.map(base -> Change.between(now.value(), base, rate, decimals(now)))
                .orElseGet(
                        () -> now.growth() == null || rate ? null : Change.printed(now.growth()));
    }

    private static int decimals(StatedFigure figure) {
        return figure.growth() == null
                ? Indicator.QUOTIENT_DECIMALS
                : Math.max(0, figure.growth().scale());
    }

    private @Nullable Change sinceYearEnd(StatedFigure now, OrgUnit of) {
        var kind = now.indicator().kind();
        if (kind != IndicatorKind.STOCK && kind != IndicatorKind.RATE) {
            return null;
        }
        var end = yearEnd(span);
        return Stream.of(new Period(end, end), new Period(end.withMonth(1), end))
                .flatMap(then -> stated(now.indicator(), of, then).stream())
                .filter(one -> one.qualifier() == Qualifier.EXACT)
                .findFirst()
                .map(before ->
                        Change.between(
                                now.value(),
                                before.value(),
                                rate(now.indicator()),
                                Indicator.QUOTIENT_DECIMALS))
                .orElse(null);
    }

    private static boolean rate(Indicator indicator) {
        return indicator.kind() == IndicatorKind.RATE;
    }

    /// The most precise one.
    private Optional<StatedFigure> stated(Indicator indicator, OrgUnit of, Period then) {
        return figures.stream()
                .filter(figure -> figure.indicator().id().equals(indicator.id()))
                .filter(figure -> figure.unit().id().equals(of.id()))
                .filter(figure -> speaksOf(figure, then))
                .findFirst();
    }

    /// A level or a rate may also be stated for the end of the months alone.
    private static boolean speaksOf(StatedFigure figure, Period then) {
        return figure.period().equals(then)
                || !figure.indicator().kind().addsUpOverMonths()
                        && figure.period().equals(then.end());
    }
}
