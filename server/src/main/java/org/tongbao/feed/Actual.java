package org.tongbao.feed;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/// An approved value of a unit in a month.
///
/// @param value exact; null where a correction made 不涉及 of it
/// @param publishedAt when the table in which it stands was published; null while it is not
/// @param updatedAt when it was approved, last corrected or published, whichever came last
/// @param demonstration whether a generated figure is in it
record Actual(
        String unitCode,
        String unitName,
        String indicatorCode,
        String indicatorName,
        String unitOfMeasure,
        YearMonth month,
        @Nullable BigDecimal value,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        boolean demonstration) {

    ValueStatus status() {
        return value == null ? ValueStatus.NOT_APPLICABLE : ValueStatus.REPORTED;
    }

    enum ValueStatus {
        REPORTED,
        NOT_APPLICABLE
    }
}
