package org.tongbao.report;

import static org.tongbao.report.ReportState.APPROVED;
import static org.tongbao.report.ReportState.RETURNED;
import static org.tongbao.report.ReportState.SUBMITTED;
import static org.tongbao.report.ReportState.WITHDRAWN;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// 更正: a further version of an approved report that waits beside it. What was approved counts until
/// this is approved too.
///
/// @param number counts the corrections of a report
/// @param correctedVersion the approved version it corrects
/// @param version of the report it will be; a correction sent again takes the next
record Correction(
        UUID report,
        int number,
        ReportState state,
        int correctedVersion,
        int version,
        String reason,
        boolean filedOnBehalf,
        Instant submittedAt,
        UUID submittedBy,
        @Nullable Instant reviewStartedAt,
        @Nullable Instant reviewedAt,
        @Nullable UUID reviewedBy) {

    /// Whether it still waits for somebody: for the reviewer, or returned for the unit.
    boolean open() {
        return switch (state) {
            case SUBMITTED, RETURNED -> true;
            case APPROVED, WITHDRAWN, NOT_STARTED, AWAITING_SIGN_OFF, SIGN_OFF_RETURNED -> false;
        };
    }

    boolean submittedBy(Hand hand) {
        return submittedBy.equals(hand.person());
    }

    /// The first word of a new one.
    static Correction first(
            Filing corrected, int number, int version, String reason, Hand hand, Instant now) {
        return new Correction(
                corrected.id(),
                number,
                SUBMITTED,
                corrected.version(),
                version,
                reason,
                !hand.clerk(),
                now,
                hand.person(),
                null,
                null,
                null);
    }

    /// The same correction in another version.
    Correction again(String why, Hand hand, Instant now) {
        return new Correction(
                report,
                number,
                SUBMITTED,
                correctedVersion,
                version + 1,
                why,
                !hand.clerk(),
                now,
                hand.person(),
                null,
                reviewedAt,
                reviewedBy);
    }

    Correction withdrawn() {
        return moved(WITHDRAWN, reviewStartedAt, reviewedAt, reviewedBy);
    }

    Correction underReview(Instant now) {
        return moved(state, now, reviewedAt, reviewedBy);
    }

    Correction approved(Hand hand, Instant now) {
        return moved(APPROVED, begun(now), now, hand.person());
    }

    Correction returned(Hand hand, Instant now) {
        return moved(RETURNED, begun(now), now, hand.person());
    }

    private Instant begun(Instant now) {
        return reviewStartedAt == null ? now : reviewStartedAt;
    }

    private Correction moved(
            ReportState next,
            @Nullable Instant started,
            @Nullable Instant reviewed,
            @Nullable UUID reviewer) {
        return new Correction(
                report,
                number,
                next,
                correctedVersion,
                version,
                reason,
                filedOnBehalf,
                submittedAt,
                submittedBy,
                started,
                reviewed,
                reviewer);
    }
}
