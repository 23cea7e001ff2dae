package org.tongbao.graphql.scalar;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Messages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// `Month` is a [YearMonth], `Date` a [LocalDate], `DateTime` an [Instant] and `Decimal` a
/// [java.math.BigDecimal] in Java; `ID` stays a [String].
@Component
class Scalars implements RuntimeWiringConfigurer {

    private static final Pattern MONTH = Pattern.compile("(19|20)[0-9]{2}-(0[1-9]|1[0-2])");
    private static final DateTimeFormatter MONTH_FORM =
            DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private final Messages messages;

    Scalars(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(
                        scalar(
                                "Month",
                                text(
                                        YearMonth.class,
                                        Scalars::month,
                                        MONTH_FORM::format,
                                        "MONTH_UNREADABLE")))
                .scalar(
                        scalar(
                                "Date",
                                text(
                                        LocalDate.class,
                                        LocalDate::parse,
                                        LocalDate::toString,
                                        "DATE_UNREADABLE")))
                .scalar(
                        scalar(
                                "DateTime",
                                text(
                                        Instant.class,
                                        text -> OffsetDateTime.parse(text).toInstant(),
                                        Instant::toString,
                                        "DATE_TIME_UNREADABLE")))
                .scalar(scalar("Decimal", new DecimalScalar(messages)));
        // in place of the one GraphQL brings along
        wiring.strictMode(false).scalar(scalar("ID", new IdScalar(messages))).strictMode(true);
    }

    private static YearMonth month(String text) {
        if (!MONTH.matcher(text).matches()) {
            throw new DateTimeException("not a month");
        }
        return YearMonth.parse(text);
    }

    private <T> TextScalar<T> text(
            Class<T> type, Function<String, T> reader, Function<T, String> writer, String key) {
        return new TextScalar<>(type, reader, writer, key, messages);
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }
}
