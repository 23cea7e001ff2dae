package org.tongbao.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A seal as somebody kept it outside: printed, exported or noted.
///
/// @param hash its hexadecimal digits, at least the first 16
public record ExpectedAuditSeal(long number, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})[:：]([0-9a-f]{16,64})");
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16,64}");

    /// @param text as `12:3f2a 91bc …`, the digits in groups or not
    public static Optional<ExpectedAuditSeal> read(String text) {
        var matcher = WRITTEN.matcher(plain(text));
        return matcher.matches()
                ? Optional.of(
                        new ExpectedAuditSeal(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /// Digits typed in groups or in capitals are the same digits.
    static Optional<ExpectedAuditSeal> of(long number, String typed) {
        return Optional.of(plain(typed))
                .filter(digits -> DIGITS.matcher(digits).matches())
                .map(digits -> new ExpectedAuditSeal(number, digits));
    }

    boolean is(AuditSeal seal) {
        return seal.number() == number && seal.hash().hex().startsWith(hash);
    }

    private static String plain(String typed) {
        return typed.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
