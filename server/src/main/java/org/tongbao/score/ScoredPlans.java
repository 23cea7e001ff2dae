package org.tongbao.score;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.SCORE_RULES;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.standing.Span;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Plans of many units at once, for whoever looks for their scores.
@Repository
class ScoredPlans {

    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("scored");

    private final DSLContext dsl;
    private final Clock clock;

    ScoredPlans(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Those that were issued, in the order in which plans are chosen that hold the same months.
    ///
    /// @param scope in which plans may be read
    /// @param units as many as an answer may speak of
    List<ScoredPlan> of(Scope scope, Collection<UUID> units) {
        return dsl.select(
                        PLAN.ID,
                        PLAN.CODE,
                        ORG_UNIT.ID,
                        ORG_UNIT.CODE,
                        TODAY.PATH,
                        PLAN.FROM_MONTH,
                        PLAN.TO_MONTH,
                        field(
                                exists(
                                        selectOne()
                                                .from(SCORE_RULES)
                                                .where(SCORE_RULES.PLAN_ID.eq(PLAN.ID)))))
                .from(PLAN)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(PLAN.ORG_UNIT_ID))
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(TODAY, YearMonth.now(clock)))
                .where(PLAN.ORG_UNIT_ID.in(units))
                .and(PLAN.VERSION.gt(0))
                .and(scope.coversOrLeadsTo(TODAY.PATH))
                .orderBy(PLAN.TO_MONTH.desc(), PLAN.VERSION.desc(), PLAN.CODE)
                .fetch(row ->
                        new ScoredPlan(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                new UnitPath(row.value5()),
                                new Span(row.value6(), row.value7()),
                                row.value8()));
    }
}
