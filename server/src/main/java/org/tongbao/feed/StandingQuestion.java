package org.tongbao.feed;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Set;

/// @param under code of the unit
/// @param plan code; null for the one in force
/// @param indicators codes; empty for all that have a target or are asked for
/// @param units what the codes of the units are held against
record StandingQuestion(
        String under,
        YearMonth month,
        @Nullable String plan,
        Set<String> indicators,
        Bounds<String> units) {

    StandingQuestion {
        indicators = Set.copyOf(indicators);
    }
}
