package org.tongbao.sums;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/// Since when the oldest level stands under a unit that is not that of an exempt one, from a month
/// on in which nothing was reported.
///
/// @param since null when all that is held is that of exempt units
record Oldest(@Nullable YearMonth since) implements Kept {

    static final Oldest NONE = new Oldest(null);

    Oldest or(Oldest other) {
        if (since == null) {
            return other;
        }
        return other.since == null || since.isBefore(other.since) ? this : other;
    }

    @Override
    public boolean same(@Nullable Kept other) {
        return equals(other);
    }
}
