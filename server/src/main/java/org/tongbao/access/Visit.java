package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

import java.time.Duration;

/// One request as far as signing in and out goes: where it came from, which session it carries, and
/// the cookie its answer shall set.
final class Visit {

    static final String COOKIE = "tongbao_session";

    private final String address;
    private final boolean secure;
    private final @Nullable String secret;
    private @Nullable ResponseCookie answer;

    Visit(String address, boolean secure, @Nullable String secret) {
        this.address = address;
        this.secure = secure;
        this.secret = secret;
    }

    String address() {
        return address;
    }

    /// Fingerprint of the session's secret; null when the request carries none.
    byte @Nullable [] session() {
        return secret == null ? null : Fingerprint.of(secret);
    }

    void remember(Secret session, Duration validity) {
        answer = cookie(session.text(), validity);
    }

    void forget() {
        answer = cookie("", Duration.ZERO);
    }

    @Nullable ResponseCookie answer() {
        return answer;
    }

    /// Lax, not Strict: a link sent in a chat group must open the page of somebody signed in.
    /// Nothing is changed by following a link, and the endpoint takes JSON of its own origin only.
    private ResponseCookie cookie(String value, Duration validity) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(validity)
                .build();
    }
}
