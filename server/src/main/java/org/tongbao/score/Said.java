package org.tongbao.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/// A step of the working: a sentence with the numbers put in. The numbers are kept, the sentence is
/// said in the reader's language.
record Said(String code, List<String> arguments) {

    Said {
        arguments = List.copyOf(arguments);
    }

    static Said of(String code, Object... arguments) {
        return new Said(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /// `12.00`: points, half up.
    static String points(Exact points) {
        return signed(points.rounded(2).toPlainString());
    }

    /// `60.0%`.
    static String percent(Exact share) {
        return signed(share.inPercent(1).toPlainString()) + "%";
    }

    /// As it was written, without useless zeros.
    static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return signed((stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString());
    }

    static String plain(BigDecimal number, boolean percent) {
        return percent ? plain(number.setScale(1, RoundingMode.HALF_UP)) + "%" : plain(number);
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
