package org.tongbao.analysis;

import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Finding;
import org.tongbao.standing.Findings;
import org.tongbao.standing.Laggards;
import org.tongbao.standing.Span;
import org.tongbao.standing.Stand;
import org.tongbao.standing.StandingLine;

import java.util.Optional;

/// What a value is said of: a unit, an indicator and a period, with what is known of them.
record Subject(
        Stand unit, boolean head, Indicator indicator, Span period, Finding finding, Findings all) {

    StandingLine line() {
        return finding.line();
    }

    boolean hasUnitsBelow() {
        return all.hasUnitsBelow(unit, period);
    }

    Optional<Laggards> laggards() {
        return all.laggards(unit, period, indicator);
    }
}
