package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.Layout.Figure;
import org.tongbao.indicator.Indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Two figures side by side, each as its own time has it, and by how much they differ: exactly what
/// a reader who takes one from the other gets.
final class Compared {

    private static final int DIGITS = 4;

    private Compared() {}

    /// @param indicator null where it is about several
    static Cell part(Figure figure, Cell value, Cell then, @Nullable Indicator indicator) {
        return switch (figure.part()) {
            case VALUE -> value;
            case THEN -> then;
            case CHANGE -> change(value, then);
            case CHANGE_PERCENT -> percent(figure.measure(), value, then, indicator);
        };
    }

    private static Cell change(Cell value, Cell then) {
        var now = value.number();
        var before = then.number();
        return now == null || before == null
                ? Cell.none(missing(value, then))
                : Cell.of(now.subtract(before), partial(value, then));
    }

    /// Of a sum that is not known whole nobody may read that nothing is left of it.
    private static Cell percent(
            Measure measure, Cell value, Cell then, @Nullable Indicator indicator) {
        var now = value.number();
        var before = then.number();
        if (now == null || before == null) {
            return Cell.none(missing(value, then));
        }
        if (!hasPercent(measure, indicator) || before.signum() < 0) {
            return Cell.none(Reason.NO_PERCENTAGE);
        }
        if (before.signum() == 0) {
            return Cell.none(Reason.ZERO_BASE);
        }
        if (now.signum() == 0 && value.reason() == Reason.PARTIAL_PERIOD) {
            return Cell.none(Reason.PARTIAL_PERIOD);
        }
        return Cell.of(percent(now.subtract(before), before), partial(value, then));
    }

    private static BigDecimal percent(BigDecimal change, BigDecimal before) {
        return change.movePointRight(2).divide(before, DIGITS, RoundingMode.DOWN);
    }

    /// Rates and recorded facts differ, and so do percentages and ranks.
    private static boolean hasPercent(Measure measure, @Nullable Indicator indicator) {
        return switch (measure.kind()) {
            case COUNT -> true;
            case QUANTITY ->
                    indicator != null
                            && switch (indicator.kind()) {
                                case FLOW, AMOUNT, STOCK -> true;
                                case RATE, FACT -> false;
                            };
            case PERCENT, POINTS, RANK, VERDICT, UNIT, INDICATOR, PERIOD, PLAN, TEXT -> false;
        };
    }

    private static Reason missing(Cell value, Cell then) {
        var of = value.missing() ? value : then;
        return of.reason() == null ? Reason.NO_HISTORY : of.reason();
    }

    private static @Nullable Reason partial(Cell value, Cell then) {
        if (value.reason() == Reason.PARTIAL_PERIOD) {
            return Reason.PARTIAL_PERIOD;
        }
        return then.reason() == Reason.PARTIAL_PERIOD ? Reason.PARTIAL_HISTORY : value.reason();
    }
}
