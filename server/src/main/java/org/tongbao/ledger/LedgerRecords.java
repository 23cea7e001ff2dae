package org.tongbao.ledger;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.LEDGER_FIELD;
import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.LEDGER_RECORD_VERSION;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;
import static org.tongbao.orgunit.OrgUnitTree.unitIfAny;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Reads records as they stand, each with the ledger it stands in: two statements, whatever their
/// number.
@Repository
class LedgerRecords {

    private static final org.tongbao.db.tables.OrgUnit MAKERS = ORG_UNIT.as("made_for");
    private static final OrgUnitPlacement MAKERS_PLACED = ORG_UNIT_PLACEMENT.as("made_for_placed");
    private static final Field<OrgUnit> UNIT = field(unit(ORG_UNIT, ORG_UNIT_PLACEMENT));
    private static final Field<OrgUnit> MADE_FOR = field(unitIfAny(MAKERS, MAKERS_PLACED));
    private static final org.tongbao.db.tables.LedgerRecordVersion FIRST =
            LEDGER_RECORD_VERSION.as("first");
    private static final org.tongbao.db.tables.LedgerRecordVersion LAST =
            LEDGER_RECORD_VERSION.as("last");
    private static final org.tongbao.db.tables.Person MAKER = PERSON.as("maker");
    private static final org.tongbao.db.tables.Person CHANGER = PERSON.as("changer");
    private static final int MOST_DUE = 500;

    private final DSLContext dsl;
    private final Ledgers ledgers;
    private final Clock clock;

