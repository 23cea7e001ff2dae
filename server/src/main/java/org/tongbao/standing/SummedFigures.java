package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/// What is known of one indicator in all units under one, from their sums. These stand where they
/// always stood.
///
/// @param at the month whose own value is wanted
/// @param owed the months in which a value can be missed
record SummedFigures(Summed summed, YearMonth at, Span owed) implements Figures {

    @Override
    public @Nullable BigDecimal month() {
        var sum = summed.months().of(at);
        return sum == null || sum.reported() == 0 ? null : sum.amount();
    }

    @Override
    public Tally flow(Span span) {
        BigDecimal sum = null;
        for (var month : summed.months().in(span).all()) {
            if (month.getValue().reported() > 0) {
                var amount = month.getValue().amount();
                sum = sum == null ? amount : sum.add(amount);
            }
        }
        return sum == null ? Tally.Nothing.REPORTED : new Tally.Known(sum);
    }

    @Override
    public Tally level(YearMonth end) {
        var held = summed.held(end);
        return held == null ? Tally.Nothing.REPORTED : new Tally.Known(held.amount());
    }

    /// Whoever held something before holds something now: fewer holders before are units without an
    /// opening level.
    @Override
    public Tally increase(Span span) {
        var now = summed.held(span.to());
        var before = summed.held(span.eve());
        if (now == null) {
            return Tally.Nothing.REPORTED;
        }
        return before == null || before.holders() < now.holders()
                ? Tally.Opening.MISSING
                : new Tally.Known(now.amount().subtract(before.amount()));
    }

    /// Who holds nothing the sums do not say; only that nobody is asked.
    @Override
    public boolean heldByAll(YearMonth end) {
        return owed.stream().allMatch(month -> summed.due(month) == 0);
    }

    @Override
    public Optional<YearMonth> carriedFrom(YearMonth end) {
        return summed.heldSince(end).filter(month -> month.isBefore(end));
    }

    @Override
    public boolean reportedIn(YearMonth month) {
        var sum = summed.months().of(month);
        return sum != null && sum.reported() > 0;
    }

    @Override
    public int reports(Span span) {
        int reports = 0;
        for (var month : summed.months().in(span).all()) {
            reports += month.getValue().reported();
        }
        return reports;
    }

    @Override
    public Completeness completeness(Span span) {
        int answered = 0;
        int due = 0;
        for (var month : span.each()) {
            if (owed.contains(month)) {
                answered += summed.answered(month);
                due += summed.due(month);
            }
        }
        return new Completeness(answered, due);
    }

    @Override
    public boolean lacks(YearMonth month) {
        return owed.contains(month) && summed.answered(month) < summed.due(month);
    }

    /// Where the unit above them is exempt they are read one by one.
    @Override
    public boolean exempt() {
        return false;
    }

    @Override
    public boolean demonstration() {
        for (var month : summed.months().all()) {
            if (month.getValue().reported() > 0 && month.getValue().demonstration()) {
                return true;
            }
        }
        return false;
    }
}
