package org.tongbao.report;

import static org.tongbao.report.ClosingState.ACCEPTED;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.time.YearMonth;
import java.util.UUID;

/// The life of one unit's month: open, closed, accepted above, or open again. Whether the actor has
/// the verb was asked before; here is why it cannot be done all the same.
///
/// @param above who above closed the month; then nothing below it moves
/// @param top whether nobody stands above the unit in that month
record ClosingLifecycle(
        YearMonth month, MonthStanding present, @Nullable MonthLock above, boolean top) {

    /// What comes of an intent.
    sealed interface Move {
        /// It happens.
        record Done() implements Move {}

        /// It was done before, and that is no error: a reply may have been lost.
        record Already() implements Move {}

        /// It cannot be done, and why.
        record Refused(Problem problem) implements Move {}
    }

    Move close() {
        if (above != null) {
            return new Move.Refused(above.problem());
        }
        return present.state().closed() ? new Move.Already() : new Move.Done();
    }

    /// By the unit itself, as long as the unit above has not taken it.
    Move reopen() {
        if (above != null) {
            return new Move.Refused(above.problem());
        }
        if (!present.state().closed()) {
            return refused("MONTH_NOT_CLOSED", month);
        }
        return present.state() == ACCEPTED ? refused("MONTH_ACCEPTED", month) : new Move.Done();
    }

    Move accept(int version, UUID person) {
        return present.state() == ACCEPTED && present.version() == version + 1
                ? new Move.Already()
                : decided(version, person, true);
    }

    /// Also what was accepted can be returned, as long as the unit above has not closed its own.
    Move giveBack(int version, UUID person) {
        return decided(version, person, false);
    }

    /// Nobody decides about their own: who closed it for the unit leaves it to a colleague.
    private Move decided(int version, UUID person, boolean onlyUndecided) {
        if (top) {
            return refused("MONTH_NOBODY_ABOVE");
        }
        if (above != null) {
            return new Move.Refused(above.problem());
        }
        var closing = present.closing();
        if (closing == null) {
            return refused("MONTH_NOT_HANDED_UP", month);
        }
        if (present.version() != version || onlyUndecided && present.state() == ACCEPTED) {
            return refused("MONTH_MOVED_ON");
        }
        return closing.by().id().equals(person) ? refused("OWN_CLOSING") : new Move.Done();
    }

    private static Move refused(String code, Object... arguments) {
        return new Move.Refused(StateProblem.of(code, arguments));
    }
}
