package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Monthly values of one unit, written down for a test, from January 2024 on unless said otherwise.
final class Series {

    static final Span PLAN = span("2024-01", "2026-12");
    private static final Span KNOWN = span("2023-01", "2027-06");

    private final TreeMap<YearMonth, BigDecimal> values = new TreeMap<>();
    private final Set<YearMonth> expected = new HashSet<>();
    private boolean exempt;

    static Series of(int... values) {
        return from("2024-01", values);
    }

    static Series from(String month, int... values) {
        var series = new Series();
        series.expected.addAll(PLAN.stream().toList());
        for (int i = 0; i < values.length; i++) {
            series.values.put(YearMonth.parse(month).plusMonths(i), BigDecimal.valueOf(values[i]));
        }
        return series;
    }

    Series with(String month, int value) {
        values.put(YearMonth.parse(month), BigDecimal.valueOf(value));
        return this;
    }

    Series without(String month) {
        values.remove(YearMonth.parse(month));
        return this;
    }

    Series notAsked() {
        expected.clear();
        return this;
    }

    Series exempt() {
        exempt = true;
        return this;
    }

    UnitFigures at(String at) {
        var month = YearMonth.parse(at);
        var known = new TreeMap<>(values.headMap(month, true));
        var levels = new HashMap<YearMonth, Level>();
        for (var from : KNOWN.stream().toList()) {
            var level = known.floorEntry(from);
            if (level != null) {
                levels.put(from, new Level(level.getKey(), level.getValue()));
            }
        }
        return new UnitFigures(
                known.get(month),
                new Sums(known),
                levels,
                new TreeSet<>(known.keySet()),
                expected,
                exempt,
                false);
    }

    /// The sum of each known span, worked out when it is asked for: there are fifteen hundred.
    private static final class Sums extends AbstractMap<Span, BigDecimal> {

        private final NavigableMap<YearMonth, BigDecimal> values;

        Sums(NavigableMap<YearMonth, BigDecimal> values) {
            this.values = values;
        }

        @Override
        public @Nullable BigDecimal get(Object asked) {
            return asked instanceof Span span && KNOWN.holds(span) ? sum(span) : null;
        }

        private @Nullable BigDecimal sum(Span span) {
            return values.subMap(span.from(), true, span.to(), true).values().stream()
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }

        @Override
        public Set<Entry<Span, BigDecimal>> entrySet() {
            var all = new HashMap<Span, BigDecimal>();
            KNOWN.stream()
                    .flatMap(from ->
                            new Span(from, KNOWN.to()).stream().map(to -> new Span(from, to)))
                    .forEach(span -> all.computeIfAbsent(span, this::sum));
            return all.entrySet();
        }
    }

    static Evidence.Counted counted(IndicatorKind kind, Figures... parts) {
        return new Evidence.Counted(kind, 0, List.of(parts));
    }

    static Span span(String from, String to) {
        return new Span(YearMonth.parse(from), YearMonth.parse(to));
    }

    static Moment moment(String month) {
        var asked = YearMonth.parse(month);
        var ended = asked.isAfter(PLAN.to());
        var at = ended ? PLAN.to() : asked;
        return new Moment(at, at, PLAN, new BigDecimal("0.8"), ended);
    }

    static Goal.Part part(String from, String to, int amount) {
        return new Goal.Part(span(from, to), BigDecimal.valueOf(amount));
    }

    /// So many in each of the plan's three years.
    static Goal yearly(int amount) {
        return new Goal.Periodic(
                List.of(
                        part("2024-01", "2024-12", amount),
                        part("2025-01", "2025-12", amount),
                        part("2026-01", "2026-12", amount)),
                false);
    }

    static Goal unsplit(int amount) {
        return new Goal.Unsplit(part("2024-01", "2026-12", amount), false);
    }

    static Goal held(int amount) {
        return new Goal.Held(part("2026-12", "2026-12", amount), false);
    }

    /// One that is counted.
    static Indicator indicator() {
        return new Indicator(
                UUID.randomUUID(),
                "x",
                "x",
                null,
                null,
                "件",
                IndicatorKind.FLOW,
                0,
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
