package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.UnitOfMeasure;

import java.math.BigDecimal;
import java.util.List;

/// Brings printed figures into the indicator's unit of measure, and says where one is too precise.
record Amounts(Understanding understanding, String measure, @Nullable Indicator indicator) {

    @Nullable BigDecimal converted(CellPlace place, @Nullable BigDecimal printed) {
        if (printed == null || indicator == null) {
            return printed;
        }
        var from = UnitOfMeasure.of(measure);
        var value =
                from.convertsTo(indicator.unit())
                        ? from.convert(printed, indicator.unit())
                        : printed;
        if (value.stripTrailingZeros().scale() > indicator.decimals()) {
            tooPrecise(place, printed, value, indicator);
        }
        return value;
    }

    private void tooPrecise(
            CellPlace place, BigDecimal printed, BigDecimal value, Indicator counted) {
        if (value.compareTo(printed) == 0) {
            understanding.doubt(
                    place, "PRINTED_TOO_PRECISE", List.of(), true, counted.decimals(), printed);
        } else {
            understanding.doubt(
                    place,
                    "PRINTED_CONVERTED_TOO_PRECISE",
                    List.of(),
                    true,
                    counted.decimals(),
                    printed.stripTrailingZeros().toPlainString() + measure,
                    value.stripTrailingZeros().toPlainString() + counted.unitOfMeasure());
        }
    }
}
