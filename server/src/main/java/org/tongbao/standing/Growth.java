package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A figure beside an earlier one. The two are kept as fractions and divided once; what goes out is
/// cut off after 4 digits, so that it is rounded once, when it is shown.
///
/// @param base the earlier figure
/// @param change the figure − the earlier one; 百分点 (percentage points) for rates in percent
/// @param percent null for rates, recorded facts and a base of 0
public record Growth(
        @Nullable BigDecimal base,
        @Nullable BigDecimal change,
        @Nullable BigDecimal percent,
        @Nullable GrowthNote note) {

    /// What may be compared how.
    enum Kind {
        /// Amounts and levels: absolute and percent.
        QUANTITY,
        /// Rates, and facts such as a rank: the difference only.
        DIFFERENCE
    }

    /// Compared with what a document published of the earlier time.
    static Growth published(@Nullable Share now, Share before, Kind kind) {
        var growth = of(now, before, kind, false);
        return growth.note() == null
                ? new Growth(
                        growth.base(),
                        growth.change(),
                        growth.percent(),
                        GrowthNote.PUBLISHED_HISTORY)
                : growth;
    }

    /// Says that the earlier figure holds those of units that have gone on in this one.
    Growth comparedWithPredecessors() {
        return note == null ? new Growth(base, change, percent, GrowthNote.PREDECESSORS) : this;
    }

    /// @param now null when it is not known
    /// @param before null when it is not known
    /// @param partial whether less is known of the earlier time than of this one
    static Growth of(@Nullable Share now, @Nullable Share before, Kind kind, boolean partial) {
        if (before == null) {
            return new Growth(null, null, null, GrowthNote.NO_HISTORY);
        }
        var base = before.value();
        if (now == null) {
            return new Growth(base, null, null, GrowthNote.NOT_REPORTED);
        }
        var zero = kind == Kind.QUANTITY && before.part().signum() == 0;
        return new Growth(
                base,
                now.minus(before),
                kind == Kind.QUANTITY && before.part().signum() > 0 ? now.growthOver(before) : null,
                zero ? GrowthNote.ZERO_BASE : partial ? GrowthNote.PARTIAL_HISTORY : null);
    }
}
