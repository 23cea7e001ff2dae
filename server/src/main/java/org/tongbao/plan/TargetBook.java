package org.tongbao.plan;

import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.indicator.IndicatorBook;
import org.tongbao.indicator.IndicatorUse;
import org.tongbao.indicator.MergedReferences;
import org.tongbao.indicator.Merging;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.util.List;
import java.util.UUID;

/// Targets as the catalogue of indicators sees them.
@Repository
class TargetBook implements IndicatorBook {

    private static final int NAMED = 5;

    private final DSLContext dsl;

    TargetBook(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public IndicatorUse use(UUID indicator) {
        return new IndicatorUse(0, dsl.fetchCount(TARGET, TARGET.INDICATOR_ID.eq(indicator)), 0, 0);
    }

    /// Two targets for one unit and period are a contradiction only people can settle.
    @Override
    public List<Problem> againstMerging(Merging merging) {
        var other = TARGET.as("other");
        return dsl.select(ORG_UNIT.NAME, PLAN.NAME, TARGET.FROM_MONTH, TARGET.TO_MONTH)
                .from(TARGET)
                .join(other)
                .on(other.PLAN_ID.eq(TARGET.PLAN_ID))
                .and(other.VERSION.eq(TARGET.VERSION))
                .and(other.ORG_UNIT_ID.eq(TARGET.ORG_UNIT_ID))
                .and(other.FOR_EACH_CHILD.eq(TARGET.FOR_EACH_CHILD))
                .and(other.FROM_MONTH.le(TARGET.TO_MONTH))
                .and(other.TO_MONTH.ge(TARGET.FROM_MONTH))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(TARGET.ORG_UNIT_ID))
                .join(PLAN)
                .on(PLAN.ID.eq(TARGET.PLAN_ID))
                .where(TARGET.INDICATOR_ID.eq(merging.merged().id()))
                .and(other.INDICATOR_ID.eq(merging.survivor().id()))
                .orderBy(TARGET.POSITION)
                .limit(NAMED)
                .fetch(row ->
                        StateProblem.of(
                                "MERGE_TARGETS",
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4()));
    }

    @Override
    public void merge(Merging merging) {
        MergedReferences.follow(dsl, merging, List.of(TARGET.INDICATOR_ID));
    }
}
