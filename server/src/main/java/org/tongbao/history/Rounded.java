package org.tongbao.history;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Rounds once, when a number is shown, half up as Chinese statistics print it.
final class Rounded {

    private static final int STORED_DECIMALS = 4;

    private Rounded() {}

    /// With as many decimals as the printed one.
    static BigDecimal like(BigDecimal number, BigDecimal printed) {
        return number.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP);
    }

    static BigDecimal toOneDecimal(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP);
    }

    /// Without needless zeros, and with no more decimals than amounts have.
    static BigDecimal plainly(BigDecimal number) {
        var rounded = number.setScale(STORED_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
