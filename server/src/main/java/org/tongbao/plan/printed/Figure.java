package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.UnitOfMeasure;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// What a cell says as a number.
///
/// @param value null when it is empty or no number
/// @param fault the doubt it raises; empty when it is a number
record Figure(@Nullable BigDecimal value, String fault) {

    /// Thousands are separated in threes or not at all.
    private static final Pattern NUMBER =
            Pattern.compile("(-?)(\\d{1,16}|\\d{1,3}(?:,\\d{3}){1,4})(\\.\\d{1,16})?");

    private static final Pattern NOTHING = Pattern.compile("[-–—−/]*");

    /// The number in the indicator's unit of measure, where there is one and it converts.
    static @Nullable BigDecimal number(String text, String measure, @Nullable Indicator indicator) {
        var value = of(text, measure).value();
        if (value == null || indicator == null) {
            return value;
        }
        var from = UnitOfMeasure.of(measure);
        return from.convertsTo(indicator.unit()) ? from.convert(value, indicator.unit()) : value;
    }

    /// @param measure the table's unit of measure, which may stand behind the number
    static Figure of(String text, String measure) {
        var folded = Wording.folded(text).replace('−', '-');
        if (NOTHING.matcher(folded).matches()) {
            return new Figure(null, "PRINTED_CELL_EMPTY");
        }
        var bare =
                !measure.isEmpty() && folded.endsWith(measure)
                        ? folded.substring(0, folded.length() - measure.length())
                        : folded;
        var number = NUMBER.matcher(bare);
        if (!number.matches()) {
            return new Figure(null, "PRINTED_NO_NUMBER");
        }
        var value = new BigDecimal(bare.replace(",", ""));
        return value.signum() < 0 ? new Figure(null, "PRINTED_NEGATIVE") : new Figure(value, "");
    }
}
