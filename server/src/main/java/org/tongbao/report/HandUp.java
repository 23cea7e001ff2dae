package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.util.List;

/// What a unit below hands up (逐级上报): its closed month, and how complete it is.
///
/// @param expected reports asked of the units directly under it
/// @param reported how many of them are there
/// @param below units directly under it that collect reports themselves
/// @param handedUp how many of these have closed the month
/// @param actions what the caller may do with it now
record HandUp(
        OrgUnit unit,
        MonthStanding standing,
        int expected,
        int reported,
        int below,
        int handedUp,
        List<ClosingAction> actions) {

    HandUp {
        actions = List.copyOf(actions);
    }

    public ClosingState state() {
        return standing.state();
    }

    public int version() {
        return standing.version();
    }

    public @Nullable ClosingAct last() {
        return standing.last();
    }

    HandUp with(List<ClosingAction> may) {
        return new HandUp(unit, standing, expected, reported, below, handedUp, may);
    }
}
