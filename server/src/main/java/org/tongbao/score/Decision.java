package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.util.List;

/// What a workflow answers: a result, or why not. When there is a problem nothing was stored.
public record Decision<T>(@Nullable T result, List<Problem> problems) {

    public Decision {
        problems = List.copyOf(problems);
    }

    static <T> Decision<T> made(T result) {
        return new Decision<>(result, List.of());
    }

    static <T> Decision<T> refused(List<Problem> problems) {
        return new Decision<>(null, problems);
    }
}
