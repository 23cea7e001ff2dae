package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Progress.Quotient;

import java.math.BigDecimal;
import java.time.YearMonth;

/// Rates: numerator and denominator are summed over the goal's period (without a goal: the year)
/// and then divided. 已达标 or 未达标 is decided on the two sums; only what is shown is rounded. A goal
/// at a date is one over the plan up to that date.
record RateRule(Evidence.Ratio ratio, Moment moment) {

    Progress progress(@Nullable Goal goal) {
        var part = part(goal);
        var span = part == null ? moment.year() : period(part.span());
        var numerator = held(ratio.numerator(), span);
        var denominator = held(ratio.denominator(), span);
        var sums =
                numerator instanceof Tally.Known(var above)
                                && denominator instanceof Tally.Known(var below)
                        ? new Quotient(above, below)
                        : null;
        var divisible = sums != null && sums.denominator().signum() > 0 ? sums : null;
        var note =
                ProgressRule.note(
                        ratio,
                        numerator,
                        sums != null && divisible == null
                                        || ratio.perPerson()
                                                && !(denominator instanceof Tally.Known)
                                ? StandingNote.NO_DENOMINATOR
                                : part == null ? StandingNote.NO_TARGET : null,
                        moment);
        var rate = divisible == null ? null : rate(divisible);
        var target = part == null ? null : part.amount();
        var atMost = goal != null && goal.atMost();
        return new Progress(
                rate == null ? null : rate.value(),
                target,
                divisible == null || target == null ? null : share(divisible, target, atMost),
                null,
                rate == null || target == null ? null : rate.minus(Share.whole(target)),
                divisible == null || target == null || ProgressRule.hidden(note)
                        ? null
                        : ProgressRule.met(
                                ratio.scaled(divisible.numerator()),
                                target.multiply(divisible.denominator()),
                                atMost),
                note,
                null,
                null,
                sums,
                null);
    }

    private Share rate(Quotient sums) {
        return new Share(ratio.scaled(sums.numerator()), sums.denominator());
    }

    private @Nullable Share share(Quotient sums, BigDecimal target, boolean atMost) {
        return ProgressRule.share(
                ratio.scaled(sums.numerator()), target.multiply(sums.denominator()), atMost);
    }

    private Goal.@Nullable Part part(@Nullable Goal goal) {
        return switch (goal) {
            case null -> null;
            case Goal.Rate rate -> rate.part();
            case Goal.Held held -> held.part();
            case Goal.Unsplit unsplit -> unsplit.part();
            case Goal.Periodic periodic -> periodic.in(moment.targetMonth()).orElse(null);
        };
    }

    private Span period(Span span) {
        return span.months() > 1 || span.from().isBefore(moment.plan().from())
                ? span
                : new Span(moment.plan().from(), span.to());
    }

    private Tally held(Evidence.Counted counted, Span span) {
        YearMonth month = moment.month();
        return span.until(month).map(counted::held).orElse(Tally.Nothing.REPORTED);
    }
}
