package org.tongbao.idempotency;

import org.tongbao.problem.Problem;

import java.util.List;

/// The key was used before with other content.
public record IdempotencyKeyReused() implements Problem {

    @Override
    public String code() {
        return "IDEMPOTENCY_KEY_REUSED";
    }

    @Override
    public List<String> path() {
        return List.of("idempotencyKey");
    }
}
