package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.report.LineValue.NotApplicable;
import org.tongbao.report.LineValue.Reported;

import java.math.BigDecimal;

/// A line as it came: `LineInput` of the SDL, with the note trimmed and an empty one left out.
record SentLine(
        String indicator,
        @Nullable BigDecimal value,
        boolean notApplicable,
        @Nullable String note) {

    SentLine {
        note = Words.trimmed(note);
        value = value == null ? null : Words.plain(value);
    }

    /// What it says; null when it says nothing.
    @Nullable LineValue said() {
        if (notApplicable) {
            return new NotApplicable(note);
        }
        return value == null ? null : new Reported(value, note);
    }
}
