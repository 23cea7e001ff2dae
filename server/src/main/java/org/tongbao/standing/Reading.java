package org.tongbao.standing;

import org.tongbao.indicator.IndicatorKind;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What has to be known of each unit and indicator: sums over spans, levels at the ends of months.
///
/// @param month the month whose own value is wanted
record Reading(
        YearMonth month, Set<UUID> indicators, Set<Span> spans, SortedSet<YearMonth> levels) {

    private static final YearMonth BEGINNING = YearMonth.of(1, 1);

    Reading {
        indicators = Set.copyOf(indicators);
        spans = Set.copyOf(spans);
        levels = Collections.unmodifiableSortedSet(new TreeSet<>(levels));
    }

    /// With the levels at the ends of some more months, as far as they are past.
    Reading with(Stream<YearMonth> ends) {
        var all = new TreeSet<>(levels);
        ends.filter(end -> end.isBefore(to())).forEach(all::add);
        return new Reading(month, indicators, spans, all);
    }

    /// All that any of them asks for.
    static Reading of(Collection<Reading> readings) {
        return new Reading(
                readings.stream().map(Reading::month).max(YearMonth::compareTo).orElseThrow(),
                all(readings, Reading::indicators),
                all(readings, Reading::spans),
                new TreeSet<>(all(readings, Reading::levels)));
    }

    private static <T> Set<T> all(Collection<Reading> readings, Function<Reading, Set<T>> wanted) {
        return readings.stream()
                .flatMap(reading -> wanted.apply(reading).stream())
                .collect(Collectors.toSet());
    }

    /// What was before this month does not matter: of what happens nothing before the first span,
    /// of a level everything, since the last one carries forward.
    YearMonth from(IndicatorKind kind) {
        return switch (kind) {
            case FLOW, AMOUNT -> from();
            case STOCK, RATE, FACT -> BEGINNING;
        };
    }

    /// Before this month only levels matter.
    YearMonth from() {
        return spans.stream().map(Span::from).min(YearMonth::compareTo).orElse(month);
    }

    /// After this month nothing matters.
    YearMonth to() {
        return levels.isEmpty() ? month : levels.last();
    }
}
