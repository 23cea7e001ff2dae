package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/// What is known of some months, the oldest first.
final class Monthly<T> {

    private final List<Map.Entry<YearMonth, T>> months;

    private Monthly(List<Map.Entry<YearMonth, T>> months) {
        this.months = months;
    }

    static <T> Monthly<T> of(SortedMap<YearMonth, T> months) {
        return new Monthly<>(List.copyOf(months.entrySet()));
    }

    /// @param said rows that begin with their month, each once, in any order; null for none
    /// @param row what the rest of a row says
    static <T> Monthly<T> of(@Nullable String said, Function<Said, T> row) {
        var months = new ArrayList<Map.Entry<YearMonth, T>>();
        if (said != null) {
            var rows = new Said(said);
            while (rows.goesOn()) {
                months.add(Map.entry(rows.month(), row.apply(rows)));
            }
            months.sort(Map.Entry.comparingByKey());
        }
        return new Monthly<>(months);
    }

    List<Map.Entry<YearMonth, T>> all() {
        return months;
    }

    @Nullable T of(YearMonth month) {
        var last = last(month);
        return last == null || !last.getKey().equals(month) ? null : last.getValue();
    }

    /// The last one at or before a month.
    Map.@Nullable Entry<YearMonth, T> last(YearMonth end) {
        var before = before(end, true);
        return before == 0 ? null : months.get(before - 1);
    }

    Monthly<T> in(Span span) {
        return new Monthly<>(months.subList(before(span.from(), false), before(span.to(), true)));
    }

    Monthly<T> until(YearMonth end) {
        return new Monthly<>(months.subList(0, before(end, true)));
    }

    /// How many there are before a month, or at it.
    private int before(YearMonth month, boolean at) {
        int found = Collections.binarySearch(months, entry(month), Map.Entry.comparingByKey());
        return found < 0 ? -found - 1 : at ? found + 1 : found;
    }

    private static <T> Map.Entry<YearMonth, @Nullable T> entry(YearMonth month) {
        return new SimpleImmutableEntry<>(month, null);
    }
}
