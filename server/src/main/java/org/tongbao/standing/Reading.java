package org.tongbao.standing;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// What has to be known of each unit and indicator: sums over spans, levels at the ends of months.
///
/// @param month the month whose own value is wanted
record Reading(
        YearMonth month, Set<UUID> indicators, Set<Span> spans, SortedSet<YearMonth> levels) {

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

    /// The months that matter; of levels also those before.
    Span months() {
        return new Span(from(), to());
    }

    /// Before this month only levels matter.
    private YearMonth from() {
        return spans.stream().map(Span::from).min(YearMonth::compareTo).orElse(month);
    }

    /// After this month nothing matters.
    private YearMonth to() {
        return levels.isEmpty() ? month : levels.last();
    }
}
