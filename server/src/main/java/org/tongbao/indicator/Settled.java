package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.util.List;

/// What came of a change of the catalogue: the code of the indicator, or why not.
record Settled(@Nullable String code, List<Problem> problems) {

    Settled {
        problems = List.copyOf(problems);
    }

    static Settled done(String code) {
        return new Settled(code, List.of());
    }

    static Settled refused(Problem problem) {
        return new Settled(null, List.of(problem));
    }

    static Settled refused(List<Problem> problems) {
        return new Settled(null, problems);
    }
}
