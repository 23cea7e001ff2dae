package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Normalizer;

/// How words and numbers are written before they are compared, hashed or stored: text in NFC
/// without blanks around it, numbers without needless zeros.
final class Words {

    private Words() {}

    static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : trimmedOrEmpty(text);
    }

    static String trimmedOrEmpty(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
