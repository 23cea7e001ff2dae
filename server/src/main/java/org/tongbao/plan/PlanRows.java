package org.tongbao.plan;

import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.PLAN_PHASE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/// Writes what a plan is called, how long it runs, and its phases.
@Repository
class PlanRows {

    private static final int SHARE_DECIMALS = 4;

    private final DSLContext dsl;

    PlanRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A plan of which nothing is issued yet.
    void add(UUID id, String code, UUID unit, PlanDetails details) {
        dsl.insertInto(PLAN)
                .set(PLAN.ID, id)
                .set(PLAN.CODE, code)
                .set(PLAN.ORG_UNIT_ID, unit)
                .set(PLAN.NAME, details.name())
                .set(PLAN.ENGLISH_NAME, details.englishName())
                .set(PLAN.FROM_MONTH, details.fromMonth())
                .set(PLAN.TO_MONTH, details.toMonth())
                .set(PLAN.DOCUMENT_TITLE, details.documentTitle())
                .set(PLAN.ISSUED_ON, details.issuedOn())
                .set(PLAN.VERSION, 0)
                .set(
                        PLAN.SEVERE_BELOW,
                        details.severeBelow().setScale(SHARE_DECIMALS, RoundingMode.UNNECESSARY))
                .execute();
        phases(id, details.phases());
    }

    void update(UUID id, PlanDetails details) {
        dsl.update(PLAN)
                .set(PLAN.NAME, details.name())
                .set(PLAN.ENGLISH_NAME, details.englishName())
                .set(PLAN.FROM_MONTH, details.fromMonth())
                .set(PLAN.TO_MONTH, details.toMonth())
                .set(PLAN.DOCUMENT_TITLE, details.documentTitle())
                .set(PLAN.ISSUED_ON, details.issuedOn())
                .set(
                        PLAN.SEVERE_BELOW,
                        details.severeBelow().setScale(SHARE_DECIMALS, RoundingMode.UNNECESSARY))
                .where(PLAN.ID.eq(id))
                .execute();
        dsl.deleteFrom(PLAN_PHASE).where(PLAN_PHASE.PLAN_ID.eq(id)).execute();
        phases(id, details.phases());
    }

    private void phases(UUID id, List<PlanPhase> phases) {
        for (var i = 0; i < phases.size(); i++) {
            dsl.insertInto(PLAN_PHASE)
                    .set(PLAN_PHASE.PLAN_ID, id)
                    .set(PLAN_PHASE.POSITION, i + 1)
                    .set(PLAN_PHASE.NAME, phases.get(i).name())
                    .set(PLAN_PHASE.FROM_MONTH, phases.get(i).fromMonth())
                    .set(PLAN_PHASE.TO_MONTH, phases.get(i).toMonth())
                    .execute();
        }
    }
}
