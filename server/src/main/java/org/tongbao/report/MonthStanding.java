package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All that was done to a unit's month, oldest first, and how it stands after it.
record MonthStanding(List<ClosingAct> acts) {

    MonthStanding {
        acts = List.copyOf(acts);
    }

    @Nullable ClosingAct last() {
        return acts.isEmpty() ? null : acts.getLast();
    }

    ClosingState state() {
        var last = last();
        return last == null ? ClosingState.OPEN : last.kind().state();
    }

    /// Counts the acts: what a person decides about is what that person saw.
    int version() {
        return acts.size();
    }

    /// The closing that holds; null while the month is open.
    @Nullable ClosingAct closing() {
        return state().closed()
                ? acts.reversed().stream()
                        .filter(act -> act.kind() == ClosingAct.Kind.CLOSED)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
