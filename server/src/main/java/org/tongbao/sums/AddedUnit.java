package org.tongbao.sums;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The sums of a unit, by indicator.
record AddedUnit(Map<UUID, AddedIndicator> indicators) {

    /// Before every month of which anything is known.
    static final YearMonth EVER = YearMonth.of(1, 1);

    AddedUnit {
        indicators = Map.copyOf(indicators);
    }

    /// A row with its place.
    record Placed(UUID indicator, YearMonth month, Kept row) {}

    private Stream<Placed> rows() {
        return indicators.entrySet().stream()
                .flatMap(one ->
                        Stream.of(
                                        one.getValue().sums(),
                                        one.getValue().due(),
                                        one.getValue().oldest())
                                .flatMap(rows -> rows.entrySet().stream())
                                .map(row ->
                                        new Placed(one.getKey(), row.getKey(), row.getValue())));
    }

    private @Nullable Kept counterpart(Placed placed) {
        var indicator = indicators.get(placed.indicator());
        return indicator == null
                ? null
                : switch (placed.row()) {
                    case FactSum _ -> indicator.sums().get(placed.month());
                    case Due _ -> indicator.due().get(placed.month());
                    case Oldest _ -> indicator.oldest().get(placed.month());
                };
    }

    /// The rows that another does not have, or otherwise.
    List<Placed> notIn(AddedUnit other) {
        return rows().filter(placed -> !placed.row().same(other.counterpart(placed))).toList();
    }

    /// Whether two are equal, value by value.
    boolean same(AddedUnit other) {
        return notIn(other).isEmpty() && other.notIn(this).isEmpty();
    }
}
