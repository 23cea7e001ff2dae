package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.indicator.Indicator;
import org.tongbao.report.DraftContent.DraftText;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// One submission of a report, as stored.
///
/// @param reason why it corrects an approved one (更正); null for an ordinary submission
record ReportVersion(
        int number,
        Instant submittedAt,
        PersonView submittedBy,
        boolean filedOnBehalf,
        @Nullable String reason,
        List<VersionLine> lines,
        List<DraftText> texts) {

    /// A value of a version.
    record VersionLine(
            Indicator indicator,
            ValueStatus status,
            @Nullable BigDecimal value,
            @Nullable String note) {}
}
