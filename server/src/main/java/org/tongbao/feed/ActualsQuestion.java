package org.tongbao.feed;

import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// @param under the unit itself and all that stood under it in a month
/// @param units what their codes are held against
/// @param indicators their codes; empty for all
/// @param updated what the instant is held against at which it was approved, corrected or published
record ActualsQuestion(
        OrgUnit under,
        Bounds<String> units,
        YearMonth from,
        YearMonth to,
        List<String> indicators,
        Bounds<Instant> updated) {

    ActualsQuestion {
        indicators = List.copyOf(indicators);
    }
}
