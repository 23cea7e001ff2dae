package org.tongbao.sums;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// One indicator of the units directly under another: what each reported itself and what is already
/// added up under it, by month. Of stocks each of these holds its last level until the next one.
record Added(Collection<AddedIndicator> parts) {

    /// Of what was reported a row for each month in which any part has one.
    AddedIndicator together() {
        var sums = sums();
        return new AddedIndicator(
                sums, Due.sum(parts.stream().map(AddedIndicator::due).toList()), oldest(sums));
    }

    private NavigableMap<YearMonth, FactSum> sums() {
        var sums = new TreeMap<YearMonth, FactSum>();
        for (var part : parts) {
            part.sums()
                    .forEach((month, said) -> sums.merge(month, said.holding(null), FactSum::plus));
        }
        sums.replaceAll((month, sum) -> sum.holding(held(month)));
        return sums;
    }

    private FactSum.@Nullable Held held(YearMonth month) {
        FactSum.Held all = null;
        for (var part : parts) {
            var last = part.sums().floorEntry(month);
            if (last != null && last.getValue().held() != null) {
                var held = last.getValue().held().carrying(part.carried(month));
                all = all == null ? held : all.plus(held);
            }
        }
        return all;
    }

    private NavigableMap<YearMonth, Oldest> oldest(NavigableMap<YearMonth, FactSum> sums) {
        var months = new TreeSet<YearMonth>();
        parts.forEach(part -> months.addAll(part.oldest().keySet()));
        months.removeAll(sums.keySet());
        var oldest = new TreeMap<YearMonth, Oldest>();
        for (var month : months) {
            var carried = carried(month);
            if (!carried.equals(carried(month.minusMonths(1)))) {
                oldest.put(month, carried);
            }
        }
        return oldest;
    }

    private Oldest carried(YearMonth month) {
        return parts.stream().map(part -> part.carried(month)).reduce(Oldest.NONE, Oldest::or);
    }
}
