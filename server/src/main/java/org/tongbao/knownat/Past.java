package org.tongbao.knownat;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;

/// The instant that the question under way is asked as of.
public final class Past {

    static final ScopedValue<Instant> INSTANT = ScopedValue.newInstance();

    private Past() {}

    /// Whether what is read here is read as it was known at an instant.
    public static boolean asked() {
        return INSTANT.isBound();
    }

    static @Nullable Instant instant() {
        return asked() ? INSTANT.get() : null;
    }

    /// The present instant, of a question about the past the one it is asked as of.
    public static Instant now(Clock clock) {
        var at = instant();
        return at == null ? clock.instant() : at;
    }

    /// The present month, of a question about the past the month it was then.
    public static YearMonth month(Clock clock) {
        return YearMonth.from(now(clock).atZone(clock.getZone()));
    }
}
