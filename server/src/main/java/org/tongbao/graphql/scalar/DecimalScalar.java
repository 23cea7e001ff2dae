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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/// An exact decimal number of at most 16 digits before the point and 4 after it. Read from text or
/// from a JSON number, written as text without needless zeros.
record DecimalScalar(Messages messages) implements Coercing<BigDecimal, String> {

    private static final int INTEGER_DIGITS = 16;
    private static final int DECIMALS = 4;
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,1000}(\\.[0-9]{1,1000})?");

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return switch (value) {
            case BigDecimal number -> normal(number).toPlainString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw new CoercingSerializeException("Not a decimal number");
        };
    }

    @Override
    public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return read(input);
        } catch (NotDecimal wrong) {
            throw new CoercingParseValueException(sentence(locale, wrong, input));
        }
    }

    @Override
    public BigDecimal parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var raw = Excerpt.raw(input);
        try {
            return read(raw);
        } catch (NotDecimal wrong) {
            throw new CoercingParseLiteralException(sentence(locale, wrong, raw));
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(
                input instanceof BigDecimal number
                        ? normal(number).toPlainString()
                        : input.toString());
    }

    private static BigDecimal read(Object input) throws NotDecimal {
        var number =
                switch (input) {
                    case BigDecimal exact -> exact;
                    case BigInteger whole -> new BigDecimal(whole);
                    case Integer whole -> BigDecimal.valueOf(whole);
                    case Long whole -> BigDecimal.valueOf(whole);
                    case Double rounded when Double.isFinite(rounded) ->
                            BigDecimal.valueOf(rounded);
                    case String text when FORM.matcher(text).matches() -> new BigDecimal(text);
                    default -> throw new NotDecimal("DECIMAL_UNREADABLE");
                };
        return bounded(normal(number));
    }

    private static BigDecimal bounded(BigDecimal number) throws NotDecimal {
        if ((long) number.precision() - number.scale() > INTEGER_DIGITS) {
            throw new NotDecimal("DECIMAL_TOO_LARGE");
        }
        if (number.scale() > DECIMALS) {
            throw new NotDecimal("DECIMAL_TOO_FINE");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BigDecimal normal(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private String sentence(Locale locale, NotDecimal wrong, Object input) {
        return messages.say(locale, wrong.messageKey, Excerpt.of(input), INTEGER_DIGITS, DECIMALS);
    }

    private static final class NotDecimal extends Exception {

        private static final long serialVersionUID = 1L;

        private final String messageKey;

        private NotDecimal(String messageKey) {
            super(messageKey);
            this.messageKey = messageKey;
        }
    }
}
