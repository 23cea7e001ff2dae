package org.tongbao.orgunit;

import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the tree. A unit is readable inside the scope and above it: a clerk knows to whom the town
/// reports. Rights follow the place where a unit stands today or, when it is no more, stood last.
@Repository
public class OrgUnits {

    private final DSLContext dsl;
    private final Clock clock;

    OrgUnits(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// The unit as it is today; one that is no more as it was last, one that is still to come as it
    /// will begin.
    public Optional<OrgUnit> find(Scope scope, String code) {
        return today(scope, ORG_UNIT.CODE.eq(code))
                .fetchOptional(Record1::value1)
                .or(() -> planned(scope, code));
    }

    private Optional<OrgUnit> planned(Scope scope, String code) {
        return units().where(ORG_UNIT.CODE.eq(code))
                .and(ORG_UNIT_PLACEMENT.FROM_MONTH.gt(thisMonth()))
                .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(ORG_UNIT_PLACEMENT.FROM_MONTH)
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    /// The unit as it was in a month, or is going to be.
    public Optional<OrgUnit> find(Scope scope, String code, YearMonth month) {
        var here = ORG_UNIT_PLACEMENT.as("here");
        return units().where(inForce(ORG_UNIT_PLACEMENT, month))
                .and(ORG_UNIT.CODE.eq(code))
                .and(
                        ORG_UNIT.ID.in(
                                select(here.ORG_UNIT_ID)
                                        .from(here)
                                        .where(lastInForce(here, month(month)))
                                        .and(scope.coversOrLeadsTo(here.PATH))))
                .fetchOptional(Record1::value1);
    }

    /// As [#find].
    ///
    /// @throws NotFoundException when there is none, or none the scope lets see
    public OrgUnit get(Scope scope, String code) {
        return find(scope, code).orElseThrow(() -> new NotFoundException("unit " + code));
    }

    /// The units directly under another in a month, in official order.
    public List<OrgUnit> children(Scope scope, OrgUnit parent, YearMonth month) {
        return units().where(inForce(ORG_UNIT_PLACEMENT, month))
                .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                .and(ORG_UNIT_PLACEMENT.PARENT_ID.eq(parent.id()))
                .orderBy(OrgUnitTree.officialOrder(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .fetch(Record1::value1);
    }

    /// Units by identity, as they are today or were last. For the references of things that were
    /// already read within a scope.
    public Map<UUID, OrgUnit> byId(Scope scope, Collection<UUID> ids) {
        return today(scope, ORG_UNIT.ID.in(ids))
                .fetchMap(row -> row.value1().id(), Record1::value1);
    }

    /// The units directly above the given ones, by code. Whoever may read a unit may read those.
    Map<String, OrgUnit> byCode(Scope scope, Collection<String> codes) {
        return today(scope, ORG_UNIT.CODE.in(codes))
                .fetchMap(row -> row.value1().code(), Record1::value1);
    }

    Map<UUID, List<String>> aliases(Collection<UUID> units) {
        return dsl.select(ORG_UNIT_ALIAS.ORG_UNIT_ID, ORG_UNIT_ALIAS.ALIAS)
                .from(ORG_UNIT_ALIAS)
                .where(ORG_UNIT_ALIAS.ORG_UNIT_ID.in(units))
                .orderBy(ORG_UNIT_ALIAS.ORG_UNIT_ID, ORG_UNIT_ALIAS.ALIAS)
                .fetchGroups(ORG_UNIT_ALIAS.ORG_UNIT_ID, ORG_UNIT_ALIAS.ALIAS);
    }

    /// How often each has been changed.
    Map<UUID, Integer> versions(Collection<UUID> units) {
        return dsl.select(ORG_UNIT.ID, ORG_UNIT.VERSION)
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.in(units))
                .fetchMap(ORG_UNIT.ID, ORG_UNIT.VERSION);
    }

    private SelectConditionStep<Record1<OrgUnit>> today(Scope scope, Condition which) {
        return units().where(which)
                .and(lastInForce(ORG_UNIT_PLACEMENT, thisMonth()))
                .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH));
    }

    private SelectOnConditionStep<Record1<OrgUnit>> units() {
        return dsl.select(unit(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .from(ORG_UNIT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID));
    }

    /// Today, or the month asked for when that is still to come: a unit planned for next year
    /// stands nowhere today.
    private YearMonth month(YearMonth asked) {
        var today = thisMonth();
        return asked.isAfter(today) ? asked : today;
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock);
    }
}
