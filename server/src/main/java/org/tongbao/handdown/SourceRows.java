package org.tongbao.handdown;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.SOURCE_CLAIM;
import static org.tongbao.db.Tables.SOURCE_ROW;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;
import static org.tongbao.orgunit.OrgUnitTree.unitIfAny;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.ledger.Ledger;
import org.tongbao.ledger.ListDesk;
import org.tongbao.ledger.ListedThing;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Reads rows as they stand; two statements, whatever their number. Who may read a district's
/// reports sees all its rows; a unit sees those assigned to it, and those that are open.
@Repository
class SourceRows {

    private static final String VALID = "VALID";
    private static final int MOST = 500;
    private static final List<OrderField<?>> NEWEST =
            List.of(SOURCE_ROW.COUNTED_ON.desc(), SOURCE_ROW.ID.desc());
    private static final Duration SHOWN_ONCE_CLAIMED = Duration.ofDays(30);

    private static final org.tongbao.db.tables.OrgUnit DISTRICT = ORG_UNIT.as("district");
    private static final OrgUnitPlacement DISTRICT_PLACED =
            ORG_UNIT_PLACEMENT.as("district_placed");
    private static final org.tongbao.db.tables.OrgUnit TOWN = ORG_UNIT.as("town");
    private static final OrgUnitPlacement TOWN_PLACED = ORG_UNIT_PLACEMENT.as("town_placed");
    private static final Field<OrgUnit> OF = field(unit(DISTRICT, DISTRICT_PLACED));
    private static final Field<OrgUnit> ASSIGNED = field(unitIfAny(TOWN, TOWN_PLACED));

    private final DSLContext dsl;
    private final ListDesk ledgers;
    private final Clock clock;

