package org.tongbao.graphql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Answers a request that does not reach its door, in the form that door has: the database cannot
/// say whose it is, or the caller has asked too often.
@Component
public class EarlyRefusal {

    private static final JsonMapper JSON = new JsonMapper();

    private final Messages messages;
    private final Outage outage;

    EarlyRefusal(Messages messages, Outage outage) {
        this.messages = messages;
        this.outage = outage;
    }

    /// @return whether the failure is one that is answered here
    public boolean answer(
            HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        var wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var language = Messages.language(wanted == null ? "" : wanted);
        if (failure instanceof RateLimitedException limited) {
            var seconds = limited.retryAfterSeconds();
            write(request, response, tooOften(seconds, language), Long.toString(seconds));
            return true;
        }
        if (Outage.isBehind(failure)) {
            write(request, response, outage.error(failure, language), Outage.RETRY_AFTER_SECONDS);
            return true;
        }
        return false;
    }

    private CodedError tooOften(long seconds, Locale language) {
        return CodedError.of(
                ErrorCode.RATE_LIMITED,
                messages.say(language, ErrorCode.RATE_LIMITED.name(), seconds));
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, CodedError error, String wait)
            throws IOException {
        var form = Form.of(request.getRequestURI());
        response.setStatus(error.code().status());
        response.setContentType(
                form == Form.PROBLEM
                        ? MediaType.APPLICATION_PROBLEM_JSON_VALUE
                        : MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.RETRY_AFTER, wait);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(body(form, error)));
    }

    private static Map<String, Object> body(Form form, CodedError error) {
        return switch (form) {
            case GRAPHQL -> Map.of("errors", List.of(error.toSpecification()));
            case ODATA ->
                    Map.of(
                            "error",
                            Map.of("code", error.code().name(), "message", error.message()));
            case PROBLEM -> Map.of("title", error.message(), "status", error.code().status());
        };
    }

    private enum Form {
        GRAPHQL,
        ODATA,
        /// Files and flat tables refuse by RFC 9457, see [ExportErrors].
        PROBLEM;

        static Form of(String address) {
            if (address.startsWith("/api/v1/odata/")) {
                return ODATA;
            }
            return address.startsWith("/api/") || address.startsWith("/exports/")
                    ? PROBLEM
                    : GRAPHQL;
        }
    }
}
