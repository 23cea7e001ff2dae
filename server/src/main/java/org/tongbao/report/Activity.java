package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What goes on at a unit in a month.
///
/// @param reports its stored reports of the month and those before it
/// @param publication that it published the month of its children
/// @param standing whether it closed the month of its children
/// @param changed lines whose value differs from the version before
record Activity(
        UUID unit,
        List<StoredReport> reports,
        @Nullable Publication publication,
        MonthStanding standing,
        int warnings,
        int unexplained,
        int changed,
        List<Typing> drafts,
        List<PersonView> contacts) {

    /// Somebody's draft, from outside.
    record Typing(PersonView by, int filled, Instant savedAt) {}

    int draftFilled() {
        return drafts.stream().mapToInt(Typing::filled).max().orElse(0);
    }

    /// The draft stored last.
    @Nullable Typing lastDraft() {
        return drafts.isEmpty() ? null : drafts.getFirst();
    }
}
