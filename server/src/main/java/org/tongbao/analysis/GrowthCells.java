package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Growth;
import org.tongbao.standing.GrowthNote;
import org.tongbao.standing.PeriodFigures;

import java.util.Objects;

/// Growth as values of a row, with what there is to know about it.
final class GrowthCells {

    private GrowthCells() {}

    /// One of the comparisons of a period; null where there is none of its kind.
    interface Comparison {
        @Nullable Growth of(PeriodFigures figures);
    }

    static Cell change(Subject subject, Comparison comparison) {
        var growth = comparison.of(subject.line().period());
        if (growth == null) {
            return Cell.none(Reason.NOT_A_STOCK);
        }
        return growth.change() == null
                ? Cell.none(unknown(growth))
                : Cell.of(growth.change(), Reason.of(growth.note()));
    }

    static Cell percent(Subject subject, Comparison comparison) {
        var growth = comparison.of(subject.line().period());
        if (growth == null) {
            return Cell.none(Reason.NOT_A_STOCK);
        }
        if (growth.percent() != null) {
            return Cell.of(growth.percent(), Reason.of(growth.note()));
        }
        return Cell.none(
                growth.change() == null
                        ? unknown(growth)
                        : withoutPercent(growth, subject.indicator().kind()));
    }

    private static Reason unknown(Growth growth) {
        return Objects.requireNonNullElse(Reason.of(growth.note()), Reason.NO_HISTORY);
    }

    private static Reason withoutPercent(Growth growth, IndicatorKind kind) {
        return switch (kind) {
            case RATE, FACT -> Reason.NO_PERCENTAGE;
            case FLOW, AMOUNT, STOCK ->
                    growth.notes().contains(GrowthNote.ZERO_BASE)
                            ? Reason.ZERO_BASE
                            : growth.notes().contains(GrowthNote.PARTIAL_PERIOD)
                                    ? Reason.PARTIAL_PERIOD
                                    : Reason.NO_PERCENTAGE;
        };
    }
}
