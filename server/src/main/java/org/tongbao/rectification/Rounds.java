package org.tongbao.rectification;

import static org.jooq.impl.DSL.field;
import static org.tongbao.authority.PersonColumns.person;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.RECTIFICATION_ROUND;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.db.tables.Person;
import org.tongbao.rectification.RectificationRound.Reply;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How often each of some rectifications was asked, and what was replied: one statement, whatever
/// their number. Whoever reads the rectification reads its rounds.
@Repository
class Rounds {

    private static final Person ASKER = PERSON.as("asker");
    private static final Person REPLIER = PERSON.as("replier");
    private static final Field<PersonView> ITS_ASKER = field(person(ASKER));
    private static final Field<PersonView> ITS_REPLIER = field(person(REPLIER));

    private final DSLContext dsl;

    Rounds(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Of each the first round first.
    Map<UUID, List<RectificationRound>> of(Collection<UUID> rectifications) {
        if (rectifications.isEmpty()) {
            return Map.of();
        }
        return dsl.select(RECTIFICATION_ROUND.fields())
                .select(ITS_ASKER, ITS_REPLIER)
                .from(RECTIFICATION_ROUND)
                .join(ASKER)
                .on(ASKER.ID.eq(RECTIFICATION_ROUND.ASKED_BY))
                .leftJoin(REPLIER)
                .on(REPLIER.ID.eq(RECTIFICATION_ROUND.REPLIED_BY))
                .where(RECTIFICATION_ROUND.RECTIFICATION_ID.in(rectifications))
                .orderBy(RECTIFICATION_ROUND.RECTIFICATION_ID, RECTIFICATION_ROUND.NUMBER)
                .fetchGroups(RECTIFICATION_ROUND.RECTIFICATION_ID, Rounds::round);
    }

    private static RectificationRound round(Record row) {
        return new RectificationRound(
                row.get(RECTIFICATION_ROUND.NUMBER),
                row.get(RECTIFICATION_ROUND.WORDS),
                row.get(RECTIFICATION_ROUND.DUE_ON),
                row.get(RECTIFICATION_ROUND.ASKED_AT),
                row.get(ITS_ASKER),
                reply(row));
    }

    private static @Nullable Reply reply(Record row) {
        if (row.get(RECTIFICATION_ROUND.REPLY) == null) {
            return null;
        }
        var at = row.get(RECTIFICATION_ROUND.REPLIED_AT);
        var late = at.isAfter(ReportingWindow.endOf(row.get(RECTIFICATION_ROUND.DUE_ON)));
        return new Reply(row.get(RECTIFICATION_ROUND.REPLY), at, row.get(ITS_REPLIER), late);
    }
}
