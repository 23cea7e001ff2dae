package org.tongbao.graphql;

import java.time.Duration;

/// Too many requests of one caller: `RATE_LIMITED`.
public class RateLimitedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public RateLimitedException(Duration retryAfter) {
        super("retry after " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /// At least one.
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.toSeconds());
    }
}
