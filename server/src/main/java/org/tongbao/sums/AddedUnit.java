package org.tongbao.sums;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/// The sums of a unit, by indicator and month.
record AddedUnit(Map<UUID, NavigableMap<YearMonth, FactSum>> sums) {

    AddedUnit {
        sums = Map.copyOf(sums);
    }

    private @Nullable FactSum of(UUID indicator, YearMonth month) {
        var months = sums.get(indicator);
        return months == null ? null : months.get(month);
    }

    /// A sum with its place.
    record Placed(UUID indicator, YearMonth month, FactSum sum) {}

    /// The sums that another does not have, or otherwise.
    List<Placed> notIn(AddedUnit other) {
        return sums.entrySet().stream()
                .flatMap(indicator ->
                        indicator.getValue().entrySet().stream()
                                .map(month ->
                                        new Placed(
                                                indicator.getKey(),
                                                month.getKey(),
                                                month.getValue())))
                .filter(placed -> !placed.sum().same(other.of(placed.indicator(), placed.month())))
                .toList();
    }

    /// Whether two are equal, value by value.
    boolean same(AddedUnit other) {
        return notIn(other).isEmpty() && other.notIn(this).isEmpty();
    }
}
