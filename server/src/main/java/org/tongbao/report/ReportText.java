package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// An optional text of a report.
///
/// @param targetId the qualitative target it answers; null for a general one
record ReportText(
        String code,
        String label,
        @Nullable String englishLabel,
        @Nullable UUID targetId,
        @Nullable String text) {

    ReportText saying(@Nullable String words) {
        return new ReportText(code, label, englishLabel, targetId, words);
    }
}
