package org.tongbao.orgunit;

import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
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
/// reports.
@Repository
public class OrgUnits {

    private final DSLContext dsl;
    private final Clock clock;

    OrgUnits(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// The unit where it stands today.
    public Optional<OrgUnit> find(Scope scope, String code) {
        return find(scope, code, thisMonth());
    }

    /// The unit where it stood in a month.
    public Optional<OrgUnit> find(Scope scope, String code, YearMonth month) {
        return units(month)
                .and(readable(scope))
                .and(ORG_UNIT.CODE.eq(code))
                .fetchOptional(Record1::value1);
    }

    /// The unit where it stands today.
    ///
    /// @throws NotFoundException when there is none, or none the scope lets see
    public OrgUnit get(Scope scope, String code) {
        return find(scope, code).orElseThrow(() -> new NotFoundException("unit " + code));
    }

    /// The units directly under another in a month, in official order.
    public List<OrgUnit> children(Scope scope, OrgUnit parent, YearMonth month) {
        return units(month)
                .and(readable(scope))
                .and(ORG_UNIT_PLACEMENT.PARENT_ID.eq(parent.id()))
                .orderBy(OrgUnitTree.officialOrder(ORG_UNIT))
                .fetch(Record1::value1);
    }

    /// Units by identity, where they stand today. For the references of things that were already
    /// read within a scope.
    public Map<UUID, OrgUnit> byId(Scope scope, Collection<UUID> ids) {
        return units(thisMonth())
                .and(readable(scope))
                .and(ORG_UNIT.ID.in(ids))
                .fetchMap(row -> row.value1().id(), Record1::value1);
    }

    /// The units directly above the given ones, by code. Whoever may read a unit may read those.
    Map<String, OrgUnit> byCode(Scope scope, Collection<String> codes) {
        return units(thisMonth())
                .and(readable(scope))
                .and(ORG_UNIT.CODE.in(codes))
                .fetchMap(row -> row.value1().code(), Record1::value1);
    }

    Map<UUID, List<String>> aliases(Collection<UUID> units) {
        return dsl.select(ORG_UNIT_ALIAS.ORG_UNIT_ID, ORG_UNIT_ALIAS.ALIAS)
                .from(ORG_UNIT_ALIAS)
                .where(ORG_UNIT_ALIAS.ORG_UNIT_ID.in(units))
                .orderBy(ORG_UNIT_ALIAS.ORG_UNIT_ID, ORG_UNIT_ALIAS.ALIAS)
                .fetchGroups(ORG_UNIT_ALIAS.ORG_UNIT_ID, ORG_UNIT_ALIAS.ALIAS);
    }

    private SelectConditionStep<Record1<OrgUnit>> units(YearMonth month) {
        return dsl.select(unit(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .from(ORG_UNIT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .where(inForce(ORG_UNIT_PLACEMENT, month));
    }

    private static Condition readable(Scope scope) {
        return scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH);
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock);
    }
}
