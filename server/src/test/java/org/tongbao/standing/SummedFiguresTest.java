package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.standing.Series.span;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Summed.Held;
import org.tongbao.standing.Summed.Sum;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// What sums say of many units is what the units say, one by one.
class SummedFiguresTest {

    private static final String SEED = "20240301";
    private static final YearMonth AT = YearMonth.of(2024, 12);
    private static final Span YEAR = span("2024-01", "2024-12");
    private static final UUID INDICATOR = UUID.randomUUID();

    /// A unit's year; null where nothing was reported.
    record Town(List<@Nullable Integer> months, boolean asked) {

        UnitFigures figures() {
            var series = Series.of();
            for (int i = 0; i < months.size(); i++) {
                var value = months.get(i);
                if (value != null) {
                    series.with(month(i).toString(), value);
                }
            }
            return (asked ? series : series.notAsked()).at(AT.toString());
        }
    }

    @Property(seed = SEED, tries = 300)
    void saysWhatTheUnitsSayOneByOne(
            @ForAll("towns") List<Town> towns,
            @ForAll("summed") IndicatorKind kind,
            @ForAll @IntRange(max = 11) int from,
            @ForAll @IntRange(max = 11) int months) {
        var span = new Span(month(from), month(Math.min(11, from + months)));
        var units = towns.stream().map(Town::figures).toList();
        var each = new Evidence.Counted(kind, 0, units);
        var sums =
                new Evidence.Counted(
                        kind, 0, List.of(new SummedFigures(summed(kind, units), AT, YEAR)));
        assertThat(sums.month()).isEqualTo(each.month());
        assertThat(sums.added(span)).isEqualTo(each.added(span));
        assertThat(sums.held(span)).isEqualTo(each.held(span));
        assertThat(sums.carriedFrom(span.to())).isEqualTo(each.carriedFrom(span.to()));
        assertThat(sums.reportedIn(span.to())).isEqualTo(each.reportedIn(span.to()));
        assertThat(sums.reports(span)).isEqualTo(each.reports(span));
        assertThat(sums.completeness(span)).isEqualTo(each.completeness(span));
        assertThat(sums.missing(span)).isEqualTo(each.missing(span));
        assertThat(sums.demonstration()).isEqualTo(each.demonstration());
    }

    private static Summed summed(IndicatorKind kind, List<UnitFigures> units) {
        var sums = new TreeMap<YearMonth, Sum>();
        YEAR.stream()
                .filter(month -> units.stream().anyMatch(unit -> unit.reportedIn(month)))
                .forEach(month -> sums.put(month, sum(kind, units, month)));
        var dues = new TreeMap<YearMonth, Integer>();
        YEAR.stream()
                .forEach(month ->
                        dues.put(
                                month,
                                (int)
                                        units.stream()
                                                .filter(unit -> unit.expected().contains(month))
                                                .count()));
        return new Summed(
                INDICATOR, kind, Monthly.of(sums), Monthly.of(dues), Monthly.of(new TreeMap<>()));
    }

    private static Sum sum(IndicatorKind kind, List<UnitFigures> units, YearMonth month) {
        var reporting = units.stream().filter(unit -> unit.reportedIn(month)).toList();
        var answered =
                (int) reporting.stream().filter(unit -> unit.expected().contains(month)).count();
        return new Sum(
                reporting.stream()
                        .map(unit -> unit.flow(new Span(month, month)).known().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                reporting.size(),
                answered,
                false,
                kind == IndicatorKind.STOCK ? held(units, month) : null);
    }

    private static @Nullable Held held(List<UnitFigures> units, YearMonth end) {
        return units.stream()
                .map(unit -> unit.levels().get(end))
                .filter(Objects::nonNull)
                .map(level -> new Held(level.amount(), 1, level.month()))
                .reduce(SummedFiguresTest::plus)
                .orElse(null);
    }

    private static Held plus(Held one, Held other) {
        var since = Objects.requireNonNull(one.since());
        var later = Objects.requireNonNull(other.since());
        return new Held(
                one.amount().add(other.amount()),
                one.holders() + other.holders(),
                since.isBefore(later) ? since : later);
    }

    private static YearMonth month(int index) {
        return YEAR.from().plusMonths(index);
    }

    @Provide
    static Arbitrary<List<Town>> towns() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20).injectNull(0.3).list().ofSize(12),
                        Arbitraries.of(true, true, false))
                .as(Town::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    static Arbitrary<IndicatorKind> summed() {
        return Arbitraries.of(IndicatorKind.FLOW, IndicatorKind.AMOUNT, IndicatorKind.STOCK);
    }
}
