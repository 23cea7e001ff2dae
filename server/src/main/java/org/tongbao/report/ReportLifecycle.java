package org.tongbao.report;

import static org.tongbao.report.ReportState.APPROVED;
import static org.tongbao.report.ReportState.SUBMITTED;
import static org.tongbao.report.ReportState.WITHDRAWN;

import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.report.Transition.Already;
import org.tongbao.report.Transition.Moved;
import org.tongbao.report.Transition.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The life of one report, from nothing to approved. All rules about who may do what when are here;
/// whether the actor has the verb on the unit was asked before.
record ReportLifecycle(Occasion occasion, @Nullable Filing present) {

    /// Stores a version. A submitted report may be submitted again until its review begins: that is
    /// how a second clerk settles a conflict.
    Transition submit(UUID newId, Hand hand, Instant now) {
        if (!occasion.window().open(now)) {
            return refused("MONTH_NOT_OPEN", occasion.month(), occasion.window().opensOn());
        }
        if (occasion.closed() != null) {
            return Refused.because(occasion.closed().problem());
        }
        if (present == null) {
            if (occasion.form() == null) {
                return refused("NO_FORM", occasion.month());
            }
            return occasion.backfilled(now) && occasion.opening() == null && !hand.reviewer()
                    ? refused("BACKFILL_BY_REVIEWER", occasion.month())
                    : new Moved(first(newId, occasion.form(), hand, now));
        }
        if (present.state() == APPROVED) {
            return refused("ALREADY_APPROVED");
        }
        if (present.state() == SUBMITTED && present.reviewStartedAt() != null) {
            return refused("REVIEW_STARTED");
        }
        return new Moved(present.resubmitted(!hand.clerk(), hand.person(), now));
    }

    /// 补报: what speaks against opening the month for the unit's clerks. As long as they may file it
    /// themselves there is nothing to open; what was filed goes back to them by being returned.
    @Nullable Problem againstOpening(Instant now) {
        if (!occasion.window().open(now)) {
            return StateProblem.of("MONTH_NOT_OPEN", occasion.month(), occasion.window().opensOn())
                    .in("month");
        }
        if (occasion.closed() != null) {
            return occasion.closed().problem();
        }
        if (present != null) {
            return StateProblem.of("OPENING_FILED", occasion.month()).in("month");
        }
        if (occasion.form() == null) {
            return StateProblem.of("NO_FORM", occasion.month()).in("month");
        }
        return occasion.backfilled(now)
                ? null
                : StateProblem.of("OPENING_TOO_EARLY", occasion.month()).in("month");
    }

    /// 延期: what speaks against moving the due day. Timeliness is that of the first submission, so
    /// what was filed once is judged; and past the due day of the next month it is for 补报.
    @Nullable Problem againstExtension(LocalDate dueOn, Instant now) {
        if (!occasion.window().open(now)) {
            return StateProblem.of("MONTH_NOT_OPEN", occasion.month(), occasion.window().opensOn())
                    .in("month");
        }
        if (occasion.closed() != null) {
            return occasion.closed().problem();
        }
        if (present != null) {
            return StateProblem.of("EXTENSION_FILED", occasion.month()).in("month");
        }
        if (occasion.form() == null) {
            return StateProblem.of("NO_FORM", occasion.month()).in("month");
        }
        if (occasion.backfilled(now)) {
            return StateProblem.of("EXTENSION_TOO_LATE", occasion.month()).in("month");
        }
        if (!dueOn.isAfter(occasion.window().dueOn())) {
            return StateProblem.of("EXTENSION_TOO_SHORT", occasion.window().dueOn()).in("dueOn");
        }
        return ReportingWindow.endOf(dueOn).isAfter(occasion.backfillFrom())
                ? StateProblem.of("EXTENSION_TOO_LONG", occasion.month(), occasion.lastExtension())
                        .in("dueOn")
                : null;
    }

    /// 撤回: by the unit's side, or by whoever filed it for the unit, until review begins.
    Transition withdraw(int version, Hand hand) {
        if (present == null || present.state() != SUBMITTED) {
            return present != null && present.state() == WITHDRAWN && present.version() == version
                    ? new Already(present)
                    : refused("NOT_SUBMITTED");
        }
        if (present.version() != version) {
            return refused("VERSION_CHANGED");
        }
        if (occasion.closed() != null) {
            return Refused.because(occasion.closed().problem());
        }
        if (present.reviewStartedAt() != null) {
            return refused("REVIEW_STARTED");
        }
        return hand.clerk() || present.submittedBy(hand)
                ? new Moved(present.withdrawn())
                : refused("WITHDRAWN_BY_UNIT_ONLY");
    }

    Transition startReview(int version, Hand hand, Instant now) {
        if (present != null
                && present.state() == SUBMITTED
                && present.version() == version
                && present.reviewStartedAt() != null) {
            return new Already(present);
        }
        return reviewed(version, hand, filing -> filing.underReview(now));
    }

    Transition approve(int version, Hand hand, Instant now) {
        if (present != null && present.state() == APPROVED && present.version() == version) {
            return new Already(present);
        }
        return reviewed(version, hand, filing -> filing.approved(hand.person(), now));
    }

    /// The return sets its own due date; timeliness stays that of the first submission.
    Transition giveBack(int version, Instant dueAt, Hand hand, Instant now) {
        return reviewed(version, hand, filing -> filing.returned(hand.person(), dueAt, now));
    }

    /// Nobody reviews their own: not what they filed for a town, not what they filed for their own
    /// office (本级), where a second reviewer of the unit or the level above does it.
    private Transition reviewed(int version, Hand hand, UnaryOperator<Filing> move) {
        if (present == null || present.state() != SUBMITTED) {
            return refused("NOT_SUBMITTED");
        }
        if (present.version() != version) {
            return refused("VERSION_CHANGED");
        }
        if (occasion.closed() != null) {
            return Refused.because(occasion.closed().problem());
        }
        return present.submittedBy(hand) ? refused("OWN_REPORT") : new Moved(move.apply(present));
    }

    private Filing first(UUID id, UUID form, Hand hand, Instant now) {
        return new Filing(
                id,
                occasion.unit(),
                occasion.month(),
                form,
                SUBMITTED,
                1,
                1,
                occasion.past(now),
                !hand.clerk(),
                occasion.backfilled(now),
                false,
                now,
                now,
                hand.person(),
                null,
                null,
                null,
                null);
    }

    private static Refused refused(String code, Object... arguments) {
        return Refused.because(StateProblem.of(code, arguments));
    }
}
