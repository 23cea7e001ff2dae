package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.util.List;

/// What came of an intent: the thing done, or why not.
record Outcome<T>(@Nullable T done, List<Problem> problems) {

    Outcome {
        problems = List.copyOf(problems);
    }

    static <T> Outcome<T> done(T done) {
        return new Outcome<>(done, List.of());
    }

    static <T> Outcome<T> refused(Problem problem) {
        return new Outcome<>(null, List.of(problem));
    }

    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Outcome<>(null, problems);
    }
}
