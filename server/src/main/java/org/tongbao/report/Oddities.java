package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks for what is odd about a submission, against the unit's own history and within itself.
///
/// @param history by code of the indicator: the numbers of the twelve months before, oldest first
/// @param parts by code of a part: the code of its whole, both on the form
record Oddities(Map<String, List<BigDecimal>> history, Map<String, String> parts) {

    /// Fewer months say nothing about what is usual.
    private static final int ENOUGH_MONTHS = 3;

    private static final BigDecimal TIMES = BigDecimal.valueOf(3);
    private static final BigDecimal MANY_THINGS = BigDecimal.TEN;
    private static final BigDecimal MUCH_MONEY = BigDecimal.valueOf(1000);

    List<Warning> of(Indicator indicator, Content content) {
        var value = number(content, indicator.code());
        if (value == null) {
            return List.of();
        }
        var warnings = new ArrayList<Warning>();
        var past = history.getOrDefault(indicator.code(), List.of());
        if (indicator.kind() == IndicatorKind.STOCK
                && !past.isEmpty()
                && value.compareTo(past.getLast()) < 0) {
            warnings.add(new Warning(Warning.Code.STOCK_FELL, past.getLast(), null));
        }
        if (past.size() >= ENOUGH_MONTHS && jumps(indicator, value, past)) {
            warnings.add(new Warning(Warning.Code.JUMP, largest(past), null));
        }
        var whole = parts.get(indicator.code());
        var amount = whole == null ? null : number(content, whole);
        if (amount != null && value.compareTo(amount) > 0) {
            warnings.add(new Warning(Warning.Code.PART_ABOVE_WHOLE, amount, whole));
        }
        return warnings;
    }

    /// More than three times the largest month, and well above the usual one: the median, which one
    /// lucky month does not move.
    private static boolean jumps(Indicator indicator, BigDecimal value, List<BigDecimal> past) {
        var least = indicator.kind() == IndicatorKind.AMOUNT ? MUCH_MONEY : MANY_THINGS;
        return value.compareTo(largest(past).multiply(TIMES)) > 0
                && value.subtract(median(past)).compareTo(least) >= 0;
    }

    private static BigDecimal largest(List<BigDecimal> past) {
        return past.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal median(List<BigDecimal> past) {
        return past.stream().sorted().toList().get(past.size() / 2);
    }

    private static @Nullable BigDecimal number(Content content, String code) {
        return content.lines().get(code) instanceof LineValue.Reported reported
                ? reported.amount()
                : null;
    }
}
