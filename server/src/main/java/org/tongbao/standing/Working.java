package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Messages;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Addition.Sums;
import org.tongbao.standing.FigureTrace.Figure;
import org.tongbao.standing.FigureTrace.Step;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// Writes the rules out with the numbers put in. What is written is what was calculated: every
/// operand is the line's own.
///
/// @param sums what figures were added up from; empty where they are no sums
/// @param goals target by child, where the target is their sum
/// @param opening what a net increase counts from; null for what is no increase
/// @param lineage what each unit brought to a growth
/// @param asked the period that growth is of
/// @param fraction what a rate divides by what; null where that is not known
record Working(
        StandingLine line,
        Sums sums,
        List<BigDecimal> goals,
        @Nullable Opening opening,
        @Nullable Fraction fraction,
        Lineage lineage,
        Period asked,
        Messages messages,
        Locale language) {

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
        if (sums.plan().size() > 1) {
            add(steps, Figure.PLAN_ACTUAL, sum(sums.plan(), line.planActual()));
        }
        add(
                steps,
                Figure.PLAN_COMPLETION,
                quotient(line.planActual(), line.planTarget(), line.planCompletion()));
        period(steps);
        return steps;
    }

    private @Nullable String actual() {
        var actual = line.actual();
        if (actual == null) {
            return null;
        }
        var numerator = line.numerator();
        var denominator = line.denominator();
        if (numerator != null && denominator != null) {
            return "%s = %s".formatted(division(numerator, denominator), shown(actual));
        }
        var sum = sum(sums.actual(), actual);
        return opening == null || sum != null && opening.documents().isEmpty()
                ? withSilent(sum, sums.silent())
                : increase(opening, actual);
    }

    private @Nullable String withSilent(@Nullable String sum, Silent silent) {
        var said = silent.said(messages, language);
        return sum == null || said.isEmpty()
                ? sum
                : messages.say(language, "TRACE_SILENT", sum, said);
    }

    private String division(BigDecimal numerator, BigDecimal denominator) {
        var plainly = "%s ÷ %s".formatted(plain(numerator), plain(denominator));
        if (fraction == null || fraction.alike()) {
            return plainly;
        }
        return fraction.parts(numerator, denominator)
                .map(parts -> "%s ÷ %s".formatted(measured(parts.above()), measured(parts.below())))
                .orElse(plainly);
    }

    private String measured(Fraction.Part part) {
        return messages.say(
                language, "TRACE_MEASURED", plain(part.amount()), part.measure().in(language));
    }

    /// Of a stock: what is held less what was held before.
    private String increase(Opening before, BigDecimal actual) {
        return published(
                "%s − %s = %s"
                        .formatted(
                                plain(actual.add(before.amount())),
                                plain(before.amount()),
                                plain(actual)),
                before.documents());
    }

    private String published(String formula, List<String> documents) {
        return documents.isEmpty()
                ? formula
                : messages.say(
                        language,
                        "TRACE_PUBLISHED",
                        formula,
                        String.join(messages.say(language, "TRACE_AND"), documents));
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

    /// Counted things are whole: the brackets say that the rest is dropped. Money shows that there
    /// was a rest.
    private @Nullable String due() {
        var due = line.due();
        var target = line.target();
        if (due == null || target == null) {
            return null;
        }
        var product =
                "%s × %d ÷ %d".formatted(plain(target), line.elapsedMonths(), line.periodMonths());
        if (line.indicator().decimals() == 0) {
            return "⌊%s⌋ = %s".formatted(product, plain(due));
        }
        var whole = due.multiply(BigDecimal.valueOf(Objects.requireNonNull(line.periodMonths())));
        var exact =
                target.multiply(BigDecimal.valueOf(Objects.requireNonNull(line.elapsedMonths())))
                        .compareTo(whole);
        return "%s = %s%s".formatted(product, plain(due), exact == 0 ? "" : "…");
    }

    private @Nullable String quotient(
            @Nullable BigDecimal part, @Nullable BigDecimal whole, @Nullable BigDecimal quotient) {
        return part == null || whole == null || whole.signum() == 0 || quotient == null
                ? null
                : "%s ÷ %s = %s".formatted(shown(part), shown(whole), rounded(quotient, 1) + "%");
    }

    private @Nullable String difference(
            @Nullable BigDecimal one, @Nullable BigDecimal other, @Nullable BigDecimal difference) {
        return one == null || other == null || difference == null
                ? null
                : "%s − %s = %s".formatted(shown(one), shown(other), change(difference));
    }

    private void period(List<Step> steps) {
        var period = line.period();
        var value = period.value();
        if (value == null) {
            return;
        }
        var formula = inPeriod(value);
        if (steps.stream().noneMatch(step -> step.formula().equals(formula))) {
            add(steps, Figure.PERIOD, formula);
        }
        add(steps, Figure.SHARE, quotient(value, period.whole(), period.share()));
        var month = asked.month();
        var yearEnd = new Span(asked.yearEnd(), asked.yearEnd());
        add(
                steps,
                Figure.YEAR_ON_YEAR,
                growth(period.yearOnYear(), asked.span(), asked.yearBefore()));
        add(
                steps,
                Figure.MONTH_YEAR_ON_YEAR,
                growth(period.monthYearOnYear(), month, asked.monthAYearBefore()));
        add(
                steps,
                Figure.MONTH_ON_MONTH,
                growth(period.monthOnMonth(), month, asked.monthBefore()));
        add(steps, Figure.SINCE_YEAR_END, growth(period.sinceYearEnd(), asked.span(), yearEnd));
    }

    private @Nullable String inPeriod(BigDecimal value) {
        var ratio = sums.ratio();
        return ratio == null
                ? withSilent(sum(sums.period(), value), sums.silentInPeriod())
                : "%s = %s"
                        .formatted(division(ratio.numerator(), ratio.denominator()), shown(value));
    }

    private @Nullable String growth(@Nullable Growth growth, Span now, Span before) {
        if (growth == null) {
            return null;
        }
        var figure = growth.figure();
        var base = growth.base();
        var change = growth.change();
        if (figure == null || base == null || change == null) {
            return null;
        }
        var merged = growth.notes().contains(GrowthNote.PREDECESSORS);
        var difference =
                "%s − %s = %s"
                        .formatted(
                                merged ? apart(figure, now) : shown(figure),
                                merged ? apart(base, before) : shown(base),
                                change(change));
        var whole =
                growth.percent() == null
                        ? difference
                        : "%s, %s ÷ %s = %s"
                                .formatted(
                                        difference,
                                        shown(change),
                                        shown(base),
                                        rounded(growth.percent(), Indicator.QUOTIENT_DECIMALS)
                                                + "%");
        return noted(published(whole, growth.documents()), growth);
    }

    /// "(3 + 一镇 10 + 二镇 10)": what each unit brought that is now one.
    private String apart(BigDecimal figure, Span span) {
        var addends = lineage.addends(span, figure);
        return addends.isEmpty()
                ? shown(figure)
                : addends.stream().map(this::named).collect(Collectors.joining(" + ", "(", ")"));
    }

    private String named(Lineage.Addend addend) {
        var unit = addend.predecessor();
        var amount = plain(addend.amount());
        return unit == null ? amount : unit.nameIn(language) + " " + amount;
    }

    private String noted(String formula, Growth growth) {
        return growth.notes().contains(GrowthNote.PARTIAL_PERIOD)
                ? messages.say(language, "TRACE_PARTIAL", formula)
                : formula;
    }

    private static void add(List<Step> steps, Figure figure, @Nullable String formula) {
        if (formula != null) {
            steps.add(new Step(figure, formula));
        }
    }

    /// A rate as it is printed; anything else as it is.
    private String shown(BigDecimal number) {
        if (line.indicator().kind() != IndicatorKind.RATE) {
            return plain(number);
        }
        var rounded = rounded(number, line.indicator().shownDecimals());
        return "%".equals(line.indicator().unitOfMeasure()) ? rounded + "%" : rounded;
    }

    /// Rates in percent differ by percentage points.
    private String change(BigDecimal difference) {
        var rate = line.indicator().kind() == IndicatorKind.RATE;
        return rate && "%".equals(line.indicator().unitOfMeasure())
                ? messages.say(
                        language,
                        "TRACE_POINTS",
                        rounded(difference, line.indicator().shownDecimals()))
                : shown(difference);
    }

    private static String rounded(BigDecimal number, int decimals) {
        return signed(number.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return signed((stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString());
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
