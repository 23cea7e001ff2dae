package org.tongbao.access;

import static org.jooq.Records.mapping;
import static org.tongbao.access.Today.inForce;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectForUpdateStep;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Where units stand today.
@Repository
class Places {

    private final DSLContext dsl;
    private final Authority authority;
    private final Today today;

    Places(DSLContext dsl, Authority authority, Today today) {
        this.dsl = dsl;
        this.authority = authority;
        this.today = today;
    }

    /// @throws NotFoundException when there is no such unit, or none the actor may see
    Place require(Actor actor, Verb verb, String code) {
        var place =
                where(ORG_UNIT.CODE.eq(code))
                        .fetchOptional(mapping(Place::new))
                        .orElseThrow(() -> new NotFoundException(code));
        authority.require(actor, verb, place.path());
        return place;
    }

    /// Units with none above them.
    List<Place> tops() {
        return where(ORG_UNIT_PLACEMENT.PARENT_ID.isNull()).fetch(mapping(Place::new));
    }

    boolean none() {
        return !dsl.fetchExists(ORG_UNIT);
    }

    /// Locks units in the order of their ids, so that two callers never wait for each other.
    void lock(Collection<UUID> units) {
        dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.in(units))
                .orderBy(ORG_UNIT.ID)
                .forUpdate()
                .fetch();
    }

    private SelectForUpdateStep<Record2<UUID, UnitPath>> where(Condition condition) {
        return dsl.select(ORG_UNIT.ID, ORG_UNIT_PLACEMENT.PATH.convertFrom(UnitPath::new))
                .from(ORG_UNIT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(inForce(today.month()))
                .where(condition);
    }
}
