package org.tongbao.score;

import static org.jooq.Records.mapping;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.SCORE_ADJUSTMENT;

import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What reviewers gave and took by hand. Added and withdrawn, never changed.
@Repository
class ScoreAdjustments {

    private static final int MOST = 2000;

    private final DSLContext dsl;

    ScoreAdjustments(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// For which scores something was given.
    ///
    /// @param code of the plan
    record Place(UUID plan, String code, YearMonth from, YearMonth to) {}

    /// Those that hold for a span, the oldest first.
    List<Adjustment> holding(UUID plan, YearMonth from, YearMonth to) {
        return adjustments()
                .where(SCORE_ADJUSTMENT.PLAN_ID.eq(plan))
                .and(SCORE_ADJUSTMENT.FROM_MONTH.eq(from))
                .and(SCORE_ADJUSTMENT.TO_MONTH.eq(to))
                .and(SCORE_ADJUSTMENT.WITHDRAWN_AT.isNull())
                .orderBy(SCORE_ADJUSTMENT.ID)
                .limit(MOST)
                .fetch(mapping(Adjustment::of));
    }

    Optional<Adjustment> find(UUID id) {
        return adjustments()
                .where(SCORE_ADJUSTMENT.ID.eq(id))
                .fetchOptional(mapping(Adjustment::of));
    }

    Optional<Place> place(UUID id) {
        return dsl.select(
                        SCORE_ADJUSTMENT.PLAN_ID,
                        PLAN.CODE,
                        SCORE_ADJUSTMENT.FROM_MONTH,
                        SCORE_ADJUSTMENT.TO_MONTH)
                .from(SCORE_ADJUSTMENT)
                .join(PLAN)
                .on(PLAN.ID.eq(SCORE_ADJUSTMENT.PLAN_ID))
                .where(SCORE_ADJUSTMENT.ID.eq(id))
                .fetchOptional(mapping(Place::new));
    }

    void add(
            UUID id,
            Place place,
            UUID unit,
            AdjustmentKind kind,
            @Nullable BigDecimal points,
            @Nullable UUID indicator,
            String reason,
            @Nullable UUID objection,
            Instant at,
            UUID person) {
        dsl.insertInto(SCORE_ADJUSTMENT)
                .set(SCORE_ADJUSTMENT.ID, id)
                .set(SCORE_ADJUSTMENT.PLAN_ID, place.plan())
                .set(SCORE_ADJUSTMENT.FROM_MONTH, place.from())
                .set(SCORE_ADJUSTMENT.TO_MONTH, place.to())
                .set(SCORE_ADJUSTMENT.ORG_UNIT_ID, unit)
                .set(SCORE_ADJUSTMENT.KIND, kind.name())
                .set(SCORE_ADJUSTMENT.POINTS, points)
                .set(SCORE_ADJUSTMENT.INDICATOR_ID, indicator)
                .set(SCORE_ADJUSTMENT.REASON, reason)
                .set(SCORE_ADJUSTMENT.OBJECTION_ID, objection)
                .set(SCORE_ADJUSTMENT.GIVEN_AT, at)
                .set(SCORE_ADJUSTMENT.GIVEN_BY, person)
                .execute();
    }

    void withdraw(UUID id, Instant at, UUID person) {
        dsl.update(SCORE_ADJUSTMENT)
                .set(SCORE_ADJUSTMENT.WITHDRAWN_AT, at)
                .set(SCORE_ADJUSTMENT.WITHDRAWN_BY, person)
                .where(SCORE_ADJUSTMENT.ID.eq(id))
                .and(SCORE_ADJUSTMENT.WITHDRAWN_AT.isNull())
                .execute();
    }

    private SelectOnConditionStep<
                    Record10<
                            UUID,
                            UUID,
                            String,
                            BigDecimal,
                            UUID,
                            String,
                            UUID,
                            Instant,
                            String,
                            Instant>>
            adjustments() {
        return dsl.select(
                        SCORE_ADJUSTMENT.ID,
                        SCORE_ADJUSTMENT.ORG_UNIT_ID,
                        SCORE_ADJUSTMENT.KIND,
                        SCORE_ADJUSTMENT.POINTS,
                        SCORE_ADJUSTMENT.INDICATOR_ID,
                        SCORE_ADJUSTMENT.REASON,
                        SCORE_ADJUSTMENT.OBJECTION_ID,
                        SCORE_ADJUSTMENT.GIVEN_AT,
                        PERSON.NAME,
                        SCORE_ADJUSTMENT.WITHDRAWN_AT)
                .from(SCORE_ADJUSTMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(SCORE_ADJUSTMENT.GIVEN_BY));
    }
}
