package org.tongbao.demonstration;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What became of a report: when it was filed, and how the review ended.
///
/// @param reviewedAt null while it waits
/// @param dueAgainAt when it was returned: until when it should be back
record Fate(
        Instant submittedAt,
        boolean late,
        @Nullable Instant reviewedAt,
        @Nullable Instant dueAgainAt) {

    static Fate waiting(Instant submittedAt, boolean late) {
        return new Fate(submittedAt, late, null, null);
    }

    static Fate approved(Instant submittedAt, boolean late, Instant at) {
        return new Fate(submittedAt, late, at, null);
    }

    static Fate returned(Instant submittedAt, Instant at, Instant dueAgainAt) {
        return new Fate(submittedAt, false, at, dueAgainAt);
    }
}
