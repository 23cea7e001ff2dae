package org.tongbao.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An optional text of a report.
///
/// @param targetId the qualitative target it answers; null for a general one
record ReportText(
        String code,
        String label,
        @Nullable String englishLabel,
        @Nullable UUID targetId,
        @Nullable String text) {}
