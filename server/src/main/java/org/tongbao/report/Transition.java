package org.tongbao.report;

import org.tongbao.problem.Problem;

import java.util.List;

/// What comes of an intent on a report.
sealed interface Transition {

    /// It moves.
    record Moved(Filing next) implements Transition {}

    /// It was done before; nothing is to be written, and it is no error: a phone may have lost the
    /// reply.
    record Already(Filing present) implements Transition {}

    /// It cannot be done, and why.
    record Refused(List<Problem> problems) implements Transition {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused because(Problem problem) {
            return new Refused(List.of(problem));
        }
    }
}
