package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.report.ClosingLifecycle.Move.Done;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Reads a unit's month as its closing sees it: the board, what the units below hand up, and what
/// the caller may do. The number of statements depends on neither.
@Component
class ReadClosing {

    private final ReadLists lists;
    private final UnitPlaces places;
    private final HandUps handUps;
    private final Closings closings;

    ReadClosing(ReadLists lists, UnitPlaces places, HandUps handUps, Closings closings) {
        this.lists = lists;
        this.places = places;
        this.handUps = handUps;
        this.closings = closings;
    }

    MonthClosing get(Actor actor, String unit, YearMonth month) {
        var board = lists.board(actor, unit, month);
        var place = places.find(actor.scope(Verb.UNIT_READ), unit, month);
        var above = closings.above(place.unitsAbove(), month);
        var own = board.standing().closing();
        var lock = own == null ? above : new MonthLock(board.unit(), month, own.at(), own.by());
        var below =
                handUps.of(actor.scope(Verb.REPORT_READ), place.id(), month).stream()
                        .map(handUp -> handUp.with(decisions(actor, month, handUp, lock)))
                        .toList();
        var closing = new MonthClosing(board, below, above, List.of());
        return closing.collects() ? closing.with(actions(actor, closing)) : closing;
    }

    /// Asks the rules themselves: what would be done is what may be done.
    private static List<ClosingAction> actions(Actor actor, MonthClosing closing) {
        if (!mayClose(actor, closing.unit().path())) {
            return List.of();
        }
        var life = closing.lifecycle();
        var may = new ArrayList<ClosingAction>();
        if (life.close() instanceof Done) {
            may.add(ClosingAction.CLOSE);
        }
        if (life.reopen() instanceof Done) {
            may.add(ClosingAction.REOPEN);
        }
        return may;
    }

    private static List<ClosingAction> decisions(
            Actor actor, YearMonth month, HandUp handUp, @Nullable MonthLock lock) {
        if (!(actor instanceof PersonActor person)
                || !mayClose(actor, handUp.unit().path().governing())) {
            return List.of();
        }
        var standing = handUp.standing();
        var life = new ClosingLifecycle(month, standing, lock, false);
        var may = new ArrayList<ClosingAction>();
        if (life.accept(standing.version(), person.id()) instanceof Done) {
            may.add(ClosingAction.ACCEPT);
        }
        if (life.giveBack(standing.version(), person.id()) instanceof Done) {
            may.add(ClosingAction.RETURN);
        }
        return may;
    }

    private static boolean mayClose(Actor actor, UnitPath unit) {
        return actor instanceof PersonActor && actor.scope(Verb.MONTH_CLOSE).contains(unit);
    }
}
