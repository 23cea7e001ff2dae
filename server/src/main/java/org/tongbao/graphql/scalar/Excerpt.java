package org.tongbao.graphql.scalar;

/// The beginning of what a caller sent, short enough to repeat in a sentence.
final class Excerpt {

    private static final int LENGTH = 40;

    private Excerpt() {}

    static String of(Object input) {
        var text =
                input instanceof CharSequence || input instanceof Number ? input.toString() : "…";
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
