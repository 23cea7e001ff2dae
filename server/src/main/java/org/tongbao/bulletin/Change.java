package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Growth;
import org.tongbao.standing.GrowthNote;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// A figure beside an earlier one.
///
/// @param difference null when the earlier one is known by its percentage only
/// @param percent null for rates and where the earlier one is 0
/// @param decimals with which the percentage is printed
/// @param fromNothing 零突破: the earlier one is 0 and this one is not
/// @param partial whether reports of the figure's own months are missing
record Change(
        @Nullable BigDecimal difference,
        @Nullable BigDecimal percent,
        int decimals,
        boolean fromNothing,
        boolean partial,
        List<String> documents) {

    private static final MathContext EXACT_ENOUGH = new MathContext(40);

    Change {
        documents = List.copyOf(documents);
    }

    /// Null where nothing can be said.
    static @Nullable Change of(@Nullable Growth growth) {
        if (growth == null || growth.change() == null) {
            return null;
        }
        var figure = growth.figure();
        return new Change(
                growth.change(),
                growth.percent(),
                Indicator.QUOTIENT_DECIMALS,
                growth.notes().contains(GrowthNote.ZERO_BASE)
                        && figure != null
                        && figure.signum() > 0,
                growth.notes().contains(GrowthNote.PARTIAL_PERIOD),
                growth.documents());
    }

    /// From an earlier figure; of rates the difference only.
    static Change between(BigDecimal now, BigDecimal before, boolean rate, int decimals) {
        var difference = now.subtract(before);
        return new Change(
                difference,
                rate || before.signum() <= 0
                        ? null
                        : difference.movePointRight(2).divide(before, EXACT_ENOUGH),
                decimals,
                before.signum() == 0 && now.signum() > 0,
                false,
                List.of());
    }

    /// As a document printed it, where the earlier figure is not known.
    static Change printed(BigDecimal percent) {
        return new Change(null, percent, Math.max(0, percent.scale()), false, false, List.of());
    }
}
