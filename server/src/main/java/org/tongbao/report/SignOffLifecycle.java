package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.util.UUID;

/// The life of a submission between the clerk and the unit's own leader (审签). The report itself
/// moves only when it is signed, by the rules of [ReportLifecycle] and as of that instant. Whether
/// the actor has the verb on the unit was asked before.
record SignOffLifecycle(Occasion occasion, @Nullable Filing present, SignOffDuty duty) {

    /// What comes of an intent.
    sealed interface Move {
        /// It becomes this.
        record Moved(SignOff from, SignOffState to) implements Move {}

        /// It was done before, and that is no error: a phone may have lost the reply.
        record Already() implements Move {}

        /// It cannot be done, and why.
        record Refused(Problem problem) implements Move {}
    }

    /// The version a person saw: of what lies with the unit, else of the report.
    int seen() {
        var open = duty.open();
        return open == null ? filed() : open.version();
    }

    /// Numbers of versions are never given twice, also not that of one taken back.
    int next() {
        return Math.max(filed(), duty.last() == null ? 0 : duty.last().version()) + 1;
    }

    private int filed() {
        return present == null ? 0 : present.version();
    }

    /// What was signed and submitted is taken back first: two versions of one report never wait in
    /// two places.
    @Nullable Problem againstSending() {
        return present != null && present.state() == ReportState.SUBMITTED
                ? StateProblem.of("SIGN_OFF_TAKE_BACK_FIRST")
                : null;
    }

    /// 撤回: by the unit's side, or by whoever sent it, as long as nobody decided.
    Move takeBack(int version, Hand hand) {
        var last = duty.last();
        return hand.clerk() || (last != null && last.sentBy(hand.person()))
                ? waiting(version, SignOffState.TAKEN_BACK)
                : refused("WITHDRAWN_BY_UNIT_ONLY");
    }

    /// Four eyes: nobody signs what they sent, be they the only leader.
    Move sign(int version, UUID person, boolean leads) {
        return decided(version, person, leads, SignOffState.SIGNED);
    }

    Move sendBack(int version, UUID person, boolean leads) {
        return decided(version, person, leads, SignOffState.SENT_BACK);
    }

    private Move decided(int version, UUID person, boolean leads, SignOffState to) {
        if (!leads) {
            return refused("SIGN_OFF_BY_OWN_LEADER");
        }
        var last = duty.last();
        return last != null && last.sentBy(person) ? refused("SIGN_OFF_OWN") : waiting(version, to);
    }

    private Move waiting(int version, SignOffState to) {
        var last = duty.last();
        if (last == null) {
            return refused("SIGN_OFF_NOT_WAITING");
        }
        if (last.version() != version) {
            return refused("VERSION_CHANGED");
        }
        if (last.state() == to) {
            return new Move.Already();
        }
        if (last.state() != SignOffState.WAITING) {
            return refused("SIGN_OFF_NOT_WAITING");
        }
        return occasion.closed() == null
                ? new Move.Moved(last, to)
                : new Move.Refused(occasion.closed().problem());
    }

    private static Move refused(String code) {
        return new Move.Refused(StateProblem.of(code));
    }
}
