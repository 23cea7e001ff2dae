package org.tongbao.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// An account as it is compared: whatever an input method makes of it, full-width characters,
/// spaces and capitals included, means the same account.
record AccountName(String text) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern VALID = Pattern.compile("[a-z0-9._-]{3,40}");
    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+|00)?86(1[0-9]{10})");

    static AccountName typed(String typed) {
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var plain = SPACES.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
        return new AccountName(CHINESE_MOBILE.matcher(plain).replaceFirst("$1"));
    }

    /// 3 to 40 letters, digits, `-`, `_` or `.`.
    boolean valid() {
        return VALID.matcher(text).matches();
    }

    boolean mobile() {
        return MOBILE.matcher(text).matches();
    }
}
