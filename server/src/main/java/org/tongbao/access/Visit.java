package org.tongbao.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// One request as far as signing in and out goes: where it came from, which session it carries, and
/// the cookie its answer sets. A controller method that takes one gets it.
final class Visit {

    static final String COOKIE = "tongbao_session";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Visit(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    String address() {
        return request.getRemoteAddr();
    }

    /// Secret of the session that the request carries.
    Optional<String> secret() {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    /// Fingerprint of that secret; null when the request carries none.
    byte @Nullable [] session() {
        return secret().map(Fingerprint::of).orElse(null);
    }

    void remember(Secret session, Duration validity) {
        set(session.text(), validity);
    }

    void forget() {
        set("", Duration.ZERO);
    }

    /// Lax, not Strict: a link sent in a chat group must open the page of somebody signed in.
    /// Nothing is changed by following a link, and the endpoint takes JSON of its own origin only.
    private void set(String value, Duration validity) {
        var cookie =
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(validity)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
