package org.tongbao.score;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// A table of scores that was announced, without its content.
///
/// @param plan code
/// @param version counts the announcements of a span
/// @param replaces the version it takes the place of
/// @param objectionsUntil the last day for 申诉
/// @param announcedBy name of the person, as `fixedBy`
public record ScoreHead(
        UUID id,
        String plan,
        YearMonth from,
        YearMonth to,
        int version,
        ScoreState state,
        @Nullable Integer replaces,
        LocalDate objectionsUntil,
        Instant announcedAt,
        String announcedBy,
        @Nullable Instant fixedAt,
        @Nullable String fixedBy) {

    boolean openToObjections(LocalDate today) {
        return state == ScoreState.ANNOUNCED && !today.isAfter(objectionsUntil);
    }

    /// From the day after the last one for 申诉 it can be fixed.
    boolean pastObjections(LocalDate today) {
        return today.isAfter(objectionsUntil);
    }
}
