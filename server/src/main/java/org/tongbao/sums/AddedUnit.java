package org.tongbao.sums;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.UUID;

/// The sums of a unit, by indicator and month.
record AddedUnit(Map<UUID, NavigableMap<YearMonth, FactSum>> sums) {

    AddedUnit {
        sums = Map.copyOf(sums);
    }

    @Nullable FactSum of(UUID indicator, YearMonth month) {
        var months = sums.get(indicator);
        return months == null ? null : months.get(month);
    }

    /// Whether two are equal, value by value.
    boolean same(AddedUnit other) {
        return sums.keySet().equals(other.sums.keySet())
                && sums.entrySet().stream()
                        .allMatch(one ->
                                same(
                                        one.getValue(),
                                        Objects.requireNonNull(other.sums.get(one.getKey()))));
    }

    private static boolean same(
            NavigableMap<YearMonth, FactSum> some, NavigableMap<YearMonth, FactSum> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream()
                        .allMatch(one ->
                                one.getValue()
                                        .same(Objects.requireNonNull(others.get(one.getKey()))));
    }
}
