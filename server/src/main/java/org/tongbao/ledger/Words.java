package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;

/// How words are written before they are compared, hashed or stored.
final class Words {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Words() {}

    /// Composed (NFC), without blanks around it.
    static String text(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : text(typed);
    }

    /// As [#text], with letters, digits and signs of full width made narrow.
    static String folded(String typed) {
        return text(typed)
                .codePoints()
                .map(Words::narrow)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /// One spelling of an identifier, however it was typed: `zl 2023 1 0123456.7` is
    /// `ZL202310123456.7`.
    static String identifier(String typed) {
        return folded(typed).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    /// In characters as people count them.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static boolean printable(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    private static int narrow(int c) {
        if (c == IDEOGRAPHIC_SPACE) {
            return ' ';
        }
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_SHIFT : c;
    }
}
