package org.tongbao.history;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What other figures make of one, cut off after 4 digits: it is rounded once, when it is shown.
///
/// @param growth on the year before in percent, from that year's figure or from the printed
///   increase
/// @param growthFrom the document that figure is from; null when there is none
/// @param childrenSum of the units directly under it, when all of them are known
/// @param denominator what a rate was divided by: its numerator ÷ the printed rate
record Computed(
        @Nullable BigDecimal growth,
        @Nullable String growthFrom,
        @Nullable BigDecimal childrenSum,
        @Nullable BigDecimal denominator) {

    static final Computed NOTHING = new Computed(null, null, null, null);
}
