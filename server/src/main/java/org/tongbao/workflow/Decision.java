package org.tongbao.workflow;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tongbao.problem.Problem;

import java.util.List;

/// What a workflow answers: a result, or why not. When there is a problem nothing was stored.
///
/// @param result null when it was refused
public record Decision<T>(@Nullable T result, List<Problem> problems) {

    public Decision {
        problems = List.copyOf(problems);
    }

    public static <T> Decision<T> made(T result) {
        return new Decision<>(result, List.of());
    }

    /// Nothing of a refused intent stays, the claim of its key included. Called in its transaction.
    public static <T> Decision<T> refused(List<Problem> problems) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Decision<>(null, problems);
    }

    public static <T> Decision<T> refused(Problem problem) {
        return refused(List.of(problem));
    }
}
