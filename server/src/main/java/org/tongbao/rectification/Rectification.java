package org.tongbao.rectification;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// One thing an office asks a unit to put right.
///
/// @param unit whose it is today: of a merged unit, the one it was merged into
/// @param formerUnit the unit it was opened for, where that was merged since
/// @param unitEnded whether the unit is no more and nobody took its place
/// @param office on whose behalf it was opened: that one and those above decide
/// @param bulletinId the issued bulletin it was opened from, if any
/// @param indicatorId null when it is about no figure
/// @param rounds the first one first; never empty
/// @param end null while it goes on
/// @param today the day it was read
public record Rectification(
        UUID id,
        OrgUnit unit,
        @Nullable OrgUnit formerUnit,
        boolean unitEnded,
        OrgUnit office,
        YearMonth month,
        RectificationOccasion occasion,
        @Nullable UUID bulletinId,
        @Nullable UUID indicatorId,
        @Nullable UUID planId,
        RectificationState state,
        int version,
        Instant openedAt,
        @Nullable End end,
        List<RectificationRound> rounds,
        boolean demonstration,
        LocalDate today) {

    public Rectification {
        rounds = List.copyOf(rounds);
    }

    /// How it ended.
    ///
    /// @param words why it was withdrawn, or what was said when it was settled
    record End(Instant at, PersonView by, @Nullable String words) {}

    RectificationRound last() {
        return rounds.getLast();
    }

    public String reason() {
        return rounds.getFirst().words();
    }

    public PersonView openedBy() {
        return rounds.getFirst().askedBy();
    }

    /// The last day of the present round.
    public LocalDate dueOn() {
        return last().dueOn();
    }

    /// 逾期: it waits for the unit and its day is over.
    public boolean overdue() {
        return state.due() && today.isAfter(dueOn());
    }

    /// The first day that passed without a reply, also when one came later. Null when every reply
    /// came in time; what was withdrawn missed nothing.
    public @Nullable LocalDate missedOn() {
        return state == RectificationState.WITHDRAWN
                ? null
                : rounds.stream()
                        .filter(round -> round.missed(today))
                        .map(RectificationRound::dueOn)
                        .findFirst()
                        .orElse(null);
    }

    public @Nullable Instant endedAt() {
        return end == null ? null : end.at();
    }

    public @Nullable PersonView endedBy() {
        return end == null ? null : end.by();
    }

    public @Nullable String endedWords() {
        return end == null ? null : end.words();
    }
}
