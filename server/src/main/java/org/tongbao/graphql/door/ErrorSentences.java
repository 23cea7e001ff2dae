package org.tongbao.graphql.door;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.SourceLocation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.CodedError;
import org.tongbao.graphql.ErrorCode;
import org.tongbao.graphql.Faults;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.Outage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Gives every error of an execution its code and a sentence without internals. What the engine
/// says of documents comes in the caller's language from `i18n/`; what it says of variables is
/// reworded here.
@Component
class ErrorSentences {

    /// How the engine says it: the variable and the reason.
    static final Pattern WRONG_VARIABLE =
            Pattern.compile("Variable '([^']*)' has an invalid value: (.*)", Pattern.DOTALL);

    private static final Map<Pattern, String> FORMS =
            Map.of(
                    Pattern.compile("(?:Variable|Field) '([^']*)' has coerced Null value.*"),
                    "VALUE_MISSING",
                    Pattern.compile(".*contains a field name '([^']*)' that is not defined.*"),
                    "INPUT_FIELD_UNKNOWN",
                    Pattern.compile("Unknown operation named '(.*)'\\.?"),
                    "OPERATION_UNKNOWN",
                    Pattern.compile("Must provide operation name.*"),
                    "OPERATION_UNNAMED");

    private final Messages messages;
    private final Faults faults;
    private final Outage outage;

    ErrorSentences(Messages messages, Faults faults, Outage outage) {
        this.messages = messages;
        this.faults = faults;
        this.outage = outage;
    }

    List<CodedError> of(List<GraphQLError> errors, Locale locale) {
        return errors.stream().map(error -> of(error, locale)).toList();
    }

    CodedError fault(Exception exception, Locale locale) {
        if (Outage.isBehind(exception)) {
            return outage.error(exception, locale);
        }
        return internal(faults.log("the door", exception), List.of(), null, locale);
    }

    private CodedError of(GraphQLError error, Locale locale) {
        if (error instanceof CodedError coded) {
            return coded;
        }
        var locations = error.getLocations() == null ? List.<SourceLocation>of() : places(error);
        if (error instanceof BadFaithIntrospectionError) {
            var message = messages.say(locale, "INTROSPECTION_TOO_WIDE");
            return new CodedError(ErrorCode.TOO_COMPLEX, message, locations, error.getPath(), null);
        }
        if (isOfTheCaller(error)) {
            var message = sentence(String.valueOf(error.getMessage()), locale);
            return new CodedError(
                    ErrorCode.BAD_USER_INPUT, message, locations, error.getPath(), null);
        }
        var id = faults.log(String.valueOf(error.getPath()), String.valueOf(error.getMessage()));
        return internal(id, locations, error.getPath(), locale);
    }

    private CodedError internal(
            String id, List<SourceLocation> locations, @Nullable List<Object> path, Locale locale) {
        var message = messages.say(locale, ErrorCode.INTERNAL_ERROR.name());
        return new CodedError(ErrorCode.INTERNAL_ERROR, message, locations, path, id);
    }

    private static boolean isOfTheCaller(GraphQLError error) {
        return error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.OperationNotSupported;
    }

    private static List<SourceLocation> places(GraphQLError error) {
        return error.getLocations().stream()
                .filter(place -> place != null && place.getLine() > 0)
                .toList();
    }

    private String sentence(String words, Locale locale) {
        var wrong = WRONG_VARIABLE.matcher(words);
        if (!wrong.matches()) {
            return reworded(words, locale).orElse(words);
        }
        var reason = wrong.group(2);
        return reworded(reason, locale)
                .orElseGet(() -> messages.say(locale, "VARIABLE_INVALID", wrong.group(1), reason));
    }

    private Optional<String> reworded(String words, Locale locale) {
        return FORMS.entrySet().stream()
                .map(form -> Map.entry(form.getKey().matcher(words), form.getValue()))
                .filter(form -> form.getKey().matches())
                .map(form -> messages.say(locale, form.getValue(), groups(form.getKey())))
                .findFirst();
    }

    private static Object[] groups(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).toArray();
    }
}
