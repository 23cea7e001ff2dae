package org.tongbao.access;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Wrong guesses counted under one key, and until when none is accepted.
record Throttle(int failures, Instant lastFailureAt, @Nullable Instant blockedUntil) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /// What is counted, and how many guesses are free.
    enum Kind {
        ACCOUNT(5),
        /// A whole office may share one address.
        ADDRESS(50);

        private final int free;

        Kind(int free) {
            this.free = free;
        }
    }

    static Throttle none(Instant now) {
        return new Throttle(0, now, null);
    }

    boolean blocked(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    /// One more wrong guess: from the last free one on each blocks, for one minute, then twice as
    /// long each time up to 15. After an hour without one the count starts anew.
    Throttle failed(Kind kind, Instant now) {
        var count = lastFailureAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : failures + 1;
        return new Throttle(
                count, now, count < kind.free ? null : now.plus(pause(count - kind.free)));
    }

    /// A guess that turned out right no longer counts; what others failed meanwhile does.
    Throttle forgiven(Kind kind) {
        var count = Math.max(0, failures - 1);
        return new Throttle(count, lastFailureAt, count < kind.free ? null : blockedUntil);
    }

    private static Duration pause(int excess) {
        var pause = SHORTEST.multipliedBy(1L << Math.min(excess, 4));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
