package org.tongbao.distribution;

import java.time.YearMonth;
import java.util.Map;

/// A submission as a person sent it, told apart from all others by its key, which is also its text.
///
/// @param base version it was sent against
/// @param values by code of the indicator
record Sending(
        String key,
        String person,
        String unit,
        YearMonth month,
        int base,
        Map<String, String> values) {

    Target target() {
        return new Target(unit, month);
    }

    /// Whose report of which month.
    record Target(String unit, YearMonth month) {}

    /// What its sender learnt of it.
    sealed interface Fate {
        /// The server said that it is this version.
        record Acknowledged(int version) implements Fate {}

        /// The server said no.
        record Refused(String code) implements Fate {}

        /// No answer came, and the sender gave up asking.
        record Unknown() implements Fate {}
    }
}
