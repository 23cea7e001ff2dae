package org.tongbao.graphql.scalar;

import static java.util.Objects.requireNonNullElse;

import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;

/// The beginning of what a caller sent, short enough to repeat in a sentence.
final class Excerpt {

    private static final int LENGTH = 40;

    private Excerpt() {}

    /// What a literal of a query says: a text as text, a number as number.
    static Object raw(Value<?> literal) {
        return switch (literal) {
            case StringValue text -> requireNonNullElse(text.getValue(), "");
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            default -> literal;
        };
    }

    static String of(Object input) {
        var text =
                input instanceof CharSequence || input instanceof Number ? input.toString() : "…";
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
