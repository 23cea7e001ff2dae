package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.UUID;

/// A text of a form with the months in which it is asked.
///
/// @param target the qualitative target it speaks of
record TextSpan(
        String code,
        int position,
        String label,
        @Nullable String englishLabel,
        @Nullable UUID target,
        YearMonth from,
        YearMonth to) {

    boolean on(YearMonth month) {
        return !from.isAfter(month) && !to.isBefore(month);
    }

    TextSpan within(YearMonth first, YearMonth last) {
        return new TextSpan(code, position, label, englishLabel, target, first, last);
    }

    boolean asksLike(TextSpan other) {
        return within(other.from, other.to).equals(other);
    }
}
