package org.tongbao.size;

import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.util.stream.Stream;

/// What towns say, by number alone: one report of a hundred is missing, one line of two hundred
/// does not apply, one flow of ten is a zero.
final class SizedFigures {

    static final int INDICATORS = 50;

    /// What the month that is open asks for; the months before asked for all.
    static final int ASKED_NOW = 20;

    /// Further ones, each the quotient of two that are asked for.
    static final int RATES = 5;

    private static final long SEED = 20_260_101;

    private SizedFigures() {}

    static IndicatorKind kind(int indicator) {
        if (indicator >= INDICATORS) {
            return IndicatorKind.RATE;
        }
        return switch (indicator % 10) {
            case 7, 8 -> IndicatorKind.STOCK;
            case 9 -> IndicatorKind.AMOUNT;
            default -> IndicatorKind.FLOW;
        };
    }

    static int decimals(int indicator) {
        return kind(indicator) == IndicatorKind.AMOUNT ? 2 : 0;
    }

    static boolean reported(int town, int month) {
        return Numbered.chance(SEED, town, month) % 100 != 0;
    }

    static boolean applies(int indicator, int town, int month) {
        return Numbered.chance(SEED, indicator, town, month) % 200 != 0;
    }

    /// @param month how many months after the first
    static BigDecimal value(int indicator, int town, int month) {
        var chance = Numbered.chance(SEED, indicator, town, month) >>> 8;
        return switch (kind(indicator)) {
            case STOCK -> BigDecimal.valueOf(5 + town % 7 + month / 6 + chance % 3);
            case AMOUNT -> BigDecimal.valueOf(chance % 100_000, 2);
            case FLOW, RATE, FACT -> BigDecimal.valueOf(chance % 10);
        };
    }

    /// Numbers of the indicators that plans have targets for: of flows, levels and rates.
    static Stream<Integer> targeted() {
        return Stream.concat(
                Stream.iterate(0, i -> i + 1).limit(ASKED_NOW - 2L),
                Stream.of(INDICATORS, INDICATORS + 1));
    }
}
