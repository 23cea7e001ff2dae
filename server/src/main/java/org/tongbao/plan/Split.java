package org.tongbao.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Proposes how a total could be shared out so that the shares add up to it exactly: each gets the
/// whole units its weight gives, and what is left goes to the largest remainders, earlier ones
/// first. Pure.
final class Split {

    private Split() {}

    /// @param total not negative, with at most `decimals` decimals
    /// @param weights not negative; when all are 0 the shares are equal
    /// @param decimals of the smallest unit that is shared out: 0 for counted things
    static List<BigDecimal> of(BigDecimal total, List<BigDecimal> weights, int decimals) {
        if (weights.isEmpty()) {
            return List.of();
        }
        var units = total.movePointRight(decimals).toBigIntegerExact();
        var parts = parts(weights);
        var all = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var shares = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        for (var part : parts) {
            var exact = units.multiply(part).divideAndRemainder(all);
            shares.add(exact[0]);
            remainders.add(exact[1]);
        }
        var left =
                units.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add))
                        .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
        return shares.stream().map(share -> new BigDecimal(share, decimals)).toList();
    }

    /// The weights as whole numbers.
    private static List<BigInteger> parts(List<BigDecimal> weights) {
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            return weights.stream().map(weight -> BigInteger.ONE).toList();
        }
        var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight ->
                        weight.setScale(Math.max(0, scale), RoundingMode.UNNECESSARY)
                                .unscaledValue())
                .toList();
    }
}
