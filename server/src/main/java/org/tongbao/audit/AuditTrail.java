package org.tongbao.audit;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unitIfAny;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// The trail. Entries are added and read, never changed; their identities grow with time, so newest
/// first is the order of identities.
@Repository
class AuditTrail {

    private final DSLContext dsl;
    private final IdGenerator ids;
    private final Clock clock;

    AuditTrail(DSLContext dsl, IdGenerator ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    void append(Deed deed) {
        var actor = deed.actor();
        dsl.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, ids.generateId())
                .set(AUDIT_ENTRY.AT, clock.instant())
                .set(AUDIT_ENTRY.ACTION, deed.action())
                .set(AUDIT_ENTRY.ACTOR_KIND, ActorKind.of(actor).name())
                .set(AUDIT_ENTRY.ACTOR_ID, actor.id())
                .set(AUDIT_ENTRY.ACTOR_NAME, actor.name())
                .set(AUDIT_ENTRY.ADDRESS, actor.address())
                .set(AUDIT_ENTRY.ORG_UNIT_ID, deed.unit())
                .set(AUDIT_ENTRY.PATH, deed.path() == null ? null : deed.path().value())
                .set(AUDIT_ENTRY.MONTH, deed.month())
                .set(AUDIT_ENTRY.SUBJECT_ID, deed.subject())
                .set(AUDIT_ENTRY.DETAIL, CanonicalJson.of(deed.detail()))
                .execute();
    }

    Page<AuditEntry> page(Scope scope, AuditFilter filter, PageRequest request) {
        var rows =
                dsl.select(
                                AUDIT_ENTRY.ID,
                                AUDIT_ENTRY.AT,
                                AUDIT_ENTRY.ACTION,
                                AUDIT_ENTRY.ACTOR_KIND.convertFrom(ActorKind::valueOf),
                                AUDIT_ENTRY.ACTOR_NAME,
                                unitIfAny(ORG_UNIT, ORG_UNIT_PLACEMENT),
                                AUDIT_ENTRY.MONTH,
                                AUDIT_ENTRY.ADDRESS,
                                AUDIT_ENTRY.DETAIL)
                        .from(AUDIT_ENTRY)
                        .leftJoin(ORG_UNIT)
                        .on(ORG_UNIT.ID.eq(AUDIT_ENTRY.ORG_UNIT_ID))
                        .leftJoin(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(AUDIT_ENTRY.ORG_UNIT_ID))
                        .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                        .where(within(scope, filter))
                        .and(action(filter.action()))
                        .and(actor(filter.actor()))
                        .and(before(request))
                        .orderBy(AUDIT_ENTRY.ID.desc())
                        .limit(request.limit())
                        .fetch(mapping(AuditEntry::new));
        return request.page(rows, entry -> List.of(entry.id()));
    }

    private static Condition within(Scope scope, AuditFilter filter) {
        return subtree(filter.subtree())
                .and(scope.covers(AUDIT_ENTRY.PATH))
                .or(filter.unitless() ? AUDIT_ENTRY.PATH.isNull() : falseCondition());
    }

    private static Condition subtree(UnitPath root) {
        return Scope.under(AUDIT_ENTRY.PATH, root);
    }

    private static Condition action(@Nullable String action) {
        return action == null ? noCondition() : AUDIT_ENTRY.ACTION.eq(action);
    }

    private static Condition actor(@Nullable UUID actor) {
        return actor == null ? noCondition() : AUDIT_ENTRY.ACTOR_ID.eq(actor);
    }

    private static Condition before(PageRequest request) {
        var after = request.after();
        return after == null ? noCondition() : AUDIT_ENTRY.ID.lt(after.uuid(0));
    }
}
