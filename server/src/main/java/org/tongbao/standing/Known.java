package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/// What was read of one indicator in one unit.
record Known(
        Key key,
        IndicatorKind kind,
        @Nullable BigDecimal month,
        Map<Span, BigDecimal> sums,
        Map<YearMonth, Level> levels,
        SortedSet<YearMonth> reported,
        boolean demonstration) {

    record Key(UUID unit, UUID indicator) {}
}
