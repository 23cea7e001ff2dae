package org.tongbao.demonstration;

import java.time.YearMonth;

/// Reproducible chance: the same seed and the same words always give the same number.
record Chance(long seed) {

    private static final double UNIT = 0x1.0p-53;

    /// From 0 up to, but not including, 1.
    double of(Object... words) {
        var state = seed;
        for (var word : words) {
            state = mixed(state ^ hash(word.toString()));
        }
        return (mixed(state) >>> 11) * UNIT;
    }

    /// A month of this month's year.
    YearMonth month(YearMonth year, Object... words) {
        return year.withMonth(1 + (int) (12 * of(words)));
    }

    boolean once(double share, Object... words) {
        return of(words) < share;
    }

    private static long hash(String word) {
        var hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /// The finalizer of SplitMix64.
    private static long mixed(long bits) {
        var z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
