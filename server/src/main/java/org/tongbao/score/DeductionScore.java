package org.tongbao.score;

import org.tongbao.score.Scheme.DeductionKind;

import java.time.YearMonth;
import java.util.List;

/// What 迟报, 未报, false figures or 整改逾期 cost one unit.
///
/// @param months which reports, where months are what is counted
/// @param points taken off; not negative
record DeductionScore(
        DeductionKind kind, int count, List<YearMonth> months, Exact points, List<Said> working) {

    DeductionScore {
        months = List.copyOf(months);
        working = List.copyOf(working);
    }
}
