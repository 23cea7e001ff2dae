package org.tongbao.standing;

import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The figures a line rests on: of one unit, or of a unit with all under it.
sealed interface Evidence {

    /// Whether anybody reported the month.
    boolean reportedIn(YearMonth month);

    /// Whether everybody is exempt in the month.
    boolean exempt();

    /// Value of the month alone.
    Optional<BigDecimal> month();

    /// Whether a value of the month is due and somebody's is missing.
    boolean lacks(YearMonth month);

    /// Whether there is such a month in the span.
    default boolean lacksAny(Span span) {
        for (var month : span.each()) {
            if (lacks(month)) {
                return true;
            }
        }
        return false;
    }

    /// All such months of the span, oldest first.
    default List<YearMonth> missing(Span span) {
        return span.stream().filter(this::lacks).toList();
    }

    Completeness completeness(Span span);

    /// Unit-months of the span in which something was reported, whether it was due or not.
    int reports(Span span);

    boolean demonstration();

    /// Without what documents state.
    Evidence reported();

    /// Knows what a stock held before reports began.
    interface Base {
        Base MISSING = (_, _) -> Optional.empty();

        Optional<Opening> before(Span span, Counted counted);
    }

    /// Values of one indicator that is counted.
    ///
    /// @param base the opening level of a stock where reports do not reach back to it
    record Counted(IndicatorKind kind, int decimals, List<Figures> parts, Base base)
            implements Evidence {

        public Counted {
            parts = List.copyOf(parts);
        }

        Counted(IndicatorKind kind, int decimals, List<? extends Figures> parts) {
            this(kind, decimals, List.copyOf(parts), Base.MISSING);
        }

        Counted with(Base other) {
            return new Counted(kind, decimals, parts, other);
        }

        @Override
        public Evidence reported() {
            return with(Base.MISSING);
        }

        /// What was added in the span: the sum of a flow, the net increase of a stock.
        Tally added(Span span) {
            return switch (kind) {
                case FLOW, AMOUNT -> sum(part -> part.flow(span));
                case STOCK -> increase(span);
                case FACT, RATE -> held(span);
            };
        }

        /// What the increase in the span counts from; empty where it is not known (缺基数).
        Optional<Opening> opening(Span span) {
            return switch (reportedIncrease(span)) {
                case Tally.Known(var increase) ->
                        Optional.of(
                                new Opening(
                                        held(span).known().orElseThrow().subtract(increase),
                                        List.of()));
                case Tally.Nothing.REPORTED -> Optional.of(Opening.OF_NOTHING);
                case Tally.Opening.MISSING -> base.before(span, this);
            };
        }

        private Tally increase(Span span) {
            var reported = reportedIncrease(span);
            return reported == Tally.Opening.MISSING
                    ? base.before(span, this)
                            .flatMap(opening ->
                                    held(span).known().map(held -> held.subtract(opening.amount())))
                            .<Tally>map(Tally.Known::new)
                            .orElse(reported)
                    : reported;
        }

        private Tally reportedIncrease(Span span) {
            return sum(part -> part.increase(span));
        }

        /// Whether everybody who is asked holds something at the end of a month.
        boolean heldByAll(YearMonth end) {
            return parts.stream().allMatch(part -> part.heldByAll(end));
        }

        /// What there is at the end of the span: the level of a stock, all that a flow brought.
        /// Recorded facts, such as a rank, are never added up.
        Tally held(Span span) {
            return switch (kind) {
                case FLOW, AMOUNT -> sum(part -> part.flow(span));
                case STOCK -> sum(part -> part.level(span.to()));
                case FACT, RATE ->
                        parts.size() == 1
                                ? parts.getFirst().level(span.to())
                                : Tally.Nothing.REPORTED;
            };
        }

        /// For stocks: the oldest month whose level is carried forward (沿用) into this one.
        Optional<YearMonth> carriedFrom(YearMonth month) {
            return kind != IndicatorKind.STOCK
                    ? Optional.empty()
                    : parts.stream()
                            .flatMap(part -> part.carriedFrom(month).stream())
                            .min(Comparator.naturalOrder());
        }

        @Override
        public boolean reportedIn(YearMonth month) {
            return any(part -> part.reportedIn(month));
        }

        /// Reported, or a stock that is carried forward.
        boolean known(YearMonth month) {
            return reportedIn(month) || carriedFrom(month).isPresent();
        }

        @Override
        public boolean exempt() {
            return !parts.isEmpty() && parts.stream().allMatch(Figures::exempt);
        }

        @Override
        public Optional<BigDecimal> month() {
            return kind == IndicatorKind.FACT && parts.size() > 1
                    ? Optional.empty()
                    : sum(part -> Tally.of(part.month())).known();
        }

        @Override
        public boolean lacks(YearMonth month) {
            return any(part -> part.lacks(month));
        }

        @Override
        public Completeness completeness(Span span) {
            var completeness = Completeness.NONE;
            for (var part : parts) {
                completeness = completeness.plus(part.completeness(span));
            }
            return completeness;
        }

        @Override
        public int reports(Span span) {
            int reports = 0;
            for (var part : parts) {
                reports += part.reports(span);
            }
            return reports;
        }

        @Override
        public boolean demonstration() {
            return any(Figures::demonstration);
        }

        private boolean any(Predicate<Figures> which) {
            for (var part : parts) {
                if (which.test(part)) {
                    return true;
                }
            }
            return false;
        }

        private Tally sum(Function<Figures, Tally> amount) {
            Tally sum = Tally.Nothing.REPORTED;
            for (var part : parts) {
                sum = sum.plus(amount.apply(part));
            }
            return sum;
        }
    }

    /// Two indicators whose sums are divided; never an average of rates.
    ///
    /// @param shift by how many places the quotient is moved to be said in the rate's unit: 2 for %
    /// @param perPerson whether the denominator is a stated population, which nobody reports
    record Ratio(Counted numerator, Counted denominator, int shift, boolean perPerson)
            implements Evidence {

        Ratio(Counted numerator, Counted denominator, boolean percent) {
            this(numerator, denominator, percent ? 2 : 0, false);
        }

        @Override
        public boolean reportedIn(YearMonth month) {
            if (perPerson) {
                return numerator.known(month);
            }
            return (numerator.reportedIn(month) || denominator.reportedIn(month))
                    && numerator.known(month)
                    && denominator.known(month);
        }

        @Override
        public boolean exempt() {
            return numerator.exempt() || denominator.exempt();
        }

        @Override
        public Optional<BigDecimal> month() {
            return numerator
                    .month()
                    .flatMap(part -> denominator.month().flatMap(whole -> quotient(part, whole)));
        }

        @Override
        public Evidence reported() {
            return this;
        }

        /// Empty when there is nothing to divide by.
        private Optional<BigDecimal> quotient(BigDecimal part, BigDecimal whole) {
            return whole.signum() <= 0
                    ? Optional.empty()
                    : Optional.of(new Share(scaled(part), whole).value());
        }

        @Override
        public boolean lacks(YearMonth month) {
            return numerator.lacks(month) || !perPerson && denominator.lacks(month);
        }

        @Override
        public Completeness completeness(Span span) {
            return due().completeness(span);
        }

        @Override
        public int reports(Span span) {
            return due().reports(span);
        }

        /// The numerator as the quotient is shown.
        BigDecimal scaled(BigDecimal part) {
            return part.movePointRight(shift);
        }

        /// The part whose reports are counted.
        private Counted due() {
            return perPerson ? numerator : denominator;
        }

        @Override
        public boolean demonstration() {
            return numerator.demonstration() || denominator.demonstration();
        }
    }
}
