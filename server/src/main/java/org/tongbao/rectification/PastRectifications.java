package org.tongbao.rectification;

import static org.tongbao.db.Tables.RECTIFICATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.audit.PastDeeds;
import org.tongbao.audit.PastDeeds.PastDeed;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Scope;
import org.tongbao.rectification.PastRectification.End;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Stores rectifications of the past, for demonstrations: the same rows and entries that people
/// leave behind, all marked as made up (演示数据). Whoever calls holds the transaction.
@Repository
public class PastRectifications {

    private final DSLContext dsl;
    private final RectificationStore store;
    private final Rectifications rectifications;
    private final IdGenerator ids;
    private final PastDeeds trail;

    PastRectifications(
            DSLContext dsl,
            RectificationStore store,
            Rectifications rectifications,
            IdGenerator ids,
            PastDeeds trail) {
        this.dsl = dsl;
        this.store = store;
        this.rectifications = rectifications;
        this.ids = ids;
        this.trail = trail;
    }

    /// Whether anybody asked for anything.
    public boolean any() {
        return dsl.fetchExists(RECTIFICATION);
    }

    public void store(List<PastRectification> past) {
        var deeds = new ArrayList<PastDeed>();
        past.forEach(one -> store(one, deeds));
        trail.append(deeds);
    }

    private void store(PastRectification past, List<PastDeed> deeds) {
        var id = ids.generateId();
        var first = past.rounds().getFirst();
        store.open(
                new RectificationStore.Opened(
                        id,
                        past.unit().id(),
                        past.office().id(),
                        past.month(),
                        past.occasion(),
                        null,
                        past.indicator() == null ? null : past.indicator().id(),
                        null,
                        first.words(),
                        first.dueOn(),
                        true),
                first.at(),
                first.by().id());
        for (var round : past.rounds()) {
            var again = round != first;
            if (again) {
                store.askAgain(seen(id), round.words(), round.dueOn(), round.at(), round.by().id());
            }
            var act = again ? "returned" : "opened";
            deeds.add(deed(past, id, act, "reason", round.words(), round.by(), round.at()));
            var reply = round.reply();
            if (reply != null) {
                store.reply(seen(id), reply.text(), reply.at(), reply.by().id());
                deeds.add(deed(past, id, "replied", "reply", reply.text(), reply.by(), reply.at()));
            }
        }
        if (past.end() != null) {
            end(past, id, past.end(), deeds);
        }
    }

    private void end(PastRectification past, UUID id, End end, List<PastDeed> deeds) {
        var state = end.settled() ? RectificationState.SETTLED : RectificationState.WITHDRAWN;
        store.end(seen(id), state, end.words(), end.at(), end.by().id());
        var act = end.settled() ? "accepted" : "withdrawn";
        deeds.add(deed(past, id, act, "reason", end.words(), end.by(), end.at()));
    }

    private Rectification seen(UUID id) {
        return rectifications.get(Scope.EVERYWHERE, id);
    }

    private static PastDeed deed(
            PastRectification past,
            UUID id,
            String act,
            String detail,
            String words,
            PersonActor by,
            Instant at) {
        return new PastDeed(
                new RectificationEvent(
                                act, by, past.unit(), past.month(), id, Map.of(detail, words))
                        .deed(),
                at);
    }
}
