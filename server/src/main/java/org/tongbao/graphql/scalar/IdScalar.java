package org.tongbao.graphql.scalar;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Messages;

import java.util.Locale;
import java.util.regex.Pattern;

/// GraphQL's own `ID`, of which a name is refused: codes and identifiers are plain ASCII, as are
/// the columns they are compared with.
record IdScalar(Messages messages) implements Coercing<Object, Object> {

    private static final Pattern FORM = Pattern.compile("[\\x20-\\x7e]{0,100}");

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        return standard().serialize(value, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        var id = standard().parseValue(input, context, locale);
        if (!isPlain(id)) {
            throw new CoercingParseValueException(sentence(locale, id));
        }
        return id;
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var id = standard().parseLiteral(input, variables, context, locale);
        if (!isPlain(id)) {
            throw new CoercingParseLiteralException(sentence(locale, id));
        }
        return id;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return standard().valueToLiteral(input, context, locale);
    }

    private static Coercing<?, ?> standard() {
        return Scalars.GraphQLID.getCoercing();
    }

    private static boolean isPlain(@Nullable Object id) {
        return id == null || FORM.matcher(id.toString()).matches();
    }

    private String sentence(Locale locale, @Nullable Object id) {
        return messages.say(locale, "ID_UNREADABLE", Excerpt.of(String.valueOf(id)));
    }
}
