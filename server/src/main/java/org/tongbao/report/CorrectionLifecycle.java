package org.tongbao.report;

import static org.tongbao.report.ReportState.APPROVED;
import static org.tongbao.report.ReportState.SUBMITTED;
import static org.tongbao.report.ReportState.WITHDRAWN;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.time.Instant;
import java.util.function.UnaryOperator;

/// The life of a correction (更正) beside the approved report it corrects. The report itself moves
/// only when its correction is approved; whatever else becomes of it, what was approved stands.
/// Whether the actor has the verb on the unit was asked before.
///
/// @param last the newest correction of the report, open or not
record CorrectionLifecycle(Occasion occasion, @Nullable Filing present, @Nullable Correction last) {

    /// What comes of an intent.
    sealed interface Move {
        /// It moves.
        record Moved(Correction next) implements Move {}

        /// It was done before, and that is no error: a phone may have lost the reply.
        record Already() implements Move {}

        /// It cannot be done, and why.
        record Refused(Problem problem) implements Move {}
    }

    /// The version a person corrects: the open correction's, else the approved one.
    int base() {
        var open = open();
        return open == null ? present == null ? 0 : present.version() : open.version();
    }

    /// What is waiting or was returned; null when nothing is.
    @Nullable Correction open() {
        return last != null && last.open() ? last : null;
    }

    /// A correction that waits may be sent again until its review begins, as a report may.
    Move submit(String reason, Hand hand, Instant now) {
        if (present == null || present.state() != APPROVED) {
            return refused("NOT_APPROVED_YET");
        }
        if (occasion.closed() != null) {
            return new Move.Refused(occasion.closed().problem());
        }
        var open = open();
        if (open == null) {
            return new Move.Moved(
                    Correction.first(present, number(), version(present), reason, hand, now));
        }
        return open.state() == SUBMITTED && open.reviewStartedAt() != null
                ? refused("REVIEW_STARTED")
                : new Move.Moved(open.again(reason, hand, now));
    }

    private int number() {
        return last == null ? 1 : last.number() + 1;
    }

    /// Numbers of versions are never given twice, also not that of a correction taken back.
    private int version(Filing approved) {
        return Math.max(approved.version(), last == null ? 0 : last.version()) + 1;
    }

    /// 撤回: by the unit's side, or by whoever filed it for the unit, until review begins; one that
    /// was returned may be given up.
    Move withdraw(int version, Hand hand) {
        var open = open();
        if (open == null) {
            return last != null && last.state() == WITHDRAWN && last.version() == version
                    ? new Move.Already()
                    : refused("NOT_SUBMITTED");
        }
        if (open.version() != version) {
            return refused("VERSION_CHANGED");
        }
        if (occasion.closed() != null) {
            return new Move.Refused(occasion.closed().problem());
        }
        if (open.state() == SUBMITTED && open.reviewStartedAt() != null) {
            return refused("REVIEW_STARTED");
        }
        return hand.clerk() || open.submittedBy(hand)
                ? new Move.Moved(open.withdrawn())
                : refused("WITHDRAWN_BY_UNIT_ONLY");
    }

    Move startReview(int version, Hand hand, Instant now) {
        return last != null
                        && last.state() == SUBMITTED
                        && last.version() == version
                        && last.reviewStartedAt() != null
                ? new Move.Already()
                : reviewed(version, hand, correction -> correction.underReview(now));
    }

    Move approve(int version, Hand hand, Instant now) {
        return last != null && last.state() == APPROVED && last.version() == version
                ? new Move.Already()
                : reviewed(version, hand, correction -> correction.approved(hand, now));
    }

    Move giveBack(int version, Hand hand, Instant now) {
        return reviewed(version, hand, correction -> correction.returned(hand, now));
    }

    /// Nobody reviews their own.
    private Move reviewed(int version, Hand hand, UnaryOperator<Correction> move) {
        if (last == null || last.state() != SUBMITTED) {
            return refused("NOT_SUBMITTED");
        }
        if (last.version() != version) {
            return refused("VERSION_CHANGED");
        }
        if (occasion.closed() != null) {
            return new Move.Refused(occasion.closed().problem());
        }
        return last.submittedBy(hand) ? refused("OWN_REPORT") : new Move.Moved(move.apply(last));
    }

    private static Move refused(String code) {
        return new Move.Refused(StateProblem.of(code));
    }
}
