package org.tongbao.rectification;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.time.LocalDate;

/// One time a unit was asked, and what it replied.
///
/// @param number from 1; the first is the opening, every later one the return of a reply
/// @param words what is to be put right, or why the reply before was not enough
/// @param dueOn the last day in time
/// @param reply null while there is none
record RectificationRound(
        int number,
        String words,
        LocalDate dueOn,
        Instant askedAt,
        PersonView askedBy,
        @Nullable Reply reply) {

    /// What the unit replied.
    ///
    /// @param late whether it came after the last day
    record Reply(String text, Instant at, PersonView by, boolean late) {}

    /// Whether the day passed without a reply.
    boolean missed(LocalDate today) {
        return reply == null ? today.isAfter(dueOn) : reply.late();
    }
}
