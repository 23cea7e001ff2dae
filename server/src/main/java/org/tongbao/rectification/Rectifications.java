package org.tongbao.rectification;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.tongbao.authority.PersonColumns.person;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.RECTIFICATION;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;
import static org.tongbao.orgunit.OrgUnitTree.unitIfAny;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.graphql.Cursor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads rectifications with their rounds: two statements, whatever their number. What was asked of
/// a merged unit is read as its heir's.
@Repository
public class Rectifications {

    private static final org.tongbao.db.tables.OrgUnit FORMER = ORG_UNIT.as("former");
    private static final OrgUnitPlacement FORMER_PLACED = ORG_UNIT_PLACEMENT.as("former_placed");
    private static final org.tongbao.db.tables.OrgUnit OFFICE = ORG_UNIT.as("office");
    private static final OrgUnitPlacement OFFICE_PLACED = ORG_UNIT_PLACEMENT.as("office_placed");
    private static final org.tongbao.db.tables.Person ENDER = PERSON.as("ender");
    private static final Field<OrgUnit> ITS_UNIT = field(unit(ORG_UNIT, ORG_UNIT_PLACEMENT));
    private static final Field<OrgUnit> ITS_FORMER = field(unitIfAny(FORMER, FORMER_PLACED));
    private static final Field<OrgUnit> ITS_OFFICE = field(unit(OFFICE, OFFICE_PLACED));
    private static final Field<PersonView> ITS_ENDER = field(person(ENDER));

    private final DSLContext dsl;
    private final Rounds rounds;
    private final Clock clock;

    Rectifications(DSLContext dsl, Rounds rounds, Clock clock) {
        this.dsl = dsl;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @throws NotFoundException when there is none in the scope
    Rectification get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> new NotFoundException("rectification " + id));
    }

    Optional<Rectification> find(Scope scope, UUID id) {
        return read(select(scope, RECTIFICATION.ID.eq(id)).fetch()).stream().findFirst();
    }

    /// Those of the named ones that lie in the scope.
    public Map<UUID, Rectification> byId(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : read(select(scope, RECTIFICATION.ID.in(ids)).fetch()).stream()
                        .collect(Collectors.toMap(Rectification::id, Function.identity()));
    }

    /// Those asked of a unit and of all under it.
    Page<Rectification> page(
            Scope scope, OrgUnit under, RectificationFilter filter, PageRequest request) {
        var rows =
                read(
                        select(
                                        scope,
                                        Heirs.keptUnder(
                                                RECTIFICATION.ORG_UNIT_ID, under.path(), month()))
                                .and(shown(filter))
                                .and(after(filter, request.after()))
                                .orderBy(order(filter))
                                .limit(request.limit())
                                .fetch());
        return request.page(rows, one -> List.of(one.dueOn(), one.id()));
    }

    private Condition shown(RectificationFilter filter) {
        return switch (filter) {
            case GOING_ON ->
                    RECTIFICATION.STATE.notIn(RectificationState.names(RectificationState.ENDED));
            case OVERDUE ->
                    RECTIFICATION
                            .STATE
                            .in(RectificationState.names(RectificationState.DUE))
                            .and(RECTIFICATION.DUE_ON.lt(LocalDate.now(clock)));
            case TO_DECIDE -> RECTIFICATION.STATE.eq(RectificationState.REPLIED.name());
            case ENDED ->
                    RECTIFICATION.STATE.in(RectificationState.names(RectificationState.ENDED));
        };
    }

    private static Condition after(RectificationFilter filter, @Nullable Cursor cursor) {
        if (cursor == null) {
            return noCondition();
        }
        var day = cursor.date(0);
        var id = cursor.uuid(1);
        var sameDay = RECTIFICATION.DUE_ON.eq(day);
        return filter == RectificationFilter.ENDED
                ? RECTIFICATION.DUE_ON.lt(day).or(sameDay.and(RECTIFICATION.ID.lt(id)))
                : RECTIFICATION.DUE_ON.gt(day).or(sameDay.and(RECTIFICATION.ID.gt(id)));
    }

    private static List<OrderField<?>> order(RectificationFilter filter) {
        return filter == RectificationFilter.ENDED
                ? List.of(RECTIFICATION.DUE_ON.desc(), RECTIFICATION.ID.desc())
                : List.of(RECTIFICATION.DUE_ON, RECTIFICATION.ID);
    }

    /// Also to whoever might read them before the unit was merged.
    private SelectConditionStep<Record> select(Scope scope, Condition which) {
        var heirs = Heirs.in(month(), "heir");
        var ended = when(ORG_UNIT_PLACEMENT.TO_MONTH.lt(month()), true).otherwise(false);
        return dsl.select(RECTIFICATION.fields())
                .select(ITS_UNIT, ITS_FORMER, ITS_OFFICE, ITS_ENDER, ended.as("unit_ended"))
                .from(RECTIFICATION)
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(RECTIFICATION.ORG_UNIT_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(heirs.orSelf(RECTIFICATION.ORG_UNIT_ID)))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, month()))
                .leftJoin(FORMER)
                .on(FORMER.ID.eq(heirs.unit()))
                .leftJoin(FORMER_PLACED)
                .on(FORMER_PLACED.ORG_UNIT_ID.eq(FORMER.ID))
                .and(lastInForce(FORMER_PLACED, month()))
                .join(OFFICE)
                .on(OFFICE.ID.eq(RECTIFICATION.OFFICE_ID))
                .join(OFFICE_PLACED)
                .on(OFFICE_PLACED.ORG_UNIT_ID.eq(OFFICE.ID))
                .and(lastInForce(OFFICE_PLACED, month()))
                .leftJoin(ENDER)
                .on(ENDER.ID.eq(RECTIFICATION.ENDED_BY))
                .where(which)
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH).or(scope.covers(FORMER_PLACED.PATH)));
    }

    private List<Rectification> read(List<Record> rows) {
        var asked = rounds.of(rows.stream().map(row -> row.get(RECTIFICATION.ID)).toList());
        return rows.stream().map(row -> rectification(row, asked)).toList();
    }

    private Rectification rectification(Record row, Map<UUID, List<RectificationRound>> asked) {
        return new Rectification(
                row.get(RECTIFICATION.ID),
                row.get(ITS_UNIT),
                row.get(ITS_FORMER),
                row.get("unit_ended", Boolean.class),
                row.get(ITS_OFFICE),
                row.get(RECTIFICATION.MONTH),
                RectificationOccasion.valueOf(row.get(RECTIFICATION.OCCASION)),
                row.get(RECTIFICATION.BULLETIN_ID),
                row.get(RECTIFICATION.INDICATOR_ID),
                row.get(RECTIFICATION.PLAN_ID),
                RectificationState.valueOf(row.get(RECTIFICATION.STATE)),
                row.get(RECTIFICATION.VERSION),
                row.get(RECTIFICATION.OPENED_AT),
                end(row),
                asked.getOrDefault(row.get(RECTIFICATION.ID), List.of()),
                row.get(RECTIFICATION.DEMONSTRATION),
                LocalDate.now(clock));
    }

    private static Rectification.@Nullable End end(Record row) {
        var at = row.get(RECTIFICATION.ENDED_AT);
        return at == null
                ? null
                : new Rectification.End(at, row.get(ITS_ENDER), row.get(RECTIFICATION.ENDED_WORDS));
    }

    private YearMonth month() {
        return YearMonth.now(clock);
    }
}
