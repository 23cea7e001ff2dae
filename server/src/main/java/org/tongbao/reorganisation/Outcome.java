package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.util.List;

/// What came of an intent: the code of the unit it was done to, or why nothing was done.
///
/// @param below how many units under it were, or would be, concerned too
record Outcome(@Nullable String unit, int below, List<Problem> problems) {

    Outcome {
        problems = List.copyOf(problems);
    }

    static Outcome done(String unit) {
        return new Outcome(unit, 0, List.of());
    }

    static Outcome refused(List<Problem> problems) {
        return new Outcome(null, 0, problems);
    }

    /// Nothing stands in the way, and nothing was done either.
    static Outcome possible(int below) {
        return new Outcome(null, below, List.of());
    }

    Outcome with(int unitsBelow) {
        return new Outcome(unit, unitsBelow, problems);
    }

    /// Done to a unit that came to be with it.
    Outcome as(@Nullable String created) {
        return unit == null || created == null ? this : new Outcome(created, below, problems);
    }
}
