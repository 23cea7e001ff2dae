package org.tongbao.standing;

import java.time.YearMonth;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// What has to be known of each unit and indicator: sums over spans, levels at the ends of months.
record Reading(YearMonth month, Set<UUID> indicators, Set<Span> spans) {

    Reading {
        indicators = Set.copyOf(indicators);
        spans = Set.copyOf(spans);
    }

    /// The last month of every span and the one before its first.
    SortedSet<YearMonth> levels() {
        var levels = new TreeSet<YearMonth>();
        levels.add(month);
        spans.stream().flatMap(span -> Stream.of(span.to(), span.eve())).forEach(levels::add);
        return levels;
    }

    /// Before this month only levels matter.
    YearMonth from() {
        return spans.stream().map(Span::from).min(YearMonth::compareTo).orElse(month);
    }
}
