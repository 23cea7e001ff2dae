package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.UUID;

/// What [LedgerCounts] counts for one unit and one indicator that a ledger of it fills.
record Tally(
        UUID unit,
        UUID indicator,
        String ledgerOf,
        String name,
        @Nullable String englishName,
        UUID ledger,
        boolean kept,
        YearMonth since,
        IndicatorKind kind,
        int decimals,
        boolean further,
        int records,
        @Nullable BigDecimal sum,
        int listed,
        int claimed,
        int madeUp,
        int awaitingCheck,
        int unclaimed,
        @Nullable BigDecimal unclaimedSum,
        int gathered,
        int awaitingBelow,
        boolean asked) {

    int all() {
        return records + unclaimed;
    }

    /// A ledger that others keep concerns the unit as far as something of it is the unit's.
    boolean concerns() {
        return kept || all() + awaitingBelow > 0;
    }

    /// What is summed is summed exactly and rounded once, to what the indicator is told in.
    BigDecimal value() {
        return further || kind == IndicatorKind.AMOUNT
                ? orZero(sum).add(orZero(unclaimedSum)).setScale(decimals, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(all());
    }

    private static BigDecimal orZero(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }

    LineLedger counted() {
        return new LineLedger(
                ledgerOf,
                name,
                englishName,
                plain(value()),
                all(),
                since,
                LineSource.of(all(), listed + unclaimed),
                awaitingCheck,
                claimed,
                unclaimed,
                gathered,
                awaitingBelow,
                asked,
                madeUp > 0);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
