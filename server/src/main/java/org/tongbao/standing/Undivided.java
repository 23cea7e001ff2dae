package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/// What is left of the level of a unit that was split. Nobody shares it out: what the old unit held
/// stays in the sum of those above until all who are asked have stated their own, less what has
/// been stated by then. So a sum neither falls on the day of the split nor counts a thing twice.
///
/// @param levels the last level a unit stated itself
/// @param asked whether a unit is still to state its own
record Undivided(Division division, Levels levels, Predicate<UUID> asked) {

    interface Levels {
        @Nullable Level of(UUID unit, YearMonth end);
    }

    /// Of the old unit where it goes on and has stated nothing since, else of nobody. Null where it
    /// held nothing; 0 once all is stated.
    @Nullable Level rest(YearMonth end) {
        var before = levels.of(division.whole().unit().id(), division.eve());
        if (before == null) {
            return null;
        }
        var stated =
                division.sharers(end)
                        .map(unit -> stated(unit, end))
                        .filter(Objects::nonNull)
                        .map(Level::amount)
                        .toList();
        var waits =
                stated.isEmpty()
                        || division.sharers(end)
                                .filter(unit -> stated(unit, end) == null)
                                .anyMatch(asked);
        var left =
                before.amount().subtract(stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return waits && left.signum() > 0
                ? new Level(before.month(), left)
                : new Level(end, BigDecimal.ZERO);
    }

    /// The rest that no unit holds: it belongs to those above alone.
    @Nullable Level unheld(YearMonth end) {
        var rest = rest(end);
        var whole = division.whole().unit().id();
        return rest != null && division.remains(end) && stated(whole, end) == null
                ? new Level(end, BigDecimal.ZERO)
                : rest;
    }

    /// What the sum of those above held of it before.
    @Nullable Level before(YearMonth end) {
        return levels.of(division.whole().unit().id(), end);
    }

    private @Nullable Level stated(UUID unit, YearMonth end) {
        var level = levels.of(unit, end);
        return level == null || level.month().isBefore(division.month()) ? null : level;
    }
}
