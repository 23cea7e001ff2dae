package org.tongbao.report;

import java.util.List;
import org.tongbao.problem.Problem;

/// The key was used before with other content.
record IdempotencyKeyReused() implements Problem {

    @Override
    public String code() {
        return "IDEMPOTENCY_KEY_REUSED";
    }

    @Override
    public List<String> path() {
        return List.of("idempotencyKey");
    }
}
