package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.report.StoredReport.Place;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// That a report is there, without what is to be done about it: known as of any instant.
///
/// @param late the first submission came late
/// @param submittedAt when the version that stands was sent
/// @param submittedBy who sent it
record FiledReport(
        UUID unit,
        YearMonth month,
        ReportState state,
        int version,
        boolean late,
        boolean demonstration,
        Instant firstSubmittedAt,
        @Nullable Instant submittedAt,
        @Nullable PersonView submittedBy) {

    Place place() {
        return new Place(unit, month);
    }

    /// Whether it is on file: what was taken back is not.
    boolean onFile() {
        return state != ReportState.WITHDRAWN;
    }
}
