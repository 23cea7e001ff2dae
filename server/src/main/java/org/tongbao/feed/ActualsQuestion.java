package org.tongbao.feed;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// @param under the unit itself and all that stood under it in a month
/// @param indicators their codes; empty for all
/// @param updatedSince only what was approved, corrected or published then or later
record ActualsQuestion(
        OrgUnit under,
        YearMonth from,
        YearMonth to,
        List<String> indicators,
        @Nullable Instant updatedSince) {

    ActualsQuestion {
        indicators = List.copyOf(indicators);
    }
}
