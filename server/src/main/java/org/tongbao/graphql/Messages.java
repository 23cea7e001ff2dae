package org.tongbao.graphql;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Sentences for people, Chinese first and English second, from `messages/<module>.properties` and
/// `messages/<module>_en.properties`. Places for arguments are `{0}`, `{1}` …; an apostrophe is
/// written twice.
@Component
public class Messages {

    /// The languages the product speaks; the first is the one of a caller who asks for another.
    public static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /// The sentence for a code. Numbers are written plainly, without grouping.
    public String say(Locale language, String code, Object... arguments) {
        return source.getMessage(code, plain(arguments), language);
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

    private static Object[] plain(Object[] arguments) {
        return Arrays.stream(arguments).map(Messages::plain).toArray();
    }

    private static Object plain(Object argument) {
        return argument instanceof BigDecimal number
                ? number.toPlainString()
                : String.valueOf(argument);
    }
}
