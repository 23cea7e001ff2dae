package org.tongbao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SplitTest {

    @Test
    void equalSharesGiveTheRestToTheFirst() {
        assertThat(Split.of(new BigDecimal("17"), ones(11), 0))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1);
    }

    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        assertThat(Split.of(new BigDecimal("10"), decimals("5", "3", "1"), 0))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(6, 3, 1);
        assertThat(Split.of(new BigDecimal("1"), decimals("1", "2", "1"), 0))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(0, 1, 0);
    }

    @Test
    void withoutAnyWeightTheSharesAreEqual() {
        assertThat(Split.of(new BigDecimal("4"), decimals("0", "0"), 0))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(2, 2);
        assertThat(Split.of(BigDecimal.TEN, List.of(), 0)).isEmpty();
    }

    @Test
    void moneyIsSharedToTheCent() {
        assertThat(Split.of(new BigDecimal("100.01"), ones(3), 2))
                .containsExactly(
                        new BigDecimal("33.34"), new BigDecimal("33.34"), new BigDecimal("33.33"));
    }

    /// A thousand random splits: exact, never negative, never a whole unit away from what the
    /// weight gives, and never less for more weight.
    @Test
    void everySplitAddsUpExactlyAndFollowsItsWeights() {
        var chance = new Random(20240229);
        for (var round = 0; round < 1000; round++) {
            var decimals = chance.nextInt(3);
            var total = new BigDecimal(chance.nextInt(100_000)).movePointLeft(decimals);
            var weights =
                    IntStream.range(0, 1 + chance.nextInt(40))
                            .mapToObj(i ->
                                    new BigDecimal(chance.nextInt(500))
                                            .movePointLeft(chance.nextInt(3)))
                            .toList();
            holds(total, weights, decimals);
        }
    }

    private static void holds(BigDecimal total, List<BigDecimal> weights, int decimals) {
        var shares = Split.of(total, weights, decimals);
        var unit = BigDecimal.ONE.movePointLeft(decimals);
        var all = sum(weights);
        assertThat(shares).hasSameSizeAs(weights);
        assertThat(sum(shares)).isEqualByComparingTo(total);
        for (var i = 0; i < shares.size(); i++) {
            assertThat(shares.get(i)).isNotNegative();
            if (all.signum() > 0) {
                var exact = total.multiply(weights.get(i));
                assertThat(shares.get(i).multiply(all).subtract(exact).abs())
                        .isLessThan(unit.multiply(all));
            }
            for (var j = 0; j < i; j++) {
                var heavier = weights.get(j).compareTo(weights.get(i));
                if (all.signum() > 0 && heavier > 0) {
                    assertThat(shares.get(j)).isGreaterThanOrEqualTo(shares.get(i));
                }
            }
        }
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> ones(int count) {
        return Stream.generate(() -> BigDecimal.ONE).limit(count).toList();
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }
}
