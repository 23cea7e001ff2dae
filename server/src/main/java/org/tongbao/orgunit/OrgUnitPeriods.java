package org.tongbao.orgunit;

import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The course of units through time: names, places, ends, predecessors. For units that were read
/// within a scope: whoever may read a unit may read how it came about.
@Repository
class OrgUnitPeriods {

    private final DSLContext dsl;

    OrgUnitPeriods(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Oldest first.
    Map<UUID, List<OrgUnitPeriod>> of(Collection<UUID> units) {
        return dsl.select(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH,
                        ORG_UNIT_PLACEMENT.PARENT_ID,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .from(ORG_UNIT_PLACEMENT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.in(units))
                .orderBy(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, ORG_UNIT_PLACEMENT.FROM_MONTH)
                .fetchGroups(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                        row -> period(row, Objects.requireNonNull(row.value5())));
    }

    static OrgUnitPeriod period(Record row, OrgUnit unit) {
        return new OrgUnitPeriod(
                row.get(ORG_UNIT_PLACEMENT.FROM_MONTH),
                row.get(ORG_UNIT_PLACEMENT.TO_MONTH),
                row.get(ORG_UNIT_PLACEMENT.PARENT_ID),
                unit.path(),
                unit.name(),
                unit.englishName(),
                unit.level(),
                unit.officialOrder(),
                unit.peerGroup());
    }

    /// A unit in a month: for the names of parents as they were.
    record At(UUID unit, YearMonth month) {}

    /// Units as they were in the months asked for; one that did not stand then is missing.
    Map<At, OrgUnit> at(Collection<At> asked) {
        var rows =
                dsl.select(
                                unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                                ORG_UNIT_PLACEMENT.FROM_MONTH,
                                ORG_UNIT_PLACEMENT.TO_MONTH)
                        .from(ORG_UNIT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .where(ORG_UNIT.ID.in(asked.stream().map(At::unit).distinct().toList()))
                        .fetch();
        var found = new HashMap<At, OrgUnit>();
        for (var row : rows) {
            for (var one : asked) {
                if (row.value1().id().equals(one.unit())
                        && !one.month().isBefore(row.value2())
                        && !one.month().isAfter(row.value3())) {
                    found.put(one, row.value1());
                }
            }
        }
        return found;
    }

    /// The units that went on in the given ones, as they were last.
    Map<UUID, List<OrgUnitSuccession>> predecessors(Collection<UUID> units) {
        return successions(
                units, ORG_UNIT_SUCCESSION.SUCCESSOR_ID, ORG_UNIT_SUCCESSION.PREDECESSOR_ID, -1);
    }

    /// The units in which the given ones went on, as they were then.
    Map<UUID, List<OrgUnitSuccession>> successors(Collection<UUID> units) {
        return successions(
                units, ORG_UNIT_SUCCESSION.PREDECESSOR_ID, ORG_UNIT_SUCCESSION.SUCCESSOR_ID, 0);
    }

    private Map<UUID, List<OrgUnitSuccession>> successions(
            Collection<UUID> units,
            TableField<?, UUID> asked,
            TableField<?, UUID> told,
            int monthsLater) {
        var found = new HashMap<UUID, List<OrgUnitSuccession>>();
        dsl.select(
                        asked,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        ORG_UNIT_SUCCESSION.MONTH,
                        ORG_UNIT_SUCCESSION.KIND.convertFrom(OrgUnitSuccession.Kind::valueOf),
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH)
                .from(ORG_UNIT_SUCCESSION)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(told))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .where(asked.in(units))
                .orderBy(ORG_UNIT_SUCCESSION.MONTH, ORG_UNIT.CODE)
                .forEach(row -> {
                    var then = row.value3().plusMonths(monthsLater);
                    if (!then.isBefore(row.value5()) && !then.isAfter(row.value6())) {
                        found.computeIfAbsent(row.value1(), unit -> new ArrayList<>())
                                .add(
                                        new OrgUnitSuccession(
                                                row.value2(), row.value3(), row.value4()));
                    }
                });
        return found;
    }
}
