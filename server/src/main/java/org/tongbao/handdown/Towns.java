package org.tongbao.handdown;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.name;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The units directly under another today, with the names they go by.
@Repository
class Towns {

    private final DSLContext dsl;
    private final Clock clock;

    Towns(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// In official order.
    List<Town> of(Scope scope, OrgUnit district) {
        var month = YearMonth.now(clock);
        return dsl.select(unit(ORG_UNIT, ORG_UNIT_PLACEMENT), aliases(month), formerNames(month))
                .from(ORG_UNIT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .where(inForce(ORG_UNIT_PLACEMENT, month))
                .and(ORG_UNIT_PLACEMENT.PARENT_ID.eq(district.id()))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(officialOrder(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .fetch(Records.mapping(Town::new));
    }

    /// The unit directly above another today; empty at the top. Whoever may check rows of a unit
    /// may know whose lists they are.
    Optional<OrgUnit> above(Scope scope, OrgUnit town) {
        var here = ORG_UNIT_PLACEMENT.as("here");
        return dsl.select(unit(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .from(here)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(here.PARENT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(inForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .where(here.ORG_UNIT_ID.eq(town.id()))
                .and(inForce(here, YearMonth.now(clock)))
                .and(scope.covers(here.PATH))
                .fetchOptional(Record1::value1);
    }

    private static Field<List<String>> aliases(YearMonth month) {
        return multiset(
                        select(ORG_UNIT_ALIAS.ALIAS)
                                .from(ORG_UNIT_ALIAS)
                                .where(ORG_UNIT_ALIAS.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .or(ORG_UNIT_ALIAS.ORG_UNIT_ID.in(takenIn(month)))
                                .orderBy(ORG_UNIT_ALIAS.ALIAS))
                .as("aliases")
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    /// Addresses go on naming units that were merged.
    private static Field<List<String>> formerNames(YearMonth month) {
        var former = ORG_UNIT.as("former");
        var placed = ORG_UNIT_PLACEMENT.as("former_placed");
        return multiset(
                        selectDistinct(name(former, placed))
                                .from(former)
                                .join(placed)
                                .on(placed.ORG_UNIT_ID.eq(former.ID))
                                .where(former.ID.in(takenIn(month))))
                .as("former_names")
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    private static Select<Record1<UUID>> takenIn(YearMonth month) {
        var heirs = Heirs.in(month, "heirs");
        return select(heirs.unit()).from(heirs.table()).where(heirs.heir().eq(ORG_UNIT.ID));
    }
}
