package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// A figure beside an earlier one. The two are kept as fractions and divided once; what goes out is
/// cut off after 4 digits, so that it is rounded once, when it is shown.
///
/// @param figure what is compared: the line's own figure, with those of predecessors
/// @param base the earlier figure
/// @param change the figure − the earlier one; 百分点 (percentage points) for rates in percent
/// @param percent null for rates, recorded facts and a base of 0
/// @param documents that published the earlier figure, where it was not reported
public record Growth(
        @Nullable BigDecimal figure,
        @Nullable BigDecimal base,
        @Nullable BigDecimal change,
        @Nullable BigDecimal percent,
        @Nullable GrowthNote note,
        List<String> documents) {

    public Growth {
        documents = List.copyOf(documents);
    }

    /// What may be compared how.
    enum Kind {
        /// Amounts and levels: absolute and percent.
        QUANTITY,
        /// Rates, and facts such as a rank: the difference only.
        DIFFERENCE
    }

    /// Compared with what a document published of the earlier time.
    static Growth published(@Nullable Share now, Published.Figure before, Kind kind) {
        var growth = of(now, Share.whole(before.amount()), kind, false);
        return new Growth(
                growth.figure(),
                growth.base(),
                growth.change(),
                growth.percent(),
                growth.note() == null ? GrowthNote.PUBLISHED_HISTORY : growth.note(),
                before.documents());
    }

    /// Says that the earlier figure holds those of units that have gone on in this one.
    Growth comparedWithPredecessors() {
        return note == null
                ? new Growth(figure, base, change, percent, GrowthNote.PREDECESSORS, documents)
                : this;
    }

    /// @param now null when it is not known
    /// @param before null when it is not known
    /// @param partial whether less is known of the earlier time than of this one
    static Growth of(@Nullable Share now, @Nullable Share before, Kind kind, boolean partial) {
        if (before == null) {
            return unknown(now, null, GrowthNote.NO_HISTORY);
        }
        var base = before.value();
        if (now == null) {
            return unknown(null, base, GrowthNote.NOT_REPORTED);
        }
        var zero = kind == Kind.QUANTITY && before.part().signum() == 0;
        return new Growth(
                now.value(),
                base,
                now.minus(before),
                kind == Kind.QUANTITY && before.part().signum() > 0 ? now.growthOver(before) : null,
                zero ? GrowthNote.ZERO_BASE : partial ? GrowthNote.PARTIAL_HISTORY : null,
                List.of());
    }

    private static Growth unknown(@Nullable Share now, @Nullable BigDecimal base, GrowthNote note) {
        return new Growth(now == null ? null : now.value(), base, null, null, note, List.of());
    }
}
