package org.tongbao.plan.printed;

import org.tongbao.table.Folding;

import java.util.HashSet;
import java.util.Set;

/// What two spellings of a name have in common. Blanks, line breaks and the width of characters
/// never matter.
final class Wording {

    private Wording() {}

    /// The spelling by which names are compared.
    static String folded(String text) {
        return Folding.name(text)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// From 0, nothing in common, to 1, the same: the better of the share of characters that need
    /// no change and the share of characters and pairs of them that both have.
    static double likeness(String one, String other) {
        var a = folded(one).codePoints().toArray();
        var b = folded(other).codePoints().toArray();
        var longer = Math.max(a.length, b.length);
        if (longer == 0) {
            return 0;
        }
        return Math.max(1 - (double) distance(a, b) / longer, common(pieces(a), pieces(b)));
    }

    private static double common(Set<String> a, Set<String> b) {
        var both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size());
    }

    private static Set<String> pieces(int[] text) {
        var pieces = new HashSet<String>();
        for (var i = 0; i < text.length; i++) {
            pieces.add(Character.toString(text[i]));
            if (i > 0) {
                pieces.add(Character.toString(text[i - 1]) + Character.toString(text[i]));
            }
        }
        return pieces;
    }

    /// Insertions, deletions and replacements that make one of the other.
    private static int distance(int[] a, int[] b) {
        var row = new int[b.length + 1];
        for (var j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length; i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length; j++) {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length];
    }
}
