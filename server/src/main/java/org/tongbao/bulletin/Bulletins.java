package org.tongbao.bulletin;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.BULLETIN;
import static org.tongbao.db.Tables.BULLETIN_ISSUE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Span;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Bulletins: drafts, which their writers change, and those that were issued, of which nothing is
/// changed here.
@Repository
class Bulletins {

    private static final org.tongbao.db.tables.Person WRITER = PERSON.as("writer");
    private static final org.tongbao.db.tables.Person ISSUER = PERSON.as("issuer");

    private final DSLContext dsl;
    private final Clock clock;

    Bulletins(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Where the unit stands today decides.
    Optional<BulletinHead> find(Scope scope, UUID id) {
        return heads().where(BULLETIN.ID.eq(id))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .fetchOptional(Bulletins::head);
    }

    /// Drafts of a unit where they are asked for, then what these units issued, the newest first.
    ///
    /// @param codes of the units whose issued ones are meant
    /// @param drafts of this unit; null for none
    List<BulletinHead> page(
            Scope scope, Collection<String> codes, @Nullable UUID drafts, PageRequest request) {
        return heads().where(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .and(
                        BULLETIN_ISSUE
                                .BULLETIN_ID
                                .isNotNull()
                                .and(ORG_UNIT.CODE.in(codes))
                                .or(drafts(drafts)))
                .and(after(request))
                .orderBy(BULLETIN.ID.desc())
                .limit(request.limit())
                .fetch(Bulletins::head);
    }

    private static Condition drafts(@Nullable UUID unit) {
        return unit == null
                ? falseCondition()
                : BULLETIN_ISSUE.BULLETIN_ID.isNull().and(BULLETIN.ORG_UNIT_ID.eq(unit));
    }

    private static Condition after(PageRequest request) {
        var cursor = request.after();
        return cursor == null ? noCondition() : BULLETIN.ID.lt(cursor.uuid(0));
    }

    List<BulletinHead> of(Scope scope, Collection<UUID> ids) {
        return heads().where(BULLETIN.ID.in(ids))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .fetch(Bulletins::head);
    }

    /// The one that took the place of an issued one.
    Optional<BulletinHead> correcting(Scope scope, UUID id) {
        return heads().where(BULLETIN.CORRECTS_ID.eq(id))
                .and(BULLETIN_ISSUE.BULLETIN_ID.isNotNull())
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .orderBy(BULLETIN.ID.desc())
                .limit(1)
                .fetchOptional(Bulletins::head);
    }

    /// Until the transaction ends.
    void lock(UUID id) {
        dsl.select(BULLETIN.ID).from(BULLETIN).where(BULLETIN.ID.eq(id)).forUpdate().fetch();
    }

    Draft draft(UUID id) {
        return Evidence.read(
                dsl.select(BULLETIN.CONTENT)
                        .from(BULLETIN)
                        .where(BULLETIN.ID.eq(id))
                        .fetchSingle(BULLETIN.CONTENT),
                Draft.class);
    }

    int drafts(OrgUnit unit) {
        return dsl.fetchCount(
                select(BULLETIN.ID)
                        .from(BULLETIN)
                        .leftJoin(BULLETIN_ISSUE)
                        .on(BULLETIN_ISSUE.BULLETIN_ID.eq(BULLETIN.ID))
                        .where(BULLETIN.ORG_UNIT_ID.eq(unit.id()))
                        .and(BULLETIN_ISSUE.BULLETIN_ID.isNull()));
    }

    void add(
            UUID id,
            OrgUnit unit,
            BulletinKind kind,
            Span span,
            @Nullable UUID corrects,
            Draft draft,
            UUID person,
            Instant now) {
        dsl.insertInto(BULLETIN)
                .set(BULLETIN.ID, id)
                .set(BULLETIN.ORG_UNIT_ID, unit.id())
                .set(BULLETIN.KIND, kind.name())
                .set(BULLETIN.FROM_MONTH, span.from())
                .set(BULLETIN.TO_MONTH, span.to())
                .set(BULLETIN.TITLE, draft.text().title())
                .set(BULLETIN.REVISION, 1)
                .set(BULLETIN.CONTENT, Evidence.write(draft))
                .set(BULLETIN.CORRECTS_ID, corrects)
                .set(BULLETIN.CREATED_AT, now)
                .set(BULLETIN.CREATED_BY, person)
                .set(BULLETIN.CHANGED_AT, now)
                .set(BULLETIN.CHANGED_BY, person)
                .execute();
    }

    /// On a locked draft.
    void change(UUID id, int revision, Draft draft, UUID person, Instant now) {
        dsl.update(BULLETIN)
                .set(BULLETIN.TITLE, draft.text().title())
                .set(BULLETIN.REVISION, revision)
                .set(BULLETIN.CONTENT, Evidence.write(draft))
                .set(BULLETIN.CHANGED_AT, now)
                .set(BULLETIN.CHANGED_BY, person)
                .where(BULLETIN.ID.eq(id))
                .execute();
    }

    void remove(UUID id) {
        dsl.deleteFrom(BULLETIN).where(BULLETIN.ID.eq(id)).execute();
    }

    private SelectOnConditionStep<?> heads() {
        return dsl.select(
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        BULLETIN.ID,
                        BULLETIN.KIND,
                        BULLETIN.FROM_MONTH,
                        BULLETIN.TO_MONTH,
                        BULLETIN.TITLE,
                        BULLETIN.REVISION,
                        BULLETIN.CORRECTS_ID,
                        BULLETIN.CHANGED_AT,
                        WRITER.NAME,
                        BULLETIN_ISSUE.NUMBER,
                        BULLETIN_ISSUE.ISSUED_AT,
                        BULLETIN_ISSUE.DEMONSTRATION,
                        ISSUER.NAME)
                .from(BULLETIN)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(BULLETIN.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .join(WRITER)
                .on(WRITER.ID.eq(BULLETIN.CHANGED_BY))
                .leftJoin(BULLETIN_ISSUE)
                .on(BULLETIN_ISSUE.BULLETIN_ID.eq(BULLETIN.ID))
                .leftJoin(ISSUER)
                .on(ISSUER.ID.eq(BULLETIN_ISSUE.ISSUED_BY));
    }

    private static BulletinHead head(Record row) {
        return new BulletinHead(
                row.get(BULLETIN.ID),
                row.get(0, OrgUnit.class),
                BulletinKind.valueOf(row.get(BULLETIN.KIND)),
                new Span(row.get(BULLETIN.FROM_MONTH), row.get(BULLETIN.TO_MONTH)),
                row.get(BULLETIN.TITLE),
                row.get(BULLETIN.REVISION),
                row.get(BULLETIN.CORRECTS_ID),
                row.get(BULLETIN.CHANGED_AT),
                row.get(WRITER.NAME),
                issue(row));
    }

    private static BulletinHead.@Nullable Issue issue(Record row) {
        var number = row.get(BULLETIN_ISSUE.NUMBER);
        return number == null
                ? null
                : new BulletinHead.Issue(
                        number,
                        row.get(BULLETIN_ISSUE.ISSUED_AT),
                        row.get(ISSUER.NAME),
                        row.get(BULLETIN_ISSUE.DEMONSTRATION));
    }
}
