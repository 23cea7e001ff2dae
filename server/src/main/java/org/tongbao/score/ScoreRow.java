package org.tongbao.score;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The score of one unit with its working.
///
/// @param earned points of the items that count
/// @param outOf weights of the items that count
/// @param total null when no item counts
/// @param tied whether the rank is shared
record ScoreRow(
        ScoredUnit unit,
        List<ItemScore> items,
        List<DeductionScore> deductions,
        List<Adjustment> adjustments,
        Exact earned,
        Exact outOf,
        @Nullable Exact total,
        @Nullable String grade,
        boolean vetoed,
        List<Said> working,
        @Nullable Integer rank,
        @Nullable Integer rankInPeerGroup,
        boolean tied,
        boolean demonstration) {

    ScoreRow {
        items = List.copyOf(items);
        deductions = List.copyOf(deductions);
        adjustments = List.copyOf(adjustments);
        working = List.copyOf(working);
    }

    ScoreRow ranked(@Nullable Integer overall, @Nullable Integer inPeerGroup, boolean shared) {
        return new ScoreRow(
                unit,
                items,
                deductions,
                adjustments,
                earned,
                outOf,
                total,
                grade,
                vetoed,
                working,
                overall,
                inPeerGroup,
                shared,
                demonstration);
    }
}
