package org.tongbao.standing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a unit is to achieve for an indicator within a plan, by what its targets mean. A goal that
/// is a sum of others (the children's) has no words of its own.
sealed interface Goal {

    /// One amount for a span of months.
    record Part(Span span, BigDecimal amount) {}

    /// Whether the actual must not rise above the amount, instead of not staying below.
    boolean atMost();

    /// The amount over the whole plan: what the goals of children are added up to.
    BigDecimal planAmount();

    /// INCREMENT: so many more within each period, usually a year; every period is judged by
    /// itself. A part within another one says how that is spread, and adds nothing to it.
    ///
    /// @param planAmount the sum of the periods, of children's goals theirs
    record Periodic(List<Part> parts, boolean atMost, BigDecimal planAmount) implements Goal {

        public Periodic {
            parts =
                    parts.stream()
                            .sorted(Comparator.comparing(part -> part.span().from()))
                            .toList();
        }

        Periodic(List<Part> parts, boolean atMost) {
            this(parts, atMost, whole(parts));
        }

        /// The part that is judged in a month: the year's or, without one, the shortest that holds
        /// the month. Empty in a period without a target.
        Optional<Part> in(YearMonth month) {
            return Span.judged(parts, Part::span, month);
        }

        private static BigDecimal whole(List<Part> parts) {
            return parts.stream()
                    .filter(part ->
                            parts.stream()
                                    .noneMatch(other ->
                                            other != part && other.span().holds(part.span())))
                    .map(Part::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /// CUMULATIVE: so many over a span that nobody has split officially.
    record Unsplit(Part part, boolean atMost) implements Goal {
        @Override
        public BigDecimal planAmount() {
            return part.amount();
        }
    }

    /// LEVEL: so many held at the end of the span.
    record Held(Part part, boolean atMost) implements Goal {
        @Override
        public BigDecimal planAmount() {
            return part.amount();
        }
    }

    /// RATE: a rate whose numerator and denominator are both summed over the span.
    record Rate(Part part, boolean atMost) implements Goal {
        @Override
        public BigDecimal planAmount() {
            return part.amount();
        }
    }
}
