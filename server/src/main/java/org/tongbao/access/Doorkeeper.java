package org.tongbao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.RateLimitedException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Recognises who is asking: by token when the request carries an Authorization header, else by the
/// session of its cookie. A secret that does not hold is the same as none. Programs that know names
/// and passwords only, as spreadsheets do, send the token as the password of any name.
@Component
class Doorkeeper {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    /// Where a password may be a token. A browser that was told one keeps it and sends it by
    /// itself: only where nothing can be changed.
    private static final String READING_ONLY = "/api/";

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final FirstAdministrator first;
    private final Today today;

    Doorkeeper(Sessions sessions, ApiTokens tokens, FirstAdministrator first, Today today) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.first = first;
        this.today = today;
    }

    /// @throws RateLimitedException when the token has asked all it may in this minute
    Optional<Actor> recognise(HttpServletRequest request, HttpServletResponse response) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return token(authorization, request)
                    .flatMap(secret -> program(secret, request, response));
        }
        var visit = new Visit(request, response);
        return visit.secret().flatMap(secret -> person(secret, visit));
    }

    private static Optional<String> token(String authorization, HttpServletRequest request) {
        if (authorization.startsWith(BEARER)) {
            return Optional.of(authorization.substring(BEARER.length()).strip());
        }
        return authorization.startsWith(BASIC) && request.getRequestURI().startsWith(READING_ONLY)
                ? password(authorization.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> password(String credentials) {
        try {
            var text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1).strip());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Actor> program(
            String secret, HttpServletRequest request, HttpServletResponse response) {
        if (!secret.startsWith(ApiTokens.PREFIX)) {
            return Optional.empty();
        }
        var now = today.now();
        var token = tokens.find(Fingerprint.of(secret), now);
        token.ifPresent(known -> count(known, now, response));
        return token.map(known -> known.actor(request.getRemoteAddr()));
    }

    /// Before anything is done for it.
    private void count(Program program, Instant now, HttpServletResponse response) {
        var allowance = program.allowance();
        var untilNext = Allowance.untilNext(now);
        response.setIntHeader("RateLimit-Limit", allowance.perMinute());
        response.setIntHeader("RateLimit-Remaining", allowance.remaining(now));
        response.setIntHeader("RateLimit-Reset", (int) untilNext.toSeconds());
        if (!tokens.count(program.id(), now)) {
            throw new RateLimitedException(untilNext);
        }
    }

    private Optional<Actor> person(String secret, Visit visit) {
        var now = today.now();
        var fingerprint = Fingerprint.of(secret);
        var session = sessions.find(fingerprint, now).filter(known -> !known.rested(now));
        session.filter(known -> known.worthNoticing(now))
                .ifPresent(known -> sessions.notice(fingerprint, now));
        return session.map(first::withRights).map(known -> known.actor(visit.address()));
    }
}
