package org.tongbao.score;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/// What a reviewer wants to give or take.
///
/// @param version of the table that was looked at; 0 for a provisional one
/// @param indicator code of the item it is about
public record GivenByHand(
        String plan,
        YearMonth from,
        YearMonth to,
        int version,
        String unit,
        AdjustmentKind kind,
        @Nullable BigDecimal points,
        @Nullable String indicator,
        String reason) {}
