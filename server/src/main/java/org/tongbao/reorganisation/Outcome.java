package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.util.List;

/// What came of an intent: the code of the unit it was done to, or why nothing was done.
record Outcome(@Nullable String unit, List<Problem> problems) {

    Outcome {
        problems = List.copyOf(problems);
    }

    static Outcome done(String unit) {
        return new Outcome(unit, List.of());
    }

    static Outcome refused(List<Problem> problems) {
        return new Outcome(null, problems);
    }
}
