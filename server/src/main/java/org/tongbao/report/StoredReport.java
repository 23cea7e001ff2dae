package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.report.ReportHead.SummaryRemark;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// A stored head with its submitter and the reasons that are open.
///
/// @param correction the one that waits or was returned (更正); null without
record StoredReport(
        Filing filing,
        @Nullable Correction correction,
        PersonView submittedBy,
        List<SummaryRemark> remarks) {

    /// Which report it is.
    record Place(UUID unit, YearMonth month) {}

    Place place() {
        return new Place(filing.unit(), filing.month());
    }
}
