package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Summed.Sum;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of one indicator in all units under one, from their sums. These stand where they
/// always stood.
///
/// @param at the month whose own value is wanted
/// @param owed the months in which a value can be missed
record SummedFigures(Summed summed, YearMonth at, Span owed) implements Figures {

    @Override
    public @Nullable BigDecimal month() {
        return added(new Span(at, at)).orElse(null);
    }

    @Override
    public Tally flow(Span span) {
        return added(span).<Tally>map(Tally.Known::new).orElse(Tally.Nothing.REPORTED);
    }

    private Optional<BigDecimal> added(Span span) {
        return in(span).stream()
                .filter(sum -> sum.reported() > 0)
                .map(Sum::amount)
                .reduce(BigDecimal::add);
    }

    private Collection<Sum> in(Span span) {
        return summed.months().subMap(span.from(), true, span.to(), true).values();
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
        return reports(new Span(month, month)) > 0;
    }

    @Override
    public int reports(Span span) {
        return in(span).stream().mapToInt(Sum::reported).sum();
    }

    @Override
    public Completeness completeness(Span span) {
        return owed(span)
                .map(month -> new Completeness(summed.answered(month), summed.due(month)))
                .reduce(Completeness.NONE, Completeness::plus);
    }

    @Override
    public Stream<YearMonth> missing(Span span) {
        return owed(span).filter(month -> summed.answered(month) < summed.due(month));
    }

    private Stream<YearMonth> owed(Span span) {
        return span.stream().filter(owed::contains);
    }

    /// Where the unit above them is exempt they are read one by one.
    @Override
    public boolean exempt() {
        return false;
    }

    @Override
    public boolean demonstration() {
        return summed.months().values().stream()
                .anyMatch(sum -> sum.reported() > 0 && sum.demonstration());
    }
}