    LedgerRecords(DSLContext dsl, Ledgers ledgers, Clock clock) {
        this.dsl = dsl;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /// @throws NotFoundException when there is none in the scope
    LedgerRecord get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> new NotFoundException("ledger record " + id));
    }

    Optional<LedgerRecord> find(Scope scope, UUID id) {
        return read(select(scope, LEDGER_RECORD.ID.eq(id)).fetch()).stream().findFirst();
    }

    /// Those of the named records that lie in the scope, the oldest first.
    List<LedgerRecord> byId(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(
                        select(scope, LEDGER_RECORD.ID.in(ids))
                                .orderBy(LEDGER_RECORD.CREATED_AT, LEDGER_RECORD.ID)
                                .fetch());
    }

    /// The newest first.
    Page<LedgerRecord> page(
            Scope scope, OrgUnit keeper, UUID indicator, RecordFilter filter, PageRequest request) {
        var rows =
                read(
                        select(scope, of(keeper, indicator, filter))
                                .and(after(request.after()))
                                .orderBy(LEDGER_RECORD.COUNTED_ON.desc(), LEDGER_RECORD.ID.desc())
                                .limit(request.limit())
                                .fetch());
        return request.page(rows, record -> List.of(record.countedOn(), record.id()));
    }

    /// All that are valid, the oldest first.
    List<LedgerRecord> all(Scope scope, OrgUnit keeper, UUID indicator, int most) {
        return read(
                select(scope, of(keeper, indicator, RecordFilter.ALL))
                        .orderBy(LEDGER_RECORD.COUNTED_ON, LEDGER_RECORD.ID)
                        .limit(most)
                        .fetch());
    }

    /// Valid ones under a unit whose date has come or comes soon, the most urgent first.
    ///
    /// @param days null for as many as each field says
    List<LedgerRecord> due(Scope scope, UnitPath under, @Nullable Integer days) {
        return read(
                select(scope, Heirs.keptUnder(LEDGER_RECORD.ORG_UNIT_ID, under, today()))
                        .and(LEDGER_RECORD.STATE.eq(RecordState.VALID.name()))
                        .and(due(LocalDate.now(clock), days))
                        .orderBy(LEDGER_RECORD.DUE_ON, LEDGER_RECORD.ID)
                        .limit(MOST_DUE)
                        .fetch());
    }

    /// Whether the date of a record has come or comes within the days, of its field when null. What
    /// has ended falls due no more.
    static Condition due(LocalDate today, @Nullable Integer days) {
        var soon =
                days == null
                        ? DSL.localDateSub(LEDGER_RECORD.DUE_ON, remindDays()).le(today)
                        : LEDGER_RECORD.DUE_ON.le(today.plusDays(days));
        return LEDGER_RECORD.DUE_ON.isNotNull().and(soon).andNot(ended());
    }

    /// Whether a choice of the record is one of those with which a thing has ended.
    private static Condition ended() {
        var chosen = Counting.said(LEDGER_RECORD.CONTENT, LEDGER_FIELD.CODE);
        return exists(
                selectOne()
                        .from(LEDGER_FIELD)
                        .where(LEDGER_FIELD.LEDGER_ID.eq(LEDGER_RECORD.LEDGER_ID))
                        .and(LEDGER_FIELD.ENDINGS.isNotNull())
                        .and(position(onALine(LEDGER_FIELD.ENDINGS), onALine(chosen)).gt(0)));
    }

    private static Field<String> onALine(Field<String> words) {
        return concat(inline("\n"), words, inline("\n"));
    }

    private static Field<Integer> remindDays() {
        return DSL.field(
                DSL.select(LEDGER_FIELD.REMIND_DAYS)
                        .from(LEDGER_FIELD)
                        .where(LEDGER_FIELD.LEDGER_ID.eq(LEDGER_RECORD.LEDGER_ID))
                        .and(LEDGER_FIELD.REMIND_DAYS.isNotNull())
                        .limit(1));
    }

    private Condition of(OrgUnit keeper, UUID indicator, RecordFilter filter) {
        var month = filter.month();
        var search = filter.search();
        var identifier = filter.identifier();
        var whose =
                Boolean.TRUE.equals(filter.undivided())
                        ? Undivided.leftTo(keeper.id(), today())
                        : Heirs.keptBy(LEDGER_RECORD.ORG_UNIT_ID, keeper.id(), today());
        return whose.and(LEDGER_RECORD.INDICATOR_ID.eq(indicator))
                .and(LEDGER_RECORD.STATE.eq(Objects.requireNonNull(filter.state()).name()))
                .and(month == null ? noCondition() : in(month))
                .and(search == null ? noCondition() : LEDGER_RECORD.WORDS.contains(search))
                .and(identifier == null ? noCondition() : LEDGER_RECORD.IDENTIFIER.eq(identifier));
    }

    private static Condition in(YearMonth month) {
        return LEDGER_RECORD.COUNTED_ON.between(month.atDay(1), month.atEndOfMonth());
    }

    private static Condition after(@Nullable Cursor cursor) {
        if (cursor == null) {
            return noCondition();
        }
        var date = cursor.date(0);
        return LEDGER_RECORD
                .COUNTED_ON
                .lt(date)
                .or(LEDGER_RECORD.COUNTED_ON.eq(date).and(LEDGER_RECORD.ID.lt(cursor.uuid(1))));
    }

    /// Also to whoever might read them before the unit was merged or split, and what a split unit
    /// left to its parts.
    private Condition readable(Scope scope, Field<UUID> keeper) {
        return scope.everywhere()
                ? noCondition()
                : scope.covers(ORG_UNIT_PLACEMENT.PATH)
                        .or(scope.covers(MAKERS_PLACED.PATH))
                        .or(Undivided.leftTo(scope, keeper, today()));
    }

    private SelectConditionStep<? extends Record> select(Scope scope, Condition which) {
        var heirs = Heirs.in(today(), "heir");
        return dsl.select(
                        LEDGER_RECORD.ID,
                        UNIT,
                        MADE_FOR,
                        LEDGER_RECORD.LEDGER_ID,
                        LEDGER_RECORD.STATE,
                        LEDGER_RECORD.VERSION,
                        LEDGER_RECORD.COUNTED_ON,
                        LEDGER_RECORD.ENDS_ON,
                        LEDGER_RECORD.DUE_ON,
                        LEDGER_RECORD.IDENTIFIER,
                        LEDGER_RECORD.CONTENT,
                        LEDGER_RECORD.DEMONSTRATION,
                        LEDGER_RECORD.SOURCE,
                        LEDGER_RECORD.CREATED_AT,
                        MAKER.NAME,
                        LAST.MADE_AT,
                        CHANGER.NAME)
                .from(LEDGER_RECORD)
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(LEDGER_RECORD.ORG_UNIT_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(heirs.orSelf(LEDGER_RECORD.ORG_UNIT_ID)))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, today()))
                .leftJoin(MAKERS)
                .on(MAKERS.ID.eq(coalesce(heirs.unit(), Undivided.takenFrom())))
                .leftJoin(MAKERS_PLACED)
                .on(MAKERS_PLACED.ORG_UNIT_ID.eq(MAKERS.ID))
                .and(lastInForce(MAKERS_PLACED, today()))
                .join(FIRST)
                .on(FIRST.RECORD_ID.eq(LEDGER_RECORD.ID))
                .and(FIRST.NUMBER.eq(1))
                .join(MAKER)
                .on(MAKER.ID.eq(FIRST.MADE_BY))
                .join(LAST)
                .on(LAST.RECORD_ID.eq(LEDGER_RECORD.ID))
                .and(LAST.NUMBER.eq(LEDGER_RECORD.VERSION))
                .join(CHANGER)
                .on(CHANGER.ID.eq(LAST.MADE_BY))
                .where(which)
                .and(readable(scope, heirs.orSelf(LEDGER_RECORD.ORG_UNIT_ID)));
    }

    private List<LedgerRecord> read(List<? extends Record> rows) {
        var byId =
                ledgers.byId(
                        rows.stream()
                                .map(row -> row.get(LEDGER_RECORD.LEDGER_ID))
                                .distinct()
                                .toList());
        return rows.stream()
                .map(row ->
                        record(
                                row,
                                Objects.requireNonNull(byId.get(row.get(LEDGER_RECORD.LEDGER_ID)))))
                .toList();
    }

    private static LedgerRecord record(Record row, Ledger ledger) {
        return new LedgerRecord(
                row.get(LEDGER_RECORD.ID),
                row.get(UNIT),
                row.get(MADE_FOR),
                ledger,
                RecordState.valueOf(row.get(LEDGER_RECORD.STATE)),
                row.get(LEDGER_RECORD.VERSION),
                row.get(LEDGER_RECORD.COUNTED_ON),
                row.get(LEDGER_RECORD.ENDS_ON),
                row.get(LEDGER_RECORD.DUE_ON),
                row.get(LEDGER_RECORD.IDENTIFIER),
                Content.read(row.get(LEDGER_RECORD.CONTENT)),
                row.get(LEDGER_RECORD.DEMONSTRATION),
                RecordSource.valueOf(row.get(LEDGER_RECORD.SOURCE)),
                row.get(LEDGER_RECORD.CREATED_AT),
                row.get(MAKER.NAME),
                row.get(LAST.MADE_AT),
                row.get(CHANGER.NAME));
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }
}
