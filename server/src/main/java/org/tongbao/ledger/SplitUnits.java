package org.tongbao.ledger;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitSuccession;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Parts of units that were split, for records that were read within a scope.
@Repository
class SplitUnits {

    private final DSLContext dsl;
    private final Clock clock;

    SplitUnits(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// @param whole the unit that was split
    /// @param since the first month of the part
    /// @param goesOn whether the whole stands beside its parts
    record Part(UUID whole, OrgUnit unit, YearMonth since, boolean goesOn) {

        /// What goes on gives; what is gone can only be taken.
        boolean mayTake(Actor actor, OrgUnit from) {
            var files = actor.scope(Verb.REPORT_SUBMIT);
            return files.contains(from.path()) || (!goesOn && files.contains(unit.path()));
        }
    }

    /// By the unit that was split, in official order.
    Map<UUID, List<Part>> of(Collection<UUID> units) {
        var today = YearMonth.now(clock);
        var whole = ORG_UNIT_PLACEMENT.as("whole");
        return dsl.select(
                        ORG_UNIT_SUCCESSION.PREDECESSOR_ID,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        ORG_UNIT_SUCCESSION.MONTH,
                        field(
                                exists(
                                        selectOne()
                                                .from(whole)
                                                .where(
                                                        whole.ORG_UNIT_ID.eq(
                                                                ORG_UNIT_SUCCESSION.PREDECESSOR_ID))
                                                .and(inForce(whole, today)))))
                .from(ORG_UNIT_SUCCESSION)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_SUCCESSION.SUCCESSOR_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, today))
                .where(ORG_UNIT_SUCCESSION.PREDECESSOR_ID.in(units))
                .and(ORG_UNIT_SUCCESSION.KIND.eq(OrgUnitSuccession.Kind.SPLIT.name()))
                .and(ORG_UNIT_SUCCESSION.MONTH.le(today))
                .orderBy(officialOrder(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .fetchGroups(ORG_UNIT_SUCCESSION.PREDECESSOR_ID, mapping(Part::new));
    }
}
