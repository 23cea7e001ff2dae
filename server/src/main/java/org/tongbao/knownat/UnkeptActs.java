package org.tongbao.knownat;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.UNKEPT_ACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.UnitPath;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Notes what was done to things whose former state is not kept: as known before it, nothing is
/// answered for the units it concerns. What the system put in itself, the sample, counts as known
/// since ever.
@Repository
class UnkeptActs {

    private final DSLContext dsl;
    private final IdGenerator ids;
    private final Clock clock;

    UnkeptActs(DSLContext dsl, IdGenerator ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    record Act(Unkept thing, Instant at) {}

    /// In the transaction of the act.
    @EventListener
    void on(Audited event) {
        var deed = event.deed();
        if (Unkept.by(deed.action()) && !(deed.actor() instanceof SystemActor)) {
            note(deed);
        }
    }

    private void note(Deed deed) {
        dsl.insertInto(UNKEPT_ACT)
                .set(UNKEPT_ACT.ID, ids.generateId())
                .set(UNKEPT_ACT.AT, clock.instant())
                .set(UNKEPT_ACT.ACTION, deed.action())
                .set(
                        UNKEPT_ACT.PATH,
                        Optional.ofNullable(deed.path()).map(UnitPath::value).orElse(null))
                .execute();
    }

    /// The last act after an instant that a question about a unit cannot look behind.
    Optional<Act> lastAfter(Instant at, String unit) {
        return dsl.select(UNKEPT_ACT.ACTION, UNKEPT_ACT.AT)
                .from(UNKEPT_ACT)
                .leftJoin(ORG_UNIT)
                .on(ORG_UNIT.CODE.eq(unit))
                .leftJoin(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .where(UNKEPT_ACT.AT.gt(at))
                .and(concerns())
                .orderBy(UNKEPT_ACT.AT.desc())
                .limit(1)
                .fetchOptional(row -> new Act(Unkept.of(row.value1()), row.value2()));
    }

    /// On the unit, above it or under it; the catalogue is everybody's.
    private static Condition concerns() {
        return UNKEPT_ACT
                .PATH
                .isNull()
                .or(UNKEPT_ACT.PATH.like(concat(ORG_UNIT_PLACEMENT.PATH, inline("%"))))
                .or(ORG_UNIT_PLACEMENT.PATH.like(concat(UNKEPT_ACT.PATH, inline("%"))));
    }
}
