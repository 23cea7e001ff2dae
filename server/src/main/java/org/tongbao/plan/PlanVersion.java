package org.tongbao.plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// One version of a plan. A later one takes the place of an earlier from its month on; both stay
/// readable.
///
/// @param reason why the plan was revised; null for the first version
/// @param issuedOn date of the document; null when it has none yet
/// @param revision counts the changes of a draft
/// @param issuedAt null for a draft, and for what was imported as issued
/// @param issuedBy name of the person, as `issuedAt`
/// @param changedAt when its draft was last changed; null before the first change
/// @param changedBy name of the person, as `changedAt`
public record PlanVersion(
        Plan plan,
        int number,
        PlanVersionState state,
        YearMonth fromMonth,
        @Nullable String reason,
        String documentTitle,
        @Nullable LocalDate issuedOn,
        int revision,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /// A draft nobody has changed yet.
    static PlanVersion draft(
            Plan plan,
            int number,
            YearMonth fromMonth,
            @Nullable String reason,
            String documentTitle,
            @Nullable LocalDate issuedOn) {
        return new PlanVersion(
                plan,
                number,
                PlanVersionState.DRAFT,
                fromMonth,
                reason,
                documentTitle,
                issuedOn,
                1,
                null,
                null,
                null,
                null);
    }

    boolean draft() {
        return state == PlanVersionState.DRAFT;
    }
}
