package org.tongbao.report;

import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.report.Transition.Moved;

import java.util.ArrayList;
import java.util.List;

/// What an actor may do with a report now.
enum ReportAction {
    /// Save drafts and submit.
    SUBMIT,
    /// 撤回.
    WITHDRAW,
    /// Begin the review.
    START_REVIEW,
    /// 批准.
    APPROVE,
    /// 退回.
    RETURN,
    /// Add and remove 佐证材料.
    ATTACH;

    /// Asks the rules themselves: what would move is what may be done.
    static List<ReportAction> of(Actor actor, ReportHead head) {
        if (!(actor instanceof PersonActor)) {
            return List.of();
        }
        var hand = Hand.of(actor, head.unit().path());
        var life = new ReportLifecycle(head.occasion(), head.filing());
        var now = head.readAt();
        var may = new ArrayList<ReportAction>();
        if (hand.clerk() || hand.reviewer()) {
            add(may, SUBMIT, life.submit(head.occasion().unit(), hand, now));
            add(may, WITHDRAW, life.withdraw(head.version(), hand));
        }
        if (hand.reviewer()) {
            add(may, START_REVIEW, life.startReview(head.version(), hand, now));
            add(may, APPROVE, life.approve(head.version(), hand, now));
            add(may, RETURN, life.giveBack(head.version(), now, hand, now));
        }
        if ((hand.clerk() || hand.reviewer()) && head.filing() != null) {
            may.add(ATTACH);
        }
        return may;
    }

    private static void add(List<ReportAction> may, ReportAction action, Transition would) {
        if (would instanceof Moved) {
            may.add(action);
        }
    }
}
