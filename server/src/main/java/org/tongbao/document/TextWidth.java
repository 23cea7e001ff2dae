package org.tongbao.document;

/// How wide text is, in characters (字) of its size. Fonts differ by little: Han characters and
/// their punctuation take one, everything else about half.
final class TextWidth {

    private static final int FIRST_WIDE = 0x2E80;

    private TextWidth() {}

    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidth::of).sum();
    }

    /// Of the longest piece that no line divides: a number, a word.
    static double ofLongestWord(String text) {
        double longest = 0;
        double word = 0;
        for (int character : text.codePoints().toArray()) {
            boolean joined = character != ' ' && of(character) < 1;
            word = joined ? word + of(character) : 0;
            longest = Math.max(longest, joined ? word : of(character));
        }
        return longest;
    }

    private static double of(int character) {
        return character >= FIRST_WIDE || "“”‘’…—·".indexOf(character) >= 0 ? 1 : 0.55;
    }
}
