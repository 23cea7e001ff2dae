package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

/// Text as it can be printed: nothing in it that no page shows or that would turn the text around
/// it.
final class PrintedText {

    private PrintedText() {}

    /// A line of its own; null where nothing is left.
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = inside(text).strip();
        return line.isEmpty() ? null : line;
    }

    static String required(String text, String what) {
        String line = line(text);
        if (line == null) {
            throw new IllegalArgumentException("no " + what);
        }
        return line;
    }

    static List<String> lines(List<String> texts) {
        return texts.stream().map(PrintedText::line).filter(Objects::nonNull).toList();
    }

    /// Words inside a paragraph, whose blanks at the ends count.
    ///
    /// Line breaks and tabulators become blanks; other control characters, marks that reverse the
    /// direction, halves of characters and places Unicode will never fill are left out, since XML
    /// refuses them or a reader would be misled by them.
    static String inside(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints()
                .map(character ->
                        Character.isWhitespace(character) && character < 0x3000 ? ' ' : character)
                .filter(PrintedText::printable)
                .forEach(printed::appendCodePoint);
        return Normalizer.normalize(printed, Normalizer.Form.NFC);
    }

    private static boolean printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
