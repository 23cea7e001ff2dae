package org.tongbao.sums;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/// One indicator of the units directly under another: what each reported itself and what is already
/// added up under it, by month. Of stocks each of these holds its last level until the next one.
///
/// @param parts by month, only the months in which something was stated; of a stock, with what is
///   held at their end
record Added(Collection<NavigableMap<YearMonth, FactSum>> parts) {

    /// A row for each month in which any part has one.
    NavigableMap<YearMonth, FactSum> sums() {
        var sums = new TreeMap<YearMonth, FactSum>();
        for (var part : parts) {
            part.forEach((month, said) -> sums.merge(month, said.withoutHeld(), FactSum::plus));
        }
        sums.replaceAll((month, sum) -> sum.holding(held(month)));
        return sums;
    }

    private FactSum.@Nullable Held held(YearMonth month) {
        FactSum.Held all = null;
        for (var part : parts) {
            var last = part.floorEntry(month);
            if (last != null && last.getValue().held() != null) {
                var held = last.getValue().held();
                all = all == null ? held : all.plus(held);
            }
        }
        return all;
    }
}
