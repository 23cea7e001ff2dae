package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;

/// What became of a message.
///
/// @param problem what the chat, or the line to it, said against it; null when it was taken
record Delivery(@Nullable String problem) {

    private static final int LENGTH = 200;

    static final Delivery TAKEN = new Delivery(null);

    static Delivery failed(String problem) {
        return new Delivery(
                problem.codePointCount(0, problem.length()) <= LENGTH
                        ? problem
                        : problem.substring(0, problem.offsetByCodePoints(0, LENGTH)));
    }

    boolean taken() {
        return problem == null;
    }
}
