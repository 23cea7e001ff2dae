package org.tongbao.analysis;

import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Finding;
import org.tongbao.standing.Findings;
import org.tongbao.standing.Laggards;
import org.tongbao.standing.Span;
import org.tongbao.standing.StandingLine;

import java.util.Optional;

/// What a value is said of: units, an indicator and a period, with what is known of them.
///
/// @param head whether it is the unit under which is asked
record Subject(
        Units units,
        boolean head,
        Indicator indicator,
        Span period,
        Finding finding,
        Findings all,
        Scores scores) {

    StandingLine line() {
        return finding.line();
    }

    /// Units that are taken as one stand beside nobody.
    boolean alone() {
        return head || units.together();
    }

    boolean hasPeerGroup() {
        return units.stand().unit().peerGroup() != null;
    }

    boolean hasUnitsBelow() {
        return units.together() || all.hasUnitsBelow(units.stand(), period);
    }

    /// Among those directly under the unit; of units that are taken as one, among these.
    Optional<Laggards> laggards() {
        return units.together()
                ? all.laggards(units.stands(), period, indicator)
                : all.laggards(units.stand(), period, indicator);
    }
}
