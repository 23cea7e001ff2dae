package org.tongbao.audit;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.AUDIT_SEAL;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unitIfAny;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
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

    /// An entry belongs to where its unit stands today: what was done to a unit moves with it.
    Page<AuditEntry> page(Scope scope, AuditFilter filter, PageRequest request) {
        var earlier = earlierPlaces(filter.subtree());
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
                                AUDIT_ENTRY.DETAIL,
                                AUDIT_ENTRY.SEAL_NUMBER)
                        .from(AUDIT_ENTRY)
                        .leftJoin(ORG_UNIT)
                        .on(ORG_UNIT.ID.eq(AUDIT_ENTRY.ORG_UNIT_ID))
                        .leftJoin(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(AUDIT_ENTRY.ORG_UNIT_ID))
                        .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                        .where(within(scope, filter, earlier))
                        .and(action(filter.action()))
                        .and(actor(filter.actor()))
                        .and(before(request))
                        .orderBy(AUDIT_ENTRY.ID.desc())
                        .limit(request.limit())
                        .fetch(mapping(AuditEntry::new));
        return request.page(rows, entry -> List.of(entry.id()));
    }

    /// What an export holds of the entries older than one, newest first: the evidence, where its
    /// unit stands, and its seal.
    Result<Record> older(Scope scope, AuditFilter filter, @Nullable UUID than, int most) {
        return dsl.select(Evidence.COLUMNS)
                .select(ORG_UNIT.CODE, ORG_UNIT.NAME, AUDIT_ENTRY.SEAL_NUMBER, AUDIT_ENTRY.HASH)
                .select(AUDIT_SEAL.HASH)
                .from(AUDIT_ENTRY)
                .leftJoin(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(AUDIT_ENTRY.ORG_UNIT_ID))
                .leftJoin(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(AUDIT_ENTRY.ORG_UNIT_ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .leftJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.NUMBER.eq(AUDIT_ENTRY.SEAL_NUMBER))
                .where(within(scope, filter, earlierPlaces(filter.subtree())))
                .and(action(filter.action()))
                .and(actor(filter.actor()))
                .and(than == null ? noCondition() : AUDIT_ENTRY.ID.lt(than))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(most)
                .fetch();
    }

    private static Condition within(Scope scope, AuditFilter filter, List<UnitPath> earlier) {
        var today = coalesce(ORG_UNIT_PLACEMENT.PATH, AUDIT_ENTRY.PATH);
        return subtree(filter.subtree())
                .or(or(earlier.stream().map(AuditTrail::subtree).toList()))
                .and(Scope.under(today, filter.subtree()))
                .and(scope.covers(today))
                .or(filter.unitless() ? AUDIT_ENTRY.PATH.isNull() : falseCondition());
    }

    private static Condition subtree(UnitPath root) {
        return Scope.under(AUDIT_ENTRY.PATH, root);
    }

    /// Where units stood that stand under the root today and did not before, so that their entries
    /// are found by the index of paths.
    private List<UnitPath> earlierPlaces(UnitPath root) {
        var before = ORG_UNIT_PLACEMENT.as("before");
        return dsl.selectDistinct(before.PATH)
                .from(ORG_UNIT_PLACEMENT)
                .join(before)
                .on(before.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(before.FROM_MONTH.lt(ORG_UNIT_PLACEMENT.FROM_MONTH))
                .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, root))
                .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .and(not(Scope.under(before.PATH, root)))
                .orderBy(before.PATH)
                .fetch(row -> new UnitPath(row.value1()));
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