    SourceRows(DSLContext dsl, ListDesk ledgers, Clock clock) {
        this.dsl = dsl;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    Optional<SourceRow> find(Scope scope, UUID id) {
        return byId(scope, List.of(id)).stream().findFirst();
    }

    /// Those of the named rows that the scope lets see, the newest first.
    List<SourceRow> byId(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(select(visible(scope).and(SOURCE_ROW.ID.in(ids))).orderBy(NEWEST).fetch());
    }

    /// Rows of a district's lists, those it has to decide about first, then the newest.
    Page<SourceRow> page(
            Scope scope,
            OrgUnit district,
            UUID indicator,
            SourceRowFilter filter,
            PageRequest request) {
        var rows =
                select(
                                Heirs.keptBy(SOURCE_ROW.ORG_UNIT_ID, district.id(), today())
                                        .and(SOURCE_ROW.INDICATOR_ID.eq(indicator))
                                        .and(scope.covers(DISTRICT_PLACED.PATH))
                                        .and(of(filter))
                                        .and(Urgency.after(request.after())))
                        .orderBy(Urgency.ORDER)
                        .limit(request.limit())
                        .fetch();
        return request.page(read(rows), Urgency::keys);
    }

    /// What a unit in the scope has to look at: rows assigned to it that are not settled, and rows
    /// of the district above that are nobody's, those that others claimed lately among them.
    List<SourceRow> toCheck(Scope scope, OrgUnit town, OrgUnit district) {
        var own =
                Heirs.keptBy(SOURCE_ROW.ASSIGNED_ID, town.id(), today())
                        .and(SOURCE_ROW.STATE.in(names(RowState.ASSIGNED, RowState.DISPUTED)))
                        .and(scope.covers(TOWN_PLACED.PATH));
        var open =
                Heirs.keptBy(SOURCE_ROW.ORG_UNIT_ID, district.id(), today())
                        .and(
                                SOURCE_ROW
                                        .STATE
                                        .eq(RowState.UNASSIGNED.name())
                                        .or(claimed().and(lately())));
        return read(select(own.or(open)).orderBy(NEWEST).limit(MOST).fetch());
    }

    private Condition lately() {
        return SOURCE_ROW.ACTED_AT.gt(clock.instant().minus(SHOWN_ONCE_CLAIMED));
    }

    /// A row is open to the units directly under its district.
    private static Condition visible(Scope scope) {
        if (scope.everywhere()) {
            return noCondition();
        }
        var all = scope.covers(DISTRICT_PLACED.PATH).or(scope.covers(TOWN_PLACED.PATH));
        var above = scope.roots().stream().map(UnitPath::governing).map(UnitPath::value).toList();
        return all.or(
                DISTRICT_PLACED
                        .PATH
                        .in(above)
                        .and(SOURCE_ROW.STATE.eq(RowState.UNASSIGNED.name()).or(claimed())));
    }

    private static Condition claimed() {
        return exists(selectOne().from(SOURCE_CLAIM).where(SOURCE_CLAIM.ROW_ID.eq(SOURCE_ROW.ID)));
    }

    private static List<String> names(RowState... states) {
        return List.of(states).stream().map(RowState::name).toList();
    }

    private static Condition of(SourceRowFilter filter) {
        var state = filter.state();
        var unit = filter.unit();
        var search = filter.search();
        return noCondition()
                .and(state == null ? noCondition() : SOURCE_ROW.STATE.eq(state.name()))
                .and(unit == null ? noCondition() : TOWN.CODE.eq(unit))
                .and(search == null ? noCondition() : SOURCE_ROW.WORDS.contains(search))
                .and(
                        Boolean.TRUE.equals(filter.vanished())
                                ? SOURCE_ROW.VANISHED.isTrue()
                                : noCondition());
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        var of = Heirs.in(today(), "district_heir");
        var assigned = Heirs.in(today(), "town_heir");
        return dsl.select(
                        SOURCE_ROW.ID,
                        OF,
                        ASSIGNED,
                        SOURCE_ROW.ASSIGNED_ID,
                        SOURCE_ROW.LEDGER_ID,
                        SOURCE_ROW.STATE,
                        SOURCE_ROW.BASIS,
                        SOURCE_ROW.TITLE,
                        SOURCE_ROW.IDENTIFIER,
                        SOURCE_ROW.OWNER,
                        SOURCE_ROW.ADDRESS,
                        SOURCE_ROW.COUNTED_ON,
                        SOURCE_ROW.CONTENT,
                        SOURCE_ROW.RECORD_ID,
                        LEDGER_RECORD.STATE,
                        SOURCE_ROW.VANISHED,
                        SOURCE_ROW.DISPUTE,
                        SOURCE_ROW.NOTE,
                        SOURCE_ROW.ACTED_AT,
                        PERSON.NAME,
                        claims(today()))
                .from(SOURCE_ROW)
                .leftJoin(of.table())
                .on(of.unit().eq(SOURCE_ROW.ORG_UNIT_ID))
                .join(DISTRICT)
                .on(DISTRICT.ID.eq(of.orSelf(SOURCE_ROW.ORG_UNIT_ID)))
                .join(DISTRICT_PLACED)
                .on(DISTRICT_PLACED.ORG_UNIT_ID.eq(DISTRICT.ID))
                .and(lastInForce(DISTRICT_PLACED, today()))
                .leftJoin(assigned.table())
                .on(assigned.unit().eq(SOURCE_ROW.ASSIGNED_ID))
                .leftJoin(TOWN)
                .on(TOWN.ID.eq(assigned.orSelf(SOURCE_ROW.ASSIGNED_ID)))
                .leftJoin(TOWN_PLACED)
                .on(TOWN_PLACED.ORG_UNIT_ID.eq(TOWN.ID))
                .and(lastInForce(TOWN_PLACED, today()))
                .leftJoin(LEDGER_RECORD)
                .on(LEDGER_RECORD.ID.eq(SOURCE_ROW.RECORD_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(SOURCE_ROW.ACTED_BY))
                .where(which);
    }

    private static Field<List<SourceClaim>> claims(YearMonth month) {
        var heirs = Heirs.in(month, "claimants_heir");
        return multiset(
                        DSL.select(
                                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                                        SOURCE_CLAIM.NOTE,
                                        SOURCE_CLAIM.MADE_AT)
                                .from(SOURCE_CLAIM)
                                .leftJoin(heirs.table())
                                .on(heirs.unit().eq(SOURCE_CLAIM.ORG_UNIT_ID))
                                .join(ORG_UNIT)
                                .on(ORG_UNIT.ID.eq(heirs.orSelf(SOURCE_CLAIM.ORG_UNIT_ID)))
                                .join(ORG_UNIT_PLACEMENT)
                                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(lastInForce(ORG_UNIT_PLACEMENT, month))
                                .where(SOURCE_CLAIM.ROW_ID.eq(SOURCE_ROW.ID))
                                .orderBy(SOURCE_CLAIM.MADE_AT, ORG_UNIT.CODE))
                .as("claims")
                .convertFrom(rows -> rows.map(Records.mapping(SourceClaim::new)));
    }

    private List<SourceRow> read(List<? extends Record> rows) {
        var byId =
                ledgers.byId(
                        rows.stream()
                                .map(row -> row.get(SOURCE_ROW.LEDGER_ID))
                                .distinct()
                                .toList());
        var claims = claims(today());
        return rows.stream()
                .map(row ->
                        row(
                                row,
                                Objects.requireNonNull(byId.get(row.get(SOURCE_ROW.LEDGER_ID))),
                                row.get(claims)))
                .toList();
    }

    private static SourceRow row(Record row, Ledger ledger, List<SourceClaim> claims) {
        var basis = row.get(SOURCE_ROW.BASIS);
        var dispute = row.get(SOURCE_ROW.DISPUTE);
        return new SourceRow(
                row.get(SOURCE_ROW.ID),
                row.get(OF),
                row.get(ASSIGNED),
                row.get(SOURCE_ROW.ASSIGNED_ID),
                ledger,
                RowState.valueOf(row.get(SOURCE_ROW.STATE)),
                basis == null ? null : Basis.valueOf(basis),
                row.get(SOURCE_ROW.TITLE),
                row.get(SOURCE_ROW.IDENTIFIER),
                row.get(SOURCE_ROW.OWNER),
                row.get(SOURCE_ROW.ADDRESS),
                row.get(SOURCE_ROW.COUNTED_ON),
                ListedThing.values(row.get(SOURCE_ROW.CONTENT)),
                row.get(SOURCE_ROW.RECORD_ID),
                VALID.equals(row.get(LEDGER_RECORD.STATE)),
                row.get(SOURCE_ROW.VANISHED),
                dispute == null ? null : DisputeReason.valueOf(dispute),
                row.get(SOURCE_ROW.NOTE),
                row.get(SOURCE_ROW.ACTED_AT),
                row.get(PERSON.NAME),
                claims);
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }
}
