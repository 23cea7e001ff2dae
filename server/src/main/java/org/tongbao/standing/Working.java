package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.FigureTrace.Figure;
import org.tongbao.standing.FigureTrace.Step;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the rules out with the numbers put in. What is written is what was calculated: every
/// operand is the line's own.
///
/// @param addends what the actual was added up from; empty where it is not a sum
/// @param goals target by child, where the target is their sum
record Working(StandingLine line, List<BigDecimal> addends, List<BigDecimal> goals) {

    /// More addends than this make no formula anybody reads.
    private static final int MOST_ADDENDS = 40;

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        add(steps, Figure.ACTUAL, actual());
        add(steps, Figure.TARGET, sum(goals, line.target()));
        add(steps, Figure.DUE, due());
        add(steps, Figure.COMPLETION, quotient(line.actual(), line.target(), line.completion()));
        add(steps, Figure.GAP_TO_PACE, difference(line.actual(), line.due(), line.gapToPace()));
        add(
                steps,
                Figure.GAP_TO_TARGET,
                difference(line.actual(), line.target(), line.gapToTarget()));
        add(
                steps,
                Figure.PLAN_COMPLETION,
                quotient(line.planActual(), line.planTarget(), line.planCompletion()));
        period(steps);
        return steps;
    }

    private @Nullable String actual() {
        var numerator = line.numerator();
        var denominator = line.denominator();
        if (numerator != null && denominator != null) {
            var percent = "%".equals(line.indicator().unitOfMeasure());
            return line.actual() == null
                    ? null
                    : "%s ÷ %s = %s"
                            .formatted(
                                    plain(numerator),
                                    plain(denominator),
                                    percent ? percent(line.actual()) : plain(line.actual()));
        }
        return sum(addends, line.actual());
    }

    private static @Nullable String sum(List<BigDecimal> addends, @Nullable BigDecimal sum) {
        return sum == null
                        || addends.isEmpty()
                        || addends.size() > MOST_ADDENDS
                        || addends.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(sum)
                                != 0
                ? null
                : addends.stream().map(Working::plain).collect(Collectors.joining(" + "))
                        + " = "
                        + plain(sum);
    }

    private @Nullable String due() {
        return line.due() == null || line.target() == null
                ? null
                : "⌊%s × %d ÷ %d⌋ = %s"
                        .formatted(
                                plain(line.target()),
                                line.elapsedMonths(),
                                line.periodMonths(),
                                plain(line.due()));
    }

    private @Nullable String quotient(
            @Nullable BigDecimal part, @Nullable BigDecimal whole, @Nullable BigDecimal quotient) {
        return part == null || whole == null || whole.signum() == 0 || quotient == null
                ? null
                : "%s ÷ %s = %s".formatted(shown(part), shown(whole), percent(quotient));
    }

    private @Nullable String difference(
            @Nullable BigDecimal one, @Nullable BigDecimal other, @Nullable BigDecimal difference) {
        return one == null || other == null || difference == null
                ? null
                : "%s − %s = %s".formatted(shown(one), shown(other), shown(difference));
    }

    private void period(List<Step> steps) {
        var period = line.period();
        var value = period.value();
        if (value == null) {
            return;
        }
        add(steps, Figure.SHARE, quotient(value, period.whole(), period.share()));
        add(steps, Figure.YEAR_ON_YEAR, growth(period.yearOnYear()));
        add(steps, Figure.MONTH_ON_MONTH, growth(period.monthOnMonth()));
        add(
                steps,
                Figure.SINCE_YEAR_END,
                period.sinceYearEnd() == null ? null : growth(period.sinceYearEnd()));
    }

    private @Nullable String growth(Growth growth) {
        var base = growth.base();
        var change = growth.change();
        if (base == null || change == null) {
            return null;
        }
        var difference =
                "%s − %s = %s".formatted(shown(base.add(change)), shown(base), shown(change));
        return growth.percent() == null
                ? difference
                : difference
                        + ", %s ÷ %s = %s"
                                .formatted(shown(change), shown(base), percent(growth.percent()));
    }

    private static void add(List<Step> steps, Figure figure, @Nullable String formula) {
        if (formula != null) {
            steps.add(new Step(figure, formula));
        }
    }

    /// A rate in percent, anything else as it is.
    private String shown(BigDecimal number) {
        return line.indicator().kind() == IndicatorKind.RATE
                        && "%".equals(line.indicator().unitOfMeasure())
                ? percent(number)
                : plain(number);
    }

    private static String percent(BigDecimal number) {
        return signed(number.setScale(1, RoundingMode.HALF_UP).toPlainString()) + "%";
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return signed((stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString());
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
