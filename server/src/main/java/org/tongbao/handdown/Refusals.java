package org.tongbao.handdown;

import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

/// Why something cannot be done with a row as it stands.
final class Refusals {

    private Refusals() {}

    static Problem notNow(SourceRow row) {
        return StateProblem.of("SOURCE_ROW_" + row.state().name(), row.title());
    }
}
