package org.tongbao.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;

import org.tongbao.graphql.Messages;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;

/// A scalar written as text in exactly one form.
///
/// @param type the Java type of a value
/// @param reader throws a [DateTimeException] for what is not in the form
/// @param messageKey the sentence that says what would be right
record TextScalar<T>(
        Class<T> type,
        Function<String, T> reader,
        Function<T, String> writer,
        String messageKey,
        Messages messages)
        implements Coercing<T, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (!type.isInstance(value)) {
            throw new CoercingSerializeException("Not a " + type.getSimpleName());
        }
        return writer.apply(type.cast(value));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return read(input);
        } catch (DateTimeException unreadable) {
            throw new CoercingParseValueException(sentence(locale, input));
        }
    }

    @Override
    public T parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var raw = Excerpt.raw(input);
        try {
            return read(raw);
        } catch (DateTimeException unreadable) {
            throw new CoercingParseLiteralException(sentence(locale, raw));
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(
                type.isInstance(input) ? writer.apply(type.cast(input)) : input.toString());
    }

    private T read(Object input) {
        if (type.isInstance(input)) {
            return type.cast(input);
        }
        if (input instanceof String text) {
            return reader.apply(text);
        }
        throw new DateTimeException("not a text");
    }

    private String sentence(Locale locale, Object input) {
        return messages.say(locale, messageKey, Excerpt.of(input));
    }
}
