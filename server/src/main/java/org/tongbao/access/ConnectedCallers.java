package org.tongbao.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Caller;
import org.tongbao.graphql.Callers;
import org.tongbao.graphql.RateLimitedException;

import java.util.Arrays;
import java.util.Optional;

/// Asks the database again who is connected: one statement each time, nothing is cached. A session
/// rests meanwhile: a page that only listens does not keep it alive.
@Component
class ConnectedCallers implements Callers {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final FirstAdministrator first;
    private final Today today;

    ConnectedCallers(Sessions sessions, ApiTokens tokens, FirstAdministrator first, Today today) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.first = first;
        this.today = today;
    }

    @Override
    public Caller of(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return showing(authorization, request.getRemoteAddr());
        }
        var cookies = request.getCookies();
        return cookies == null
                ? Caller.NOBODY
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Visit.COOKIE))
                        .findFirst()
                        .<Caller>map(cookie ->
                                new Person(
                                        Fingerprint.of(cookie.getValue()), request.getRemoteAddr()))
                        .orElse(Caller.NOBODY);
    }

    @Override
    public Caller showing(String authorization, String address) {
        var secret =
                authorization.startsWith(BEARER)
                        ? authorization.substring(BEARER.length()).strip()
                        : "";
        return secret.startsWith(ApiTokens.PREFIX)
                ? new Token(Fingerprint.of(secret), address)
                : Caller.NOBODY;
    }

    private final class Token implements Caller {

        private final byte[] fingerprint;
        private final String address;

        private Token(byte[] fingerprint, String address) {
            this.fingerprint = fingerprint;
            this.address = address;
        }

        @Override
        public Optional<Actor> asks() {
            var now = today.now();
            var program = tokens.find(fingerprint, now);
            if (program.isPresent() && !tokens.count(program.get().id(), now)) {
                throw new RateLimitedException(Allowance.untilNext(now));
            }
            return program.map(known -> known.actor(address));
        }

        @Override
        public Optional<Actor> now() {
            return tokens.find(fingerprint, today.now()).map(known -> known.actor(address));
        }
    }

    private final class Person implements Caller {

        private final byte[] fingerprint;
        private final String address;

        private Person(byte[] fingerprint, String address) {
            this.fingerprint = fingerprint;
            this.address = address;
        }

        @Override
        public Optional<Actor> asks() {
            return now();
        }

        @Override
        public Optional<Actor> now() {
            var now = today.now();
            return sessions.find(fingerprint, now)
                    .filter(known -> !known.rested(now))
                    .map(first::withRights)
                    .map(known -> known.actor(address));
        }
    }
}
