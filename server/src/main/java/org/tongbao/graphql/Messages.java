package org.tongbao.graphql;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Sentences for people, Chinese first and English second, from `messages/<module>.properties` and
/// `messages/<module>_en.properties`. Places for arguments are `{0}`, `{1}` …; an apostrophe is
/// written twice.
@Component
public class Messages {

    /// The languages the product speaks; the first is the one of a caller who asks for another.
    public static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private static final Map<String, DateTimeFormatter> MONTH =
            Map.of(
                    "zh", DateTimeFormatter.ofPattern("uuuu年M月", Locale.CHINESE),
                    "en", DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /// The sentence for a code. Numbers are written plainly, without grouping; a month as people
    /// say it, 2026年10月; a constant by its word in the language, where there is one under its type
    /// and name.
    public String say(Locale language, String code, Object... arguments) {
        var plain = Arrays.stream(arguments).map(argument -> plain(language, argument)).toArray();
        return source.getMessage(code, plain, language);
    }

    /// The best of the product's languages for an `Accept-Language` header.
    public static Locale language(String acceptLanguage) {
        try {
            var wanted = Locale.LanguageRange.parse(acceptLanguage);
            var found = Locale.lookup(wanted, LANGUAGES);
            return found == null ? LANGUAGES.getFirst() : found;
        } catch (IllegalArgumentException unreadable) {
            return LANGUAGES.getFirst();
        }
    }

    private Object plain(Locale language, Object argument) {
        return switch (argument) {
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> word(language, constant);
            case YearMonth month ->
                    Objects.requireNonNull(MONTH.get(language.getLanguage())).format(month);
            default -> String.valueOf(argument);
        };
    }

    private String word(Locale language, Enum<?> constant) {
        var key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return Objects.requireNonNull(source.getMessage(key, null, constant.name(), language));
    }
}
