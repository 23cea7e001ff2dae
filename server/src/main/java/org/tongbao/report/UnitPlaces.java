package org.tongbao.report;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.peerGroup;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.ledger.LedgerCounts;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Units as reports see them: where they stand and which form asks them. A unit's own form (本级)
/// goes before those its parent has for children; of these the one for its peer group goes before
/// the one for all.
@Repository
class UnitPlaces {

    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("here");
    private static final OrgUnitPlacement THEN = ORG_UNIT_PLACEMENT.as("at_month");
    private static final String OWN = "OWN";

    private final DSLContext dsl;
    private final Clock clock;

    UnitPlaces(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Where it stands today: rights follow that.
    ///
    /// @throws NotFoundException when there is no such unit
    UnitPath path(String code) {
        return paths(Scope.EVERYWHERE, List.of(code)).values().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit " + code));
    }

    /// Where those of some units stand today that are in the scope, by their codes.
    Map<String, UnitPath> paths(Scope scope, Collection<String> codes) {
        return dsl.select(ORG_UNIT.CODE, TODAY.PATH)
                .from(ORG_UNIT)
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(TODAY, YearMonth.now(clock)))
                .where(ORG_UNIT.CODE.in(codes))
                .and(scope.covers(TODAY.PATH))
                .fetchMap(Record2::value1, row -> new UnitPath(row.value2()));
    }

    /// @throws NotFoundException when there is no such unit in the scope
    UnitPlace find(Scope scope, String code, YearMonth month) {
        return place(
                ORG_UNIT.CODE.eq(code).and(scope.covers(TODAY.PATH)),
                inForce(THEN, month),
                month,
                code);
    }

    /// As it is asked now; a unit that is no more as it was asked last.
    ///
    /// @throws NotFoundException when there is no such unit in the scope
    UnitPlace findLast(Scope scope, String code) {
        return place(
                ORG_UNIT.CODE.eq(code).and(scope.covers(TODAY.PATH)),
                THEN.FROM_MONTH.eq(TODAY.FROM_MONTH),
                YearMonth.now(clock),
                code);
    }

    /// The same with the unit's row locked until the transaction ends: what happens to the reports
    /// of one unit happens one after the other.
    ///
    /// @throws NotFoundException when there is no such unit
    UnitPlace lock(String code, YearMonth month) {
        var id =
                dsl.select(ORG_UNIT.ID)
                        .from(ORG_UNIT)
                        .where(ORG_UNIT.CODE.eq(code))
                        .forUpdate()
                        .fetchOne(ORG_UNIT.ID);
        if (id == null) {
            throw new NotFoundException(code);
        }
        return place(ORG_UNIT.ID.eq(id), inForce(THEN, month), month, code);
    }

    private UnitPlace place(Condition which, Condition then, YearMonth month, String code) {
        var openings = Openings.of(ORG_UNIT.ID);
        var extensions = Extensions.of(ORG_UNIT.ID);
        var required = SignOffs.required(ORG_UNIT.ID, THEN.PARENT_ID, month);
        var signOffs = SignOffs.of(ORG_UNIT.ID, month);
        var ledgers = LedgerCounts.reach(ORG_UNIT.ID, THEN.PARENT_ID, month);
        var rows =
                dsl.select(
                                unit(ORG_UNIT, THEN, TODAY),
                                THEN.PARENT_ID,
                                THEN.PATH,
                                openings,
                                extensions,
                                required,
                                signOffs,
                                ledgers,
                                FORM.ID,
                                FORM.ORG_UNIT_ID,
                                FORM.AUDIENCE,
                                FORM.FROM_MONTH)
                        .from(ORG_UNIT)
                        .join(TODAY)
                        .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(lastInForce(TODAY, YearMonth.now(clock)))
                        .leftJoin(THEN)
                        .on(THEN.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(then)
                        .leftJoin(FORM)
                        .on(FORM.FROM_MONTH.le(month))
                        .and(asks(THEN, month))
                        .where(which)
                        .fetch();
        var form =
                rows.stream()
                        .filter(row -> row.get(FORM.ID) != null)
                        .map(UnitPlaces::form)
                        .max(Comparator.comparing(AskedForm::ownLevel))
                        .orElse(null);
        return rows.stream()
                .findFirst()
                .map(row ->
                        new UnitPlace(
                                row.value1(),
                                row.value2(),
                                stood(row.value3()),
                                of(month, row.value4(), Opening::month),
                                of(month, row.value5(), Extension::month),
                                SignOffDuty.of(row.value6(), row.value7()),
                                row.value8(),
                                form))
                .orElseThrow(() -> new NotFoundException("unit " + code));
    }

    private static @Nullable UnitPath stood(@Nullable String path) {
        return path == null ? null : new UnitPath(path);
    }

    /// That of one month.
    static <T> @Nullable T of(YearMonth month, List<T> months, Function<T, YearMonth> monthOf) {
        return months.stream()
                .filter(one -> monthOf.apply(one).equals(month))
                .findFirst()
                .orElse(null);
    }

    static AskedForm form(Record row) {
        return new AskedForm(
                row.get(FORM.ID),
                row.get(FORM.ORG_UNIT_ID),
                OWN.equals(row.get(FORM.AUDIENCE)),
                row.get(FORM.FROM_MONTH));
    }

    /// The form is the unit's own, or its parent's for children: the one for its peer group, else
    /// the one for all.
    static Condition asks(OrgUnitPlacement placement, YearMonth month) {
        var group = coalesce(peerGroup(ORG_UNIT, placement), inline(""));
        var own = FORM.ORG_UNIT_ID.eq(placement.ORG_UNIT_ID).and(FORM.AUDIENCE.eq(OWN));
        var forAll = FORM.PEER_GROUP.eq("").andNotExists(ofGroup(placement, group, month));
        return own.or(
                FORM.ORG_UNIT_ID
                        .eq(placement.PARENT_ID)
                        .and(FORM.AUDIENCE.ne(OWN))
                        .and(FORM.PEER_GROUP.eq(group).or(forAll)));
    }

    private static Select<?> ofGroup(
            OrgUnitPlacement placement, Field<String> group, YearMonth month) {
        var other = FORM.as("form_of_group");
        return selectOne()
                .from(other)
                .where(other.ORG_UNIT_ID.eq(placement.PARENT_ID))
                .and(other.PEER_GROUP.eq(group))
                .and(other.PEER_GROUP.ne(""))
                .and(other.FROM_MONTH.le(month));
    }
}
