package org.tongbao.access;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How many requests of a token are answered in each minute of the clock.
///
/// @param perMinute at most so many
/// @param countedMinute the beginning of the minute that was counted last; null before the first
/// @param counted requests that came in it
record Allowance(int perMinute, @Nullable Instant countedMinute, int counted) {

    static final int USUAL = 600;
    static final int MOST = 6_000;

    static Instant minute(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES);
    }

    /// How many may follow the one that comes now.
    int remaining(Instant now) {
        var before = minute(now).equals(countedMinute) ? counted : 0;
        return Math.max(0, perMinute - before - 1);
    }

    /// Until the next minute is counted; at least a second.
    static Duration untilNext(Instant now) {
        return Duration.between(now, minute(now).plus(1, ChronoUnit.MINUTES))
                .plusMillis(999)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
