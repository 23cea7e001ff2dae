package org.tongbao.standing;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// That a unit went on in parts (拆分).
///
/// @param whole the unit as it was; it may go on beside its parts
/// @param month first month of the new shape
record Division(Course whole, YearMonth month, List<UUID> parts) {

    Division {
        parts = List.copyOf(parts);
    }

    YearMonth eve() {
        return month.minusMonths(1);
    }

    boolean remains(YearMonth at) {
        return whole.in(at).isPresent();
    }

    /// All that share what the whole held.
    Stream<UUID> sharers(YearMonth at) {
        return remains(at)
                ? Stream.concat(parts.stream(), Stream.of(whole.unit().id()))
                : parts.stream();
    }
}
