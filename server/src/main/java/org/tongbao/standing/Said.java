package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/// Rows that the database put into one text: fields with colons between, rows with commas. They are
/// read one field after the other.
final class Said {

    private final String text;
    private int from;
    private int to = -1;

    Said(String text) {
        this.text = text;
    }

    /// Whether there is another field.
    boolean goesOn() {
        return to < text.length();
    }

    int number() {
        next();
        return Integer.parseInt(text, from, to, 10);
    }

    @Nullable Integer numberIfAny() {
        return next() ? Integer.valueOf(Integer.parseInt(text, from, to, 10)) : null;
    }

    BigDecimal amount() {
        next();
        return new BigDecimal(text.substring(from, to));
    }

    @Nullable BigDecimal amountIfAny() {
        return next() ? new BigDecimal(text.substring(from, to)) : null;
    }

    /// A month as it is stored, `202510`.
    YearMonth month() {
        var month = number();
        return YearMonth.of(month / 100, month % 100);
    }

    @Nullable YearMonth monthIfAny() {
        var month = numberIfAny();
        return month == null ? null : YearMonth.of(month / 100, month % 100);
    }

    /// Whether the field says 1.
    boolean yes() {
        return next() && text.charAt(from) == '1';
    }

    /// @return whether it has anything in it
    private boolean next() {
        from = to + 1;
        to = from;
        while (to < text.length() && text.charAt(to) != ':' && text.charAt(to) != ',') {
            to++;
        }
        return to > from;
    }
}
