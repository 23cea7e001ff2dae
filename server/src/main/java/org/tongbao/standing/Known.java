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

    /// All that was approved of one indicator in one unit, of the months in which it stood in one
    /// place.
    record Stated(Key key, UnitPath path, IndicatorKind kind, MonthlyValues values) {

        /// What a reading wants of it.
        Known in(Reading reading) {
            var wanted = values.of(reading.months(), carriedForward());
            return new Known(
                    key,
                    path,
                    kind,
                    wanted.amounts().get(reading.month()),
                    wanted.sums(reading.spans()),
                    wanted.levels(reading.levels()),
                    wanted.amounts().navigableKeySet(),
                    wanted.demonstration());
        }

        private boolean carriedForward() {
            return switch (kind) {
                case FLOW, AMOUNT -> false;
                case STOCK, RATE, FACT -> true;
            };
        }
    }

    UnitFigures figures() {
        return new UnitFigures(month, sums, levels, reported, Set.of(), false, demonstration);
    }
}
