package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.UnitDimension;
import org.tongbao.indicator.UnitOfMeasure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a rate divides by what, and in what it is said: 件 ÷ 人 as 件/万人, 万元 ÷ 户 as 元.
record Fraction(UnitOfMeasure above, UnitOfMeasure below, UnitOfMeasure rate) {

    private static final UnitOfMeasure PERSONS = UnitOfMeasure.of("人");
    private static final UnitOfMeasure THINGS = UnitOfMeasure.of("件");

    /// One of the two parts with its measure.
    record Part(BigDecimal amount, UnitOfMeasure measure) {

        private Part in(UnitOfMeasure other) {
            return new Part(measure.convert(amount, other), other);
        }
    }

    /// The two parts in measures in which one divided by the other is the rate as it is said.
    record Parts(Part above, Part below) {}

    /// Empty where the measures of the parts are not known.
    static Optional<Fraction> of(Asked asked, Indicator rate) {
        var above = unit(asked, rate.numeratorId());
        return Sheet.perPerson(rate)
                ? Optional.of(new Fraction(above.orElse(THINGS), PERSONS, rate.unit()))
                : above.flatMap(top ->
                        unit(asked, rate.denominatorId())
                                .map(bottom -> new Fraction(top, bottom, rate.unit())));
    }

    /// By how many places a quotient has to be moved to be said in the rate's measure.
    int shift() {
        return rate.shiftOf(above, below);
    }

    /// Empty where nobody has words for them.
    Optional<Parts> parts(BigDecimal numerator, BigDecimal denominator) {
        return measures(below)
                .flatMap(bottom -> measures(above).map(top -> new Fraction(top, bottom, rate)))
                .filter(one -> one.shift() == (share() ? -rate.powerOfTen() : 0))
                .map(one ->
                        new Parts(
                                new Part(numerator, above).in(one.above),
                                new Part(denominator, below).in(one.below)))
                .findFirst();
    }

    /// Whether the parts as they are make the rate, but for the percent sign.
    boolean alike() {
        return share() && above.powerOfTen() == below.powerOfTen();
    }

    private boolean share() {
        return rate.dimension() == UnitDimension.SHARE;
    }

    /// Its own first.
    private static Stream<UnitOfMeasure> measures(UnitOfMeasure own) {
        return Stream.concat(Stream.of(own), UnitOfMeasure.all().stream().filter(own::convertsTo));
    }

    private static Optional<UnitOfMeasure> unit(Asked asked, @Nullable UUID indicator) {
        return asked.indicators().stream()
                .filter(one -> one.id().equals(indicator))
                .map(Indicator::unit)
                .findFirst();
    }
}
