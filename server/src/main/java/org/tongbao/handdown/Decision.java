package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tongbao.problem.Problem;

import java.util.List;

/// What a workflow answers: a result, or why not. When there is a problem nothing was stored.
record Decision<T>(@Nullable T result, List<Problem> problems) {

    Decision {
        problems = List.copyOf(problems);
    }

    static <T> Decision<T> made(T result) {
        return new Decision<>(result, List.of());
    }

    /// Nothing of a refused intent stays.
    static <T> Decision<T> refused(List<Problem> problems) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Decision<>(null, problems);
    }

    static <T> Decision<T> refused(Problem problem) {
        return refused(List.of(problem));
    }
}
