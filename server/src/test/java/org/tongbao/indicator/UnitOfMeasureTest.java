package org.tongbao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class UnitOfMeasureTest {

    private static final UnitOfMeasure YUAN = UnitOfMeasure.of("元");
    private static final UnitOfMeasure TEN_THOUSAND = UnitOfMeasure.of("万元");
    private static final UnitOfMeasure HUNDRED_MILLION = UnitOfMeasure.of("亿元");

    @Test
    void moneyIsConvertedExactlyBothWays() {
        assertThat(HUNDRED_MILLION.convert(new BigDecimal("3"), TEN_THOUSAND))
                .isEqualByComparingTo("30000");
        assertThat(YUAN.convert(new BigDecimal("64000"), TEN_THOUSAND)).isEqualByComparingTo("6.4");
        assertThat(TEN_THOUSAND.convert(new BigDecimal("9366"), HUNDRED_MILLION))
                .isEqualByComparingTo("0.9366");
    }

    @Test
    void whatWasPrintedKeepsItsPrecision() {
        var printed = new Quantity(new BigDecimal("1.18"), HUNDRED_MILLION);
        assertThat(printed.in(TEN_THOUSAND).amount()).isEqualByComparingTo("11800");
        assertThat(printed.in(TEN_THOUSAND).precision()).isEqualByComparingTo("50");
        assertThat(printed.in(YUAN).precision()).isEqualByComparingTo("500000");
        assertThat(new Quantity(new BigDecimal("11800"), TEN_THOUSAND).precision())
                .isEqualByComparingTo("0.5");
    }

    @Test
    void roundedAndExactAgreeWithinWhatWasPrinted() {
        var rounded = new Quantity(new BigDecimal("1.18"), HUNDRED_MILLION);
        assertThat(rounded.agreesWith(new Quantity(new BigDecimal("11849.9"), TEN_THOUSAND)))
                .isTrue();
        assertThat(rounded.agreesWith(new Quantity(new BigDecimal("11850.1"), TEN_THOUSAND)))
                .isFalse();
    }

    /// A law for every pair of units of a dimension and thousands of amounts.
    @Test
    void thereAndBackIsTheSameAmountToTheLastDigit() {
        amounts()
                .forEach(amount ->
                        pairs().forEach(pair -> {
                            var there = pair.getFirst().convert(amount, pair.getLast());
                            assertThat(pair.getLast().convert(there, pair.getFirst()))
                                    .isEqualTo(amount);
                            assertThat(there.precision()).isEqualTo(amount.precision());
                        }));
    }

    @Test
    void aSumMayBeConvertedBeforeOrAfterAdding() {
        var random = new Random(7);
        amounts()
                .forEach(one -> {
                    var other = amount(random);
                    pairs().forEach(pair ->
                            assertThat(pair.getFirst().convert(one.add(other), pair.getLast()))
                                    .isEqualByComparingTo(
                                            pair.getFirst()
                                                    .convert(one, pair.getLast())
                                                    .add(
                                                            pair.getFirst()
                                                                    .convert(
                                                                            other,
                                                                            pair.getLast()))));
                });
    }

    @Test
    void whatMeasuresDifferentThingsIsNeverConverted() {
        for (var pair :
                List.of(
                        List.of("笔", "件"),
                        List.of("人次", "人"),
                        List.of("次", "人次"),
                        List.of("家", "户"),
                        List.of("%", "件/万人"),
                        List.of("斤", "担"))) {
            var one = UnitOfMeasure.of(pair.getFirst());
            var other = UnitOfMeasure.of(pair.getLast());
            assertThat(one.convertsTo(other)).isFalse();
            assertThatThrownBy(() -> one.convert(BigDecimal.ONE, other))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(UnitOfMeasure.of("斤").convertsTo(UnitOfMeasure.of("斤"))).isTrue();
    }

    @Test
    void aFactorIsHowManyOfTheBaseItIs() {
        assertThat(TEN_THOUSAND.factor()).isEqualTo(new BigDecimal("10000"));
        assertThat(UnitOfMeasure.of("%").factor()).isEqualTo(new BigDecimal("0.01"));
        assertThat(UnitOfMeasure.of("件").factor()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void aQuotientIsMovedIntoTheUnitOfItsRate() {
        var things = UnitOfMeasure.of("件");
        assertThat(UnitOfMeasure.of("%").shiftOf(things, things)).isEqualTo(2);
        var perTenThousand = UnitOfMeasure.of("件/万人");
        assertThat(perTenThousand.shiftOf(things, UnitOfMeasure.of("人"))).isEqualTo(4);
        assertThat(perTenThousand.shiftOf(things, UnitOfMeasure.of("万人"))).isZero();
        // 114万元 for 955 households are 1193.7 yuan each
        assertThat(YUAN.shiftOf(TEN_THOUSAND, UnitOfMeasure.of("户"))).isEqualTo(4);
    }

    private static Stream<List<UnitOfMeasure>> pairs() {
        return UnitOfMeasure.all().stream()
                .flatMap(one ->
                        UnitOfMeasure.all().stream()
                                .filter(one::convertsTo)
                                .map(other -> List.of(one, other)));
    }

    private static Stream<BigDecimal> amounts() {
        var random = new Random(42);
        return Stream.generate(() -> amount(random)).limit(2000);
    }

    private static BigDecimal amount(Random random) {
        return new BigDecimal(new BigInteger(53, random), random.nextInt(5));
    }
}
