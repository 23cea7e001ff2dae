package org.tongbao.analysis;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.SAVED_QUESTION;
import static org.tongbao.db.Tables.SAVED_QUESTION_ROLE;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;
import static org.tongbao.orgunit.OrgUnitTree.unitIfAny;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Questions under their names. Every read takes the [Readership] of whoever reads.
@Repository
class SavedQuestions {

    private static final org.tongbao.db.tables.OrgUnit SHARED = ORG_UNIT.as("shared");
    private static final org.tongbao.db.tables.OrgUnitPlacement SHARED_PLACE =
            ORG_UNIT_PLACEMENT.as("shared_place");
    private static final Field<OrgUnit> ITS_UNIT = field(unit(ORG_UNIT, ORG_UNIT_PLACEMENT));
    private static final Field<OrgUnit> SHARED_UNDER = field(unitIfAny(SHARED, SHARED_PLACE));
    private static final Field<List<Role>> ROLES =
            multiset(
                            select(SAVED_QUESTION_ROLE.ROLE)
                                    .from(SAVED_QUESTION_ROLE)
                                    .where(SAVED_QUESTION_ROLE.QUESTION_ID.eq(SAVED_QUESTION.ID)))
                    .convertFrom(rows ->
                            rows.map(row -> Role.valueOf(row.value1())).stream().sorted().toList());

    private final DSLContext dsl;
    private final Clock clock;

