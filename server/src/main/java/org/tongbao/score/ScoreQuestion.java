package org.tongbao.score;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;

/// Which scores are asked for.
///
/// @param unit code of the unit whose children are scored
/// @param plan code; null for the one in force at the end of the span
/// @param version null for the one announced last or, before, the provisional one
/// @param provisional whether to calculate anew though something was announced
/// @param knownAt what was announced then; null for the present
record ScoreQuestion(
        String unit,
        YearMonth from,
        YearMonth to,
        @Nullable String plan,
        @Nullable Integer version,
        @Nullable Boolean provisional,
        @Nullable Instant knownAt) {

    boolean anew() {
        return Boolean.TRUE.equals(provisional);
    }
}
