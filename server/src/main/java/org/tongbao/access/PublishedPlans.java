package org.tongbao.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.tongbao.access.Today.inForce;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.indicator.IndicatorColumns;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.orgunit.OrgUnitTree;

import java.util.List;
import java.util.Optional;

/// What anybody may read before signing in: the plan as it was published, never a live figure. The
/// one reading of this module that asks for no scope.
@Repository
class PublishedPlans {

    private final DSLContext dsl;
    private final Today today;

    PublishedPlans(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    /// The newest plan.
    Optional<PublishedPlan> newest() {
        var above = ORG_UNIT.as("above");
        var aboveNow = ORG_UNIT_PLACEMENT.as("above_now");
        return dsl.select(
                        PLAN.ID,
                        PLAN.NAME,
                        PLAN.ENGLISH_NAME,
                        PLAN.VERSION,
                        OrgUnitTree.unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        OrgUnitTree.name(above, aboveNow),
                        OrgUnitTree.englishName(above, aboveNow),
                        above.LEVEL.convertFrom(PublishedPlans::level))
                .from(PLAN)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(PLAN.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(inForce(today.month()))
                .leftJoin(above)
                .on(above.ID.eq(ORG_UNIT_PLACEMENT.PARENT_ID))
                .leftJoin(aboveNow)
                .on(aboveNow.ORG_UNIT_ID.eq(above.ID))
                .and(OrgUnitTree.inForce(aboveNow, today.month()))
                .where(PLAN.VERSION.gt(0))
                .orderBy(
                        PLAN.TO_MONTH.desc(),
                        PLAN.FROM_MONTH.desc(),
                        PLAN.VERSION.desc(),
                        PLAN.CODE)
                .limit(1)
                .fetchOptional(mapping(PublishedPlan::new));
    }

    private static @Nullable OrgUnitLevel level(@Nullable String stored) {
        return stored == null ? null : OrgUnitLevel.valueOf(stored);
    }

    /// Sums over the units directly under the plan's, in the plan's order.
    List<PlanTotal> totals(PublishedPlan plan) {
        return dsl.select(IndicatorColumns.indicator(INDICATOR), sum(TARGET.AMOUNT))
                .from(TARGET)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(TARGET.INDICATOR_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(TARGET.ORG_UNIT_ID))
                .and(inForce(today.month()))
                .where(TARGET.PLAN_ID.eq(plan.id()))
                .and(TARGET.VERSION.eq(plan.version()))
                .and(TARGET.AMOUNT.isNotNull())
                .and(TARGET.FOR_EACH_CHILD.isFalse())
                .and(ORG_UNIT_PLACEMENT.PARENT_ID.eq(plan.unit().id()))
                .groupBy(INDICATOR.ID)
                .orderBy(min(TARGET.POSITION))
                .fetch(mapping(PlanTotal::new));
    }
}
