package org.tongbao.table;

import java.text.Normalizer;

/// One spelling for what looks the same, so that names can be compared letter by letter.
public final class Folding {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Folding() {}

    /// Composed (NFC) and without blanks around it. What documents print stays as printed.
    public static String text(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /// As [#text], and letters, digits and signs of full width become narrow: `（Ａ１）` is `(A1)`.
    public static String name(String name) {
        var folded = text(name).codePoints().map(Folding::narrow);
        return folded.collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static int narrow(int c) {
        if (c == IDEOGRAPHIC_SPACE) {
            return ' ';
        }
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_SHIFT : c;
    }
}
