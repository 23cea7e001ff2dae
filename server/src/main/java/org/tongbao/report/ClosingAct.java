package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;

import java.time.Instant;

/// One thing an office did to a whole month.
///
/// @param number from 1, in the order of the acts
/// @param reason why, of a reopening and a return; null of the others
/// @param expected reports the unit expected from below when it closed; null of the others
/// @param reported how many of them were there; null of the others
record ClosingAct(
        int number,
        Kind kind,
        Instant at,
        PersonView by,
        @Nullable String reason,
        @Nullable Integer expected,
        @Nullable Integer reported) {

    /// What was done.
    enum Kind {
        /// 结月.
        CLOSED(ClosingState.CLOSED),
        /// 重开.
        REOPENED(ClosingState.OPEN),
        /// 接收.
        ACCEPTED(ClosingState.ACCEPTED),
        /// 退回.
        RETURNED(ClosingState.RETURNED);

        private final ClosingState state;

        Kind(ClosingState state) {
            this.state = state;
        }

        /// How the month stands after it.
        ClosingState state() {
            return state;
        }
    }
}
