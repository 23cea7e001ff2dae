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
        return plainly(number, RoundingMode.HALF_UP);
    }

    /// The same, but cut off: for whoever rounds it to fewer digits.
    static BigDecimal cutOff(BigDecimal number) {
        return plainly(number, RoundingMode.DOWN);
    }

    private static BigDecimal plainly(BigDecimal number, RoundingMode rounding) {
        var digits = number.setScale(STORED_DECIMALS, rounding).stripTrailingZeros();
        return digits.scale() < 0 ? digits.setScale(0) : digits;
    }
}
