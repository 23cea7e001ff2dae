package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

/// One difference between what a form asked before a month and what it asks from it on.
///
/// @param indicator the line; null when it is a text
/// @param label of the text; null when it is a line
public record FormChange(Kind kind, @Nullable Indicator indicator, @Nullable String label) {

    /// What happens to the line or text.
    public enum Kind {
        ADDED,
        REMOVED,
        /// Another group, English group or help, or another label.
        REWORDED,
        /// Another place among those that stay.
        MOVED
    }
}
