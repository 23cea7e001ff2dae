package org.tongbao.rectification;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonActor;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What was asked of a unit in the past, and all that came of it.
///
/// @param indicator null when it is about no figure
/// @param rounds the first one first
/// @param end null while it goes on
public record PastRectification(
        OrgUnit unit,
        OrgUnit office,
        YearMonth month,
        RectificationOccasion occasion,
        @Nullable Indicator indicator,
        List<Round> rounds,
        @Nullable End end) {

    public PastRectification {
        rounds = List.copyOf(rounds);
    }

    /// @param reply null while there is none
    public record Round(
            String words, LocalDate dueOn, PersonActor by, Instant at, @Nullable Reply reply) {}

    public record Reply(String text, PersonActor by, Instant at) {}

    /// @param settled false when it was withdrawn
    public record End(boolean settled, String words, PersonActor by, Instant at) {}
}
