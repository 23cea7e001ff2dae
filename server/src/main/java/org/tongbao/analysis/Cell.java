package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A value of a row.
///
/// @param number exact; null where there is none
/// @param word instead of a number
/// @param reason why there is no value, or what there is to know about it
record Cell(@Nullable BigDecimal number, @Nullable String word, @Nullable Reason reason) {

    static Cell of(BigDecimal number, @Nullable Reason known) {
        return new Cell(number, null, known);
    }

    static Cell of(int count) {
        return of(BigDecimal.valueOf(count), null);
    }

    static Cell of(Enum<?> word) {
        return new Cell(null, word.name(), null);
    }

    static Cell none(Reason reason) {
        return new Cell(null, null, reason);
    }

    boolean missing() {
        return number == null && word == null;
    }

    /// As the contract writes it: exact, without needless zeros.
    @Nullable String text() {
        return number == null ? word : plain(number);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
