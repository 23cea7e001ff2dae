package org.tongbao.score;

import org.tongbao.authority.UnitPath;
import org.tongbao.standing.Span;

import java.util.UUID;

/// A plan under which units may be scored.
///
/// @param unit the unit whose children it scores
/// @param today where that unit stands now: rights follow it
/// @param rules whether it has 考核办法 now
record ScoredPlan(
        UUID id,
        String code,
        UUID unit,
        String unitCode,
        UnitPath today,
        Span months,
        boolean rules) {

    boolean holds(Span span) {
        return months.contains(span.from()) && months.contains(span.to());
    }
}
