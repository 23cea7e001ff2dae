package org.tongbao.report;

import java.math.BigDecimal;
import java.util.List;

/// What is usual for a unit: the middle of its months and how far they usually lie from it, both
/// medians, so that one lucky month moves neither. Of an even number the upper one is the middle,
/// which needs no division and is a figure that was really reported.
///
/// Months with 0 say that nothing happened, not how much happens: they count only while fewer than
/// three others are known.
///
/// @param middle the median
/// @param spread the median distance from it
record Usual(BigDecimal middle, BigDecimal spread) {

    private static final int ENOUGH_TO_LEAVE_ZEROS = 3;

    /// @param months at least one
    static Usual of(List<BigDecimal> months) {
        var busy = months.stream().filter(month -> month.signum() != 0).toList();
        var counted = busy.size() < ENOUGH_TO_LEAVE_ZEROS ? months : busy;
        var middle = median(counted);
        return new Usual(
                middle,
                median(counted.stream().map(month -> month.subtract(middle).abs()).toList()));
    }

    /// A high month that is nothing special: a quarter of all lie above it.
    BigDecimal high() {
        return middle.add(spread);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
