package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// The head of a report that was submitted at least once.
///
/// @param revision counts every change and guards it; `version` counts submissions
/// @param late whether the first submission came after the due day, for ever
/// @param reviewedAt when it was last approved or returned; a resubmission keeps it
record Filing(
        UUID id,
        UUID unit,
        YearMonth month,
        UUID form,
        ReportState state,
        int revision,
        int version,
        boolean late,
        boolean filedOnBehalf,
        boolean backfilled,
        boolean demonstration,
        Instant firstSubmittedAt,
        Instant submittedAt,
        UUID submittedBy,
        @Nullable Instant reviewStartedAt,
        @Nullable Instant reviewedAt,
        @Nullable UUID reviewedBy,
        @Nullable Instant returnDueAt) {

    boolean submittedBy(Hand hand) {
        return submittedBy.equals(hand.person());
    }

    /// A further version. Timeliness stays that of the first.
    Filing resubmitted(boolean onBehalf, UUID by, Instant now) {
        return new Filing(
                id,
                unit,
                month,
                form,
                ReportState.SUBMITTED,
                revision + 1,
                version + 1,
                late,
                onBehalf,
                backfilled,
                demonstration,
                firstSubmittedAt,
                now,
                by,
                null,
                reviewedAt,
                reviewedBy,
                null);
    }

    /// Under another number, where one in between was never submitted (审签).
    Filing numbered(int number) {
        return new Filing(
                id,
                unit,
                month,
                form,
                state,
                revision,
                number,
                late,
                filedOnBehalf,
                backfilled,
                demonstration,
                firstSubmittedAt,
                submittedAt,
                submittedBy,
                reviewStartedAt,
                reviewedAt,
                reviewedBy,
                returnDueAt);
    }

    Filing withdrawn() {
        return moved(ReportState.WITHDRAWN, reviewStartedAt, reviewedAt, reviewedBy, null);
    }

    Filing underReview(Instant now) {
        return moved(state, now, reviewedAt, reviewedBy, returnDueAt);
    }

    Filing approved(UUID by, Instant now) {
        return moved(ReportState.APPROVED, begun(now), now, by, null);
    }

    Filing returned(UUID by, Instant dueAt, Instant now) {
        return moved(ReportState.RETURNED, begun(now), now, by, dueAt);
    }

    /// As it stood when a version had just been made: waiting, and not yet looked at.
    Filing asMade(Versions.Version version) {
        return new Filing(
                id,
                unit,
                month,
                form,
                ReportState.SUBMITTED,
                revision,
                version.number(),
                late,
                version.filedOnBehalf(),
                backfilled,
                demonstration,
                firstSubmittedAt,
                version.submittedAt(),
                version.submittedBy().id(),
                null,
                null,
                null,
                null);
    }

    /// As its approved correction (更正) says. Timeliness stays that of the first submission.
    Filing corrected(Correction by) {
        return new Filing(
                id,
                unit,
                month,
                form,
                ReportState.APPROVED,
                revision + 1,
                by.version(),
                late,
                by.filedOnBehalf(),
                backfilled,
                demonstration,
                firstSubmittedAt,
                by.submittedAt(),
                by.submittedBy(),
                by.reviewStartedAt(),
                by.reviewedAt(),
                by.reviewedBy(),
                null);
    }

    private Instant begun(Instant now) {
        return reviewStartedAt == null ? now : reviewStartedAt;
    }

    private Filing moved(
            ReportState next,
            @Nullable Instant nextReviewStartedAt,
            @Nullable Instant nextReviewedAt,
            @Nullable UUID nextReviewedBy,
            @Nullable Instant nextReturnDueAt) {
        return new Filing(
                id,
                unit,
                month,
                form,
                next,
                revision + 1,
                version,
                late,
                filedOnBehalf,
                backfilled,
                demonstration,
                firstSubmittedAt,
                submittedAt,
                submittedBy,
                nextReviewStartedAt,
                nextReviewedAt,
                nextReviewedBy,
                nextReturnDueAt);
    }
}
