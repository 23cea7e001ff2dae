package org.tongbao.notice;

import java.time.Duration;
import java.util.List;

/// When a call that was not taken is tried again: eight times within two days.
final class Retries {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    static final int MOST = PAUSES.size() + 1;

    /// Nothing taken for so long, and a call given up: nobody is there.
    static final Duration LONG_FAILURE = Duration.ofHours(24);

    private Retries() {}

    /// @param attempts how often it was tried, at least once
    static Duration pause(int attempts) {
        return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    }
}
