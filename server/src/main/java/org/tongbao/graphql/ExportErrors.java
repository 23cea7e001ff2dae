package org.tongbao.graphql;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

import java.util.Locale;
import java.util.Objects;

/// Says in the caller's language why a file cannot be had: the same sentences as the GraphQL door,
/// in the form of RFC 9457; what was asked for and cannot be answered is said as it is there.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExportErrors {

    private final Messages messages;

    ExportErrors(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler({
        ResponseStatusException.class,
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<ProblemDetail> refused(Exception refusal, HttpServletRequest request) {
        var status =
                refusal instanceof ErrorResponse answer
                        ? answer.getStatusCode()
                        : HttpStatusCode.valueOf(400);
        var language =
                Exports.language(
                        header(request.getParameter("language")),
                        header(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        var problem = ProblemDetail.forStatus(status);
        var key = key(status);
        if (key != null) {
            problem.setTitle(messages.say(language, key));
        }
        problem.setDetail(detail(refusal, language));
        return ResponseEntity.status(status).body(problem);
    }

    /// What is wrong where, and what would be right; null where the status says all.
    private @Nullable String detail(Exception refusal, Locale language) {
        return switch (refusal) {
            case MissingServletRequestParameterException missing ->
                    messages.say(language, "EXPORT_PARAMETER_MISSING", missing.getParameterName());
            case MethodArgumentTypeMismatchException unreadable ->
                    messages.say(
                            language,
                            "EXPORT_PARAMETER_UNREADABLE",
                            unreadable.getName(),
                            String.valueOf(unreadable.getValue()));
            case Exception other when other.getCause() instanceof BadUserInputException bad ->
                    messages.say(language, bad.messageKey(), bad.arguments());
            case Exception other when other.getCause() instanceof TooComplexException large ->
                    messages.say(language, large.messageKey(), large.arguments());
            default -> null;
        };
    }

    private static @Nullable String key(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "EXPORT_ADDRESS_BAD";
            case 401 -> ErrorCode.UNAUTHENTICATED.name();
            case 403 -> ErrorCode.FORBIDDEN.name();
            case 404 -> ErrorCode.NOT_FOUND.name();
            case 422 -> "EXPORT_TOO_LARGE";
            default -> null;
        };
    }

    private static String header(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
