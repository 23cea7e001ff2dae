package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.StandingNote;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/// What one item brings one unit.
///
/// @param points null where the item leaves the sum; `note` says why
/// @param missing months of the target's period without an approved value
record ItemScore(
        ScoredIndicator indicator,
        BigDecimal weight,
        @Nullable Exact points,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal target,
        @Nullable BigDecimal completion,
        @Nullable StandingNote note,
        List<YearMonth> missing,
        List<Said> working) {

    ItemScore {
        missing = List.copyOf(missing);
        working = List.copyOf(working);
    }

    boolean counts() {
        return points != null;
    }
}
