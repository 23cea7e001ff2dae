package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;

/// One spelling for what looks the same, so that names can be compared letter by letter: composed
/// (NFC), without blanks around it, letters, digits and signs of half width.
final class Words {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Words() {}

    static String folded(String text) {
        var narrow = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(Words::narrow)
                .forEach(narrow::appendCodePoint);
        return narrow.toString().strip();
    }

    /// Null for nothing and for blanks.
    static @Nullable String orNull(@Nullable String text) {
        var folded = text == null ? "" : folded(text);
        return folded.isEmpty() ? null : folded;
    }

    /// In characters as people count them: 𠮷 is one.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int narrow(int c) {
        if (c == IDEOGRAPHIC_SPACE) {
            return ' ';
        }
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_SHIFT : c;
    }
}
