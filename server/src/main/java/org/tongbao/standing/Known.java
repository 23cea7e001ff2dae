package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/// What was read of one indicator in one unit, of the months in which it stood in one place.
record Known(
        Key key,
        UnitPath path,
        IndicatorKind kind,
        @Nullable BigDecimal month,
        Map<Span, BigDecimal> sums,
        Map<YearMonth, Level> levels,
        SortedSet<YearMonth> reported,
        boolean demonstration) {

    record Key(UUID unit, UUID indicator) {}

    /// What a reading wants of the values.
    static Known of(
            Key key, UnitPath path, IndicatorKind kind, MonthlyValues values, Reading reading) {
        return new Known(
                key,
                path,
                kind,
                values.amounts().get(reading.month()),
                values.sums(reading.spans()),
                values.levels(reading.levels()),
                values.amounts().navigableKeySet(),
                values.generated());
    }

    Figures figures() {
        return new Figures(month, sums, levels, reported, Set.of(), false, demonstration);
    }
}
