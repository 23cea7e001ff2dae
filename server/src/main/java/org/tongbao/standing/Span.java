package org.tongbao.standing;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Months from one to another, both included.
public record Span(YearMonth from, YearMonth to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends before it begins: " + from + " " + to);
        }
    }

    static Span year(YearMonth month) {
        return new Span(month.withMonth(1), month.withMonth(12));
    }

    int months() {
        return (int) ChronoUnit.MONTHS.between(from, to) + 1;
    }

    /// Months that have passed at the end of `month`: 0 before the span, all of them after it.
    int elapsed(YearMonth month) {
        return Math.clamp(ChronoUnit.MONTHS.between(from, month) + 1, 0, months());
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    boolean holds(Span other) {
        return contains(other.from) && contains(other.to);
    }

    /// Of things that lie over spans the one a month is judged by: that of its year before the
    /// parts of the year, and of longer ones the shortest.
    static <T> Optional<T> judged(Collection<T> things, Function<T, Span> spanOf, YearMonth month) {
        var year = year(month);
        return things.stream()
                .filter(thing -> spanOf.apply(thing).contains(month))
                .min(
                        Comparator.comparingInt(thing -> {
                            var span = spanOf.apply(thing);
                            return year.holds(span) ? -span.months() : span.months();
                        }));
    }

    boolean overlaps(Span other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /// The part of the span up to the end of `month`; empty before its beginning.
    public Optional<Span> until(YearMonth month) {
        return month.isBefore(from)
                ? Optional.empty()
                : Optional.of(month.isBefore(to) ? new Span(from, month) : this);
    }

    /// The part of the span from `month` on; empty after its end.
    Optional<Span> since(YearMonth month) {
        return month.isAfter(to)
                ? Optional.empty()
                : Optional.of(month.isAfter(from) ? new Span(month, to) : this);
    }

    /// From the same first month to another last one, at least one month.
    Span endingAt(YearMonth last) {
        return new Span(from, last.isBefore(from) ? from : last);
    }

    /// From the earlier beginning to the later end.
    Span joined(Span other) {
        return new Span(
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to);
    }

    /// The month before the first: where an opening level stands.
    YearMonth eve() {
        return from.minusMonths(1);
    }

    /// Each month as a span of its own.
    List<Span> monthly() {
        return stream().map(month -> new Span(month, month)).toList();
    }

    /// Its months, for a loop that is run for each figure.
    Iterable<YearMonth> each() {
        return () ->
                new Iterator<>() {
                    private YearMonth next = from;

                    @Override
                    public boolean hasNext() {
                        return !next.isAfter(to);
                    }

                    @Override
                    public YearMonth next() {
                        var month = next;
                        next = month.plusMonths(1);
                        return month;
                    }
                };
    }

    Stream<YearMonth> stream() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1));
    }
}
