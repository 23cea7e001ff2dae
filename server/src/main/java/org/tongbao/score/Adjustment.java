package org.tongbao.score;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// What a reviewer gave or took by hand.
///
/// @param points signed; only of POINTS
/// @param indicator the item it is about; null for the whole
/// @param objection the objection it answers
/// @param by name of the person
public record Adjustment(
        UUID id,
        UUID unit,
        AdjustmentKind kind,
        @Nullable BigDecimal points,
        @Nullable UUID indicator,
        String reason,
        @Nullable UUID objection,
        Instant at,
        String by,
        @Nullable Instant withdrawnAt) {

    static Adjustment of(
            UUID id,
            UUID unit,
            String kind,
            @Nullable BigDecimal points,
            @Nullable UUID indicator,
            String reason,
            @Nullable UUID objection,
            Instant at,
            String by,
            @Nullable Instant withdrawnAt) {
        return new Adjustment(
                id,
                unit,
                AdjustmentKind.valueOf(kind),
                points,
                indicator,
                reason,
                objection,
                at,
                by,
                withdrawnAt);
    }

    boolean holds() {
        return withdrawnAt == null;
    }

    boolean is(AdjustmentKind one) {
        return kind == one;
    }
}
