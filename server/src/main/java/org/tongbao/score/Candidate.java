package org.tongbao.score;

import org.tongbao.standing.Completion;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All that is known of a unit that is scored.
///
/// @param adjustments those that hold
record Candidate(
        ScoredUnit unit,
        Map<UUID, Completion> completions,
        Timeliness timeliness,
        List<Adjustment> adjustments) {

    Candidate {
        completions = Map.copyOf(completions);
        adjustments = List.copyOf(adjustments);
    }

    boolean demonstration() {
        return completions.values().stream().anyMatch(Completion::demonstration);
    }
}
