package org.tongbao.access;

import org.tongbao.authority.PersonActor;
import org.tongbao.problem.Problem;

sealed interface SignInOutcome {

    record Opened(PersonActor actor) implements SignInOutcome {}

    record Refused(Problem problem) implements SignInOutcome {}
}
