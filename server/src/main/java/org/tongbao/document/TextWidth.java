package org.tongbao.document;

/// How wide text is, in characters (字) of its size. Fonts differ by little: Han characters and
/// their punctuation take one, everything else about half.
final class TextWidth {

    private static final int FIRST_WIDE = 0x2E80;

    private static final String BRACKETS = "（）";

    /// A bold digit of the widest face that stands in where the one asked for is missing.
    private static final double WIDEST_DIGIT = 0.7;

    private TextWidth() {}

    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidth::of).sum();
    }

    /// Of the longest piece that no line divides: a number, a word, what stands in brackets; in
    /// whatever face the figures are set.
    static double ofLongestWord(String text) {
        double longest = 0;
        double word = 0;
        for (int character : text.codePoints().toArray()) {
            double width = Character.isDigit(character) ? WIDEST_DIGIT : of(character);
            boolean joined = character != ' ' && width < 1 || BRACKETS.indexOf(character) >= 0;
            word = joined && character != '（' ? word + width : width;
            longest = Math.max(longest, word);
        }
        return longest;
    }

    /// With a place for a line to end between a figure and what stands in brackets behind it, where
    /// word processors see none and would divide the figure.
    static String breakable(String text) {
        return text.replaceAll("(?<=[0-9%])（", "\u200B（");
    }

    private static double of(int character) {
        return character >= FIRST_WIDE || "“”‘’…—·".indexOf(character) >= 0 ? 1 : 0.55;
    }
}