    SavedQuestions(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// The newest first.
    Page<SavedQuestion> page(Readership readers, PageRequest request) {
        var rows =
                questions(readers)
                        .and(SAVED_QUESTION.ID.in(found(readers, request)))
                        .orderBy(SAVED_QUESTION.ID.desc())
                        .fetch(row -> question(row, readers));
        return request.page(rows, question -> List.of(question.id()));
    }

    /// By the index of the owner, and by that of where they are shared: what others keep is not
    /// looked at.
    private List<UUID> found(Readership readers, PageRequest request) {
        var cursor = request.after();
        var after = cursor == null ? noCondition() : SAVED_QUESTION.ID.lt(cursor.uuid(0));
        return dsl.select(SAVED_QUESTION.ID)
                .from(SAVED_QUESTION)
                .where(own(readers))
                .and(after)
                .union(
                        select(SAVED_QUESTION.ID)
                                .from(SHARED)
                                .join(SAVED_QUESTION)
                                .on(SAVED_QUESTION.SHARED_UNIT_ID.eq(SHARED.ID))
                                .leftJoin(SAVED_QUESTION_ROLE)
                                .on(SAVED_QUESTION_ROLE.QUESTION_ID.eq(SAVED_QUESTION.ID))
                                .where(with(readers).or(withPrograms(readers)))
                                .and(after))
                .orderBy(field(name("id")).desc())
                .limit(request.limit())
                .fetch(Record1::value1);
    }

    /// @throws NotFoundException when there is none, or none for these readers
    SavedQuestion get(Readership readers, UUID id) {
        return find(readers, id).orElseThrow(() -> new NotFoundException("question " + id));
    }

    Optional<SavedQuestion> find(Readership readers, UUID id) {
        return questions(readers)
                .and(SAVED_QUESTION.ID.eq(id))
                .fetchOptional(row -> question(row, readers));
    }

    /// Until the transaction ends.
    void lock(UUID id) {
        dsl.select(SAVED_QUESTION.ID)
                .from(SAVED_QUESTION)
                .where(SAVED_QUESTION.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    int countOf(UUID owner) {
        return dsl.fetchCount(SAVED_QUESTION, SAVED_QUESTION.OWNER_ID.eq(owner));
    }

    /// Whether another question of the owner is called so.
    boolean hasOther(UUID owner, QuestionName name, @Nullable UUID but) {
        return dsl.fetchExists(
                SAVED_QUESTION,
                SAVED_QUESTION
                        .OWNER_ID
                        .eq(owner)
                        .and(SAVED_QUESTION.NAME.eq(name.text()))
                        .and(but == null ? noCondition() : SAVED_QUESTION.ID.ne(but)));
    }

    void add(
            UUID id,
            UUID owner,
            QuestionName name,
            OrgUnit unit,
            KeptQuestion question,
            Instant now) {
        dsl.insertInto(SAVED_QUESTION)
                .set(SAVED_QUESTION.ID, id)
                .set(SAVED_QUESTION.OWNER_ID, owner)
                .set(SAVED_QUESTION.NAME, name.text())
                .set(SAVED_QUESTION.ORG_UNIT_ID, unit.id())
                .set(SAVED_QUESTION.CONTENT, question.written())
                .set(SAVED_QUESTION.REVISION, 1)
                .set(SAVED_QUESTION.CREATED_AT, now)
                .set(SAVED_QUESTION.CHANGED_AT, now)
                .execute();
    }

    /// On a locked one.
    void change(UUID id, QuestionName name, OrgUnit unit, KeptQuestion question, Instant now) {
        dsl.update(SAVED_QUESTION)
                .set(SAVED_QUESTION.NAME, name.text())
                .set(SAVED_QUESTION.ORG_UNIT_ID, unit.id())
                .set(SAVED_QUESTION.CONTENT, question.written())
                .set(SAVED_QUESTION.REVISION, SAVED_QUESTION.REVISION.plus(1))
                .set(SAVED_QUESTION.CHANGED_AT, now)
                .where(SAVED_QUESTION.ID.eq(id))
                .execute();
    }

    /// On a locked one.
    ///
    /// @param unit null for nowhere
    void share(
            UUID id,
            @Nullable OrgUnit unit,
            Collection<Role> roles,
            boolean programs,
            Instant now) {
        dsl.update(SAVED_QUESTION)
                .set(SAVED_QUESTION.SHARED_UNIT_ID, unit == null ? null : unit.id())
                .set(SAVED_QUESTION.SHARED_WITH_PROGRAMS, programs)
                .set(SAVED_QUESTION.REVISION, SAVED_QUESTION.REVISION.plus(1))
                .set(SAVED_QUESTION.CHANGED_AT, now)
                .where(SAVED_QUESTION.ID.eq(id))
                .execute();
        dsl.deleteFrom(SAVED_QUESTION_ROLE).where(SAVED_QUESTION_ROLE.QUESTION_ID.eq(id)).execute();
        if (!roles.isEmpty()) {
            dsl.insertInto(
                            SAVED_QUESTION_ROLE,
                            SAVED_QUESTION_ROLE.QUESTION_ID,
                            SAVED_QUESTION_ROLE.ROLE)
                    .valuesOfRows(roles.stream().map(role -> row(id, role.name())).toList())
                    .execute();
        }
    }

    void remove(UUID id) {
        dsl.deleteFrom(SAVED_QUESTION).where(SAVED_QUESTION.ID.eq(id)).execute();
    }

    private SelectOnConditionStep<?> joined() {
        var month = YearMonth.now(clock);
        return dsl.select(ITS_UNIT, SHARED_UNDER, ROLES, PERSON.NAME)
                .select(SAVED_QUESTION.fields())
                .from(SAVED_QUESTION)
                .join(PERSON)
                .on(PERSON.ID.eq(SAVED_QUESTION.OWNER_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(SAVED_QUESTION.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, month))
                .leftJoin(SHARED)
                .on(SHARED.ID.eq(SAVED_QUESTION.SHARED_UNIT_ID))
                .leftJoin(SHARED_PLACE)
                .on(SHARED_PLACE.ORG_UNIT_ID.eq(SHARED.ID))
                .and(lastInForce(SHARED_PLACE, month));
    }

    private SelectConditionStep<?> questions(Readership readers) {
        return joined().where(own(readers).or(shared(readers)).or(withPrograms(readers)));
    }

    private static Condition own(Readership readers) {
        return readers.person() == null
                ? falseCondition()
                : SAVED_QUESTION.OWNER_ID.eq(readers.person());
    }

    private static Condition shared(Readership readers) {
        return exists(
                selectOne()
                        .from(SAVED_QUESTION_ROLE)
                        .where(SAVED_QUESTION_ROLE.QUESTION_ID.eq(SAVED_QUESTION.ID))
                        .and(with(readers)));
    }

    /// That a role with which it is shared is held where it is shared, or below.
    private static Condition with(Readership readers) {
        return or(
                readers.over().entrySet().stream()
                        .map(role ->
                                SAVED_QUESTION_ROLE
                                        .ROLE
                                        .eq(role.getKey().name())
                                        .and(SHARED.CODE.in(role.getValue())))
                        .toList());
    }

    /// That it is shared with programs, where it is shared or below.
    private static Condition withPrograms(Readership readers) {
        return readers.programs().isEmpty()
                ? falseCondition()
                : SAVED_QUESTION
                        .SHARED_WITH_PROGRAMS
                        .isTrue()
                        .and(SHARED.CODE.in(readers.programs()));
    }

    private static SavedQuestion question(Record row, Readership readers) {
        return new SavedQuestion(
                row.get(SAVED_QUESTION.ID),
                row.get(SAVED_QUESTION.NAME),
                row.get(SAVED_QUESTION.OWNER_ID),
                row.get(PERSON.NAME),
                row.get(SAVED_QUESTION.OWNER_ID).equals(readers.person()),
                row.get(ITS_UNIT),
                KeptQuestion.read(row.get(SAVED_QUESTION.CONTENT)),
                row.get(SHARED_UNDER),
                row.get(ROLES),
                row.get(SAVED_QUESTION.SHARED_WITH_PROGRAMS),
                row.get(SAVED_QUESTION.REVISION),
                row.get(SAVED_QUESTION.CREATED_AT),
                row.get(SAVED_QUESTION.CHANGED_AT));
    }
}
