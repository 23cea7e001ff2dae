package org.tongbao.standing;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.FigureTrace.Value;
import org.tongbao.standing.Progress.Quotient;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the figures of a unit are added up from: of a unit with others under it their parts, else
/// its months.
///
/// @param values the unit's approved values, as far as they are told
record Addition(UnitSheet read, Indicator indicator, List<Value> values) {

    /// The addends of each figure, and who is missing in them.
    ///
    /// @param ratio of a rate what is divided in the period that was asked for
    record Sums(
            List<BigDecimal> actual,
            Silent silent,
            List<BigDecimal> period,
            Silent silentInPeriod,
            @Nullable Quotient ratio,
            List<BigDecimal> plan) {

        Sums {
            actual = List.copyOf(actual);
            period = List.copyOf(period);
            plan = List.copyOf(plan);
        }
    }

    Sums sums() {
        var period = read.period().span();
        return new Sums(
                actual(),
                silent(toDate()),
                over(period),
                silent(period),
                ratio(period).orElse(null),
                plan());
    }

    /// The months since the plan's start; none before it.
    static Optional<Span> planToDate(Moment moment) {
        return moment.plan().until(moment.month());
    }

    private List<BigDecimal> actual() {
        if (children().isEmpty()) {
            return over(toDate());
        }
        var sheet = read.sheet();
        var goal = sheet.goal(read.member(), indicator).orElse(null);
        return parts().map(part -> ProgressRule.progress(part, goal, sheet.moment()).actual())
                .filter(Objects::nonNull)
                .toList();
    }

    /// A level has no months.
    private List<BigDecimal> over(Span span) {
        if (!children().isEmpty()) {
            return parts().flatMap(part -> held(part, span).stream()).toList();
        }
        return indicator.kind() == IndicatorKind.STOCK
                ? List.of()
                : List.copyOf(months(span).values());
    }

    /// 计划累计; of a unit alone year by year.
    private List<BigDecimal> plan() {
        var span = planToDate(read.sheet().moment()).orElse(null);
        if (span == null || !children().isEmpty()) {
            return span == null ? List.of() : over(span);
        }
        return List.copyOf(
                months(span).entrySet().stream()
                        .collect(
                                groupingBy(
                                        month -> month.getKey().getYear(),
                                        TreeMap::new,
                                        collectingAndThen(Collectors.toList(), Addition::total)))
                        .values());
    }

    private static BigDecimal total(List<Map.Entry<YearMonth, BigDecimal>> months) {
        return months.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What each month came to after all its versions.
    private Map<YearMonth, BigDecimal> months(Span span) {
        var months = new TreeMap<YearMonth, BigDecimal>();
        values.stream()
                .filter(value -> span.contains(value.month()))
                .forEach(value -> months.put(value.month(), value.value()));
        return months;
    }

    private Optional<Quotient> ratio(Span span) {
        return read.sheet().evidence(indicator, read.member()) instanceof Evidence.Ratio ratio
                ? held(ratio.numerator(), span)
                        .flatMap(above ->
                                held(ratio.denominator(), span)
                                        .map(below -> new Quotient(above, below)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> held(Evidence evidence, Span span) {
        return evidence instanceof Evidence.Counted counted
                ? counted.held(span).known()
                : Optional.empty();
    }

    /// Who is missing over a span: children of whom nothing is known, or months of the unit.
    private Silent silent(Span span) {
        var sheet = read.sheet();
        return children().isEmpty()
                ? new Silent(
                        List.of(),
                        List.copyOf(sheet.evidence(indicator, read.member()).missing(span)))
                : new Silent(
                        children().stream()
                                .filter(child -> isSilent(sheet.evidence(indicator, child), span))
                                .map(Member::unit)
                                .toList(),
                        List.of());
    }

    private static boolean isSilent(Evidence evidence, Span span) {
        return evidence.completeness(span).expected() > 0 && evidence.reports(span) == 0;
    }

    /// The children, 本级, and what units left behind that stood here.
    private Stream<Evidence> parts() {
        var sheet = read.sheet();
        return Stream.of(
                        children().stream().map(child -> sheet.evidence(indicator, child)),
                        Stream.of(sheet.own(indicator, read.member())),
                        sheet.gone(indicator, read.member()).stream())
                .flatMap(parts -> parts);
    }

    private List<Member> children() {
        return read.sheet().family().childrenOf(read.member());
    }

    private Span toDate() {
        return new Lines(read.sheet()).toDate(indicator, read.member());
    }
}
