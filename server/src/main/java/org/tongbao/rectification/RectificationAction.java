package org.tongbao.rectification;

import org.tongbao.authority.Actor;
import org.tongbao.rectification.RectificationLifecycle.Move;

import java.util.ArrayList;
import java.util.List;

/// What an actor may do with a rectification now.
enum RectificationAction {
    /// 回复.
    REPLY,
    /// Add and remove files of the reply.
    ATTACH,
    /// 销号.
    ACCEPT,
    /// 退回.
    RETURN,
    /// 撤销.
    WITHDRAW;

    /// Asks the rules themselves: what would happen is what may be done.
    static List<RectificationAction> of(Actor actor, Rectification one) {
        var life = new RectificationLifecycle(one);
        var may = new ArrayList<RectificationAction>();
        if (Hand.clerkOf(actor, one.unit().path())) {
            add(may, REPLY, life.reply(one.version()));
            if (!one.state().ended()) {
                may.add(ATTACH);
            }
        }
        if (Hand.decides(actor, one)) {
            add(may, ACCEPT, life.accept(one.version(), Hand.person(actor)));
            add(may, RETURN, life.giveBack(one.version(), Hand.person(actor)));
            add(may, WITHDRAW, life.withdraw(one.version()));
        }
        return may;
    }

    private static void add(List<RectificationAction> may, RectificationAction action, Move would) {
        if (would instanceof Move.Done) {
            may.add(action);
        }
    }
}
