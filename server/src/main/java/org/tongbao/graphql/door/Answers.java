package org.tongbao.graphql.door;

import graphql.ExecutionResult;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.function.ServerResponse;
import org.tongbao.graphql.CodedError;
import org.tongbao.graphql.ErrorCode;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.Outage;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes answers: `application/graphql-response+json`, where the status says whether anything ran,
/// or `application/json` for those who ask for it.
@Component
class Answers {

    static final MediaType RESPONSE = MediaType.parseMediaType("application/graphql-response+json");

    private final JsonMapper json = new JsonMapper();
    private final ErrorSentences sentences;
    private final Messages messages;

    Answers(ErrorSentences sentences, Messages messages) {
        this.sentences = sentences;
        this.messages = messages;
    }

    /// @param headers what the operations added, for example a cookie
    ServerResponse of(ExecutionResult result, HttpHeaders headers, MediaType type, Locale locale) {
        var errors = sentences.of(result.getErrors(), locale);
        var answer = new LinkedHashMap<String, Object>();
        if (!errors.isEmpty()) {
            answer.put("errors", specification(errors));
        }
        if (result.isDataPresent()) {
            answer.put("data", result.getData());
        }
        if (result.getExtensions() != null) {
            answer.put("extensions", result.getExtensions());
        }
        if (result.isDataPresent()) {
            return write(200, headers, type, answer);
        }
        return write(status(errors, type), withHints(errors, headers), type, answer);
    }

    /// What a caller can do instead: with another method, or later.
    private static HttpHeaders withHints(List<CodedError> errors, HttpHeaders headers) {
        var hints = HttpHeaders.copyOf(headers);
        if (errors.stream().anyMatch(error -> error.code() == ErrorCode.METHOD_NOT_ALLOWED)) {
            hints.set(HttpHeaders.ALLOW, "POST");
        }
        if (errors.stream().anyMatch(error -> error.code() == ErrorCode.UNAVAILABLE)) {
            hints.set(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER_SECONDS);
        }
        return hints;
    }

    ServerResponse of(Refusal refusal, MediaType type, Locale locale) {
        var message = messages.say(locale, refusal.messageKey(), refusal.arguments());
        var error = CodedError.of(refusal.code(), message);
        var headers = new HttpHeaders();
        if (refusal.status() == 405) {
            headers.set(HttpHeaders.ALLOW, "GET, POST");
        }
        return write(
                refusal.status(), headers, type, Map.of("errors", specification(List.of(error))));
    }

    ServerResponse fault(Exception exception, MediaType type, Locale locale) {
        var errors = List.of(sentences.fault(exception, locale));
        return write(
                errors.getFirst().code().status(),
                withHints(errors, new HttpHeaders()),
                type,
                Map.of("errors", specification(errors)));
    }

    /// The type the caller wants. One who takes anything gets the older one, as GraphQL over HTTP
    /// has it for programs that never heard of the newer.
    ///
    /// @throws Refusal when the caller accepts neither
    static MediaType type(HttpHeaders headers) {
        for (var accepted : accepted(headers)) {
            if (accepted.equalsTypeAndSubtype(RESPONSE)) {
                return RESPONSE;
            }
            if (accepted.includes(MediaType.APPLICATION_JSON)) {
                return MediaType.APPLICATION_JSON;
            }
        }
        throw new Refusal(406, ErrorCode.BAD_USER_INPUT, "NOT_ACCEPTABLE");
    }

    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            var types = headers.getAccept();
            MimeTypeUtils.sortBySpecificity(types);
            return types.isEmpty() ? List.of(MediaType.APPLICATION_JSON) : types;
        } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
            return List.of(MediaType.APPLICATION_JSON);
        }
    }

    /// By the older convention a document that cannot be run is still answered with 200.
    private static int status(List<CodedError> errors, MediaType type) {
        var code = errors.isEmpty() ? ErrorCode.INTERNAL_ERROR : errors.getFirst().code();
        return code == ErrorCode.BAD_USER_INPUT && !type.equals(RESPONSE) ? 200 : code.status();
    }

    private static List<Map<String, Object>> specification(List<CodedError> errors) {
        return errors.stream().map(CodedError::toSpecification).toList();
    }

    private ServerResponse write(
            int status, HttpHeaders headers, MediaType type, Map<String, Object> answer) {
        return ServerResponse.status(status)
                .headers(more -> more.addAll(headers))
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization, Cookie")
                .body(json.writeValueAsBytes(answer));
    }
}
