package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/// The values of one indicator in one unit, by month: only months that have one.
///
/// @param generated the months whose values are of the demonstration
record MonthlyValues(NavigableMap<YearMonth, BigDecimal> amounts, Set<YearMonth> generated) {

    private static final MonthlyValues NONE = new MonthlyValues(new TreeMap<>(), Set.of());

    MonthlyValues {
        amounts = Collections.unmodifiableNavigableMap(amounts);
        generated = Set.copyOf(generated);
    }

    /// Those of some months: of what is carried forward, all up to the last of them.
    MonthlyValues of(Span months, boolean carriedForward) {
        var until = amounts.headMap(months.to(), true);
        var of = carriedForward ? until : until.tailMap(months.from(), true);
        return of.size() == amounts.size() ? this : new MonthlyValues(new TreeMap<>(of), generated);
    }

    /// Whether any of them is of the demonstration.
    boolean demonstration() {
        return !Collections.disjoint(generated, amounts.keySet());
    }

    /// Adds up the rows of each month: a correction is a further row, which may say that there is
    /// no value any more.
    ///
    /// @param said rows as `month:amount:reported:generated`, in any order, with commas between
    static MonthlyValues of(@Nullable String said) {
        if (said == null) {
            return NONE;
        }
        var amounts = new TreeMap<YearMonth, BigDecimal>();
        var times = new HashMap<YearMonth, Integer>();
        var generated = new HashSet<YearMonth>();
        var rows = new Said(said);
        while (rows.goesOn()) {
            var month = rows.month();
            amounts.merge(month, rows.amount(), BigDecimal::add);
            times.merge(month, rows.number(), Integer::sum);
            if (rows.yes()) {
                generated.add(month);
            }
        }
        amounts.keySet().removeIf(month -> times.getOrDefault(month, 0) <= 0);
        return new MonthlyValues(amounts, generated);
    }

    /// As they will be when what waits is approved: it takes the place of its month's value, and
    /// what does not apply leaves none.
    ///
    /// @param waiting as in [#of], one row for each month; null for nothing
    MonthlyValues approving(@Nullable String waiting) {
        if (waiting == null) {
            return this;
        }
        var all = new TreeMap<>(amounts);
        var coming = of(waiting);
        for (var row : waiting.split(",")) {
            all.remove(new Said(row).month());
        }
        all.putAll(coming.amounts);
        var demonstrated = new HashSet<>(generated);
        demonstrated.addAll(coming.generated);
        return new MonthlyValues(all, demonstrated);
    }

    /// Of the spans in which any month has a value.
    Map<Span, BigDecimal> sums(Set<Span> spans) {
        var sums = new HashMap<Span, BigDecimal>();
        for (var span : spans) {
            amounts.subMap(span.from(), true, span.to(), true).values().stream()
                    .reduce(BigDecimal::add)
                    .ifPresent(sum -> sums.put(span, sum));
        }
        return sums;
    }

    /// At the ends at or before which any month has a value: the last one counts.
    Map<YearMonth, Level> levels(SortedSet<YearMonth> ends) {
        var levels = new HashMap<YearMonth, Level>();
        for (var end : ends) {
            var last = amounts.floorEntry(end);
            if (last != null) {
                levels.put(end, new Level(last.getKey(), last.getValue()));
            }
        }
        return levels;
    }
}
