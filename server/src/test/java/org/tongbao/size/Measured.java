package org.tongbao.size;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What came of one round.
///
/// @param nanos how long each request took
/// @param lasted the whole round
/// @param cpu of each process that was watched
record Measured(long[] nanos, Duration lasted, List<Duration> cpu) {

    double perSecond() {
        return nanos.length * 1e9 / lasted.toNanos();
    }

    /// @param share 0.5 for the median
    double millis(double share) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }

    /// Of one request.
    double cpuMillis(int process) {
        return cpu.get(process).toNanos() / 1e6 / nanos.length;
    }

    /// The round in the middle by its speed.
    static Measured median(List<Measured> rounds) {
        var sorted =
                rounds.stream()
                        .sorted((one, other) -> Double.compare(one.perSecond(), other.perSecond()))
                        .toList();
        return sorted.get(sorted.size() / 2);
    }

    String said() {
        return String.format(
                Locale.ROOT,
                "%8.1f/s  p50 %8.2f ms  p99 %8.2f ms",
                perSecond(),
                millis(0.5),
                millis(0.99));
    }
}
