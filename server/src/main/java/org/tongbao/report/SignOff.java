package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// 审签: what a clerk sent, before and after the unit's own leader decided about it.
///
/// @param id of the version it becomes
/// @param version of the report it becomes; never given twice
/// @param filedOnBehalf as the submission will say it
/// @param decidedBy who signed it or sent it back
/// @param reason why it was sent back
record SignOff(
        UUID id,
        YearMonth month,
        int version,
        SignOffState state,
        boolean filedOnBehalf,
        Instant sentAt,
        PersonView sentBy,
        @Nullable Instant decidedAt,
        @Nullable PersonView decidedBy,
        @Nullable String reason) {

    boolean withUnit() {
        return state.withUnit();
    }

    boolean sentBy(UUID person) {
        return sentBy.id().equals(person);
    }

    /// As a report says it before anything was signed; null when that says nothing of it.
    @Nullable ReportState shown() {
        return switch (state) {
            case WAITING -> ReportState.AWAITING_SIGN_OFF;
            case SENT_BACK -> ReportState.SIGN_OFF_RETURNED;
            case TAKEN_BACK -> ReportState.WITHDRAWN;
            case SIGNED, REPLACED -> null;
        };
    }
}
