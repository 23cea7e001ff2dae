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
    /// 审签: sign it, or send it back with a reason.
    SIGN,
    /// Begin the review.
    START_REVIEW,
    /// 批准.
    APPROVE,
    /// 退回.
    RETURN,
    /// 更正: say otherwise what was approved.
    CORRECT,
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
        var signed = head.signOffRequired() && hand.signedFor(actor, head.unit().path());
        var may = new ArrayList<ReportAction>();
        if (hand.clerk() || hand.reviewer()) {
            if (!signed || head.signOffs().againstSending() == null) {
                add(may, SUBMIT, life.submit(head.occasion().unit(), hand, now));
            }
            if (head.signOff().open() == null) {
                add(may, WITHDRAW, life.withdraw(head.filedVersion(), hand));
            } else {
                add(may, WITHDRAW, head.signOffs().takeBack(head.signOffs().seen(), hand));
            }
            add(may, CORRECT, head.corrections().submit("", hand, now));
        }
        if (Hand.leads(actor, head.unit().path())) {
            add(may, SIGN, head.signOffs().sign(head.signOffs().seen(), hand.person(), true));
        }
        if (hand.reviewer()) {
            add(may, START_REVIEW, life.startReview(head.version(), hand, now));
            add(may, APPROVE, life.approve(head.version(), hand, now));
            add(may, RETURN, life.giveBack(head.version(), now, hand, now));
        }
        if ((hand.clerk() || hand.reviewer()) && head.carriesFiles(actor)) {
            may.add(ATTACH);
        }
        return may;
    }

    /// What may be done with the correction of a report that waits or was returned.
    static List<ReportAction> ofCorrection(Actor actor, ReportHead head) {
        var open = head.correction();
        if (!(actor instanceof PersonActor) || open == null) {
            return List.of();
        }
        var hand = Hand.of(actor, head.unit().path());
        var life = head.corrections();
        var now = head.readAt();
        var may = new ArrayList<ReportAction>();
        if (hand.clerk() || hand.reviewer()) {
            add(may, CORRECT, life.submit("", hand, now));
            add(may, WITHDRAW, life.withdraw(open.version(), hand));
        }
        if (hand.reviewer()) {
            add(may, START_REVIEW, life.startReview(open.version(), hand, now));
            add(may, APPROVE, life.approve(open.version(), hand, now));
            add(may, RETURN, life.giveBack(open.version(), hand, now));
        }
        return may;
    }

    private static void add(
            List<ReportAction> may, ReportAction action, SignOffLifecycle.Move would) {
        if (would instanceof SignOffLifecycle.Move.Moved) {
            may.add(action);
        }
    }

    private static void add(
            List<ReportAction> may, ReportAction action, CorrectionLifecycle.Move would) {
        if (would instanceof CorrectionLifecycle.Move.Moved) {
            may.add(action);
        }
    }

    private static void add(List<ReportAction> may, ReportAction action, Transition would) {
        if (would instanceof Moved) {
            may.add(action);
        }
    }
}
