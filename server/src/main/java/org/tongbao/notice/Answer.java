package org.tongbao.notice;

import org.jspecify.annotations.Nullable;

/// What came of a call.
///
/// @param problem the status it was answered with, or what was wrong with the line; null when it
///   was taken
/// @param gone whether the receiver says that it is no more (410)
record Answer(@Nullable String problem, boolean gone) {

    static final Answer TAKEN = new Answer(null, false);

    private static final int GONE = 410;

    static Answer of(int status) {
        return status / 100 == 2 ? TAKEN : new Answer("HTTP " + status, status == GONE);
    }

    static Answer failed(String problem) {
        return new Answer(problem, false);
    }

    boolean taken() {
        return problem == null;
    }
}
