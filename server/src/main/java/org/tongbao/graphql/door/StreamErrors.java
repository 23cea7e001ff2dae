package org.tongbao.graphql.door;

import graphql.ExecutionResult;
import graphql.GraphQLError;

import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.CodedError;
import org.tongbao.graphql.ErrorCode;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.RateLimitedException;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.UnauthenticatedException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says errors of a stream as those of an answer are said: a sentence and a code.
@Component
class StreamErrors {

    private final ErrorSentences sentences;
    private final Messages messages;

    StreamErrors(ErrorSentences sentences, Messages messages) {
        this.sentences = sentences;
        this.messages = messages;
    }

    /// A result as the response format has it.
    Map<String, Object> in(ExecutionResult result, Locale locale) {
        var answer = new LinkedHashMap<String, Object>();
        if (!result.getErrors().isEmpty()) {
            answer.put(
                    "errors",
                    of(result, locale).stream().map(GraphQLError::toSpecification).toList());
        }
        if (result.isDataPresent()) {
            answer.put("data", result.getData());
        }
        if (result.getExtensions() != null) {
            answer.put("extensions", result.getExtensions());
        }
        return answer;
    }

    List<GraphQLError> of(ExecutionResult result, Locale locale) {
        return List.copyOf(sentences.of(result.getErrors(), locale));
    }

    /// The last result of a stream that failed.
    Map<String, Object> of(Throwable failure, Locale locale) {
        return Map.of("errors", List.of(error(failure, locale).toSpecification()));
    }

    CodedError error(Throwable failure, Locale locale) {
        return switch (failure) {
            case SubscriptionPublisherException wrapped when wrapped.getCause() != null ->
                    error(wrapped.getCause(), locale);
            case UnauthenticatedException _ -> say(ErrorCode.UNAUTHENTICATED, locale);
            case RateLimitedException limited ->
                    CodedError.of(
                            ErrorCode.RATE_LIMITED,
                            messages.say(
                                    locale,
                                    ErrorCode.RATE_LIMITED.name(),
                                    limited.retryAfterSeconds()));
            case NotFoundException _ -> say(ErrorCode.NOT_FOUND, locale);
            case TooComplexException complex ->
                    CodedError.of(
                            ErrorCode.TOO_COMPLEX,
                            messages.say(locale, complex.messageKey(), complex.arguments()));
            case Refusal refusal ->
                    CodedError.of(
                            refusal.code(),
                            messages.say(locale, refusal.messageKey(), refusal.arguments()));
            case Exception exception -> sentences.fault(exception, locale);
            default -> say(ErrorCode.INTERNAL_ERROR, locale);
        };
    }

    private CodedError say(ErrorCode code, Locale locale) {
        return CodedError.of(code, messages.say(locale, code.name()));
    }
}
