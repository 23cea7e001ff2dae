package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.indicator.Indicator;
import org.tongbao.report.DraftContent.DraftText;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// One submission of a report, as stored. Its lines are read when they are asked for.
///
/// @param reason why it corrects an approved one (更正); null for an ordinary submission
record ReportVersion(
        int number,
        Instant submittedAt,
        PersonView submittedBy,
        boolean filedOnBehalf,
        @Nullable String reason,
        Evidence.Stored content) {

    /// A value of a version.
    record VersionLine(
            Indicator indicator,
            ValueStatus status,
            @Nullable BigDecimal value,
            @Nullable String note) {}

    static ReportVersion of(Versions.Version version) {
        return new ReportVersion(
                version.number(),
                version.submittedAt(),
                version.submittedBy(),
                version.filedOnBehalf(),
                version.reason(),
                version.content());
    }

    public List<DraftText> texts() {
        return content.texts().entrySet().stream()
                .map(text -> new DraftText(text.getKey(), text.getValue()))
                .toList();
    }
}
