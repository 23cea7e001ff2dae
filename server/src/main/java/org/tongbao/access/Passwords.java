package org.tongbao.access;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.RateLimitedException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Slow hashes of passwords, at most two at a time: guessing must not take the machine away from
/// everybody else. The scheme stands before each hash, so that it can be changed later.
@Component
class Passwords {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 72;

    private final Semaphore places = new Semaphore(2, true);
    private final PasswordEncoder encoder;
    private final String nobodys;

    /// @param strength the work is 2 to this power; 12 takes about a quarter of a second
    Passwords(@Value("${tongbao.password.strength:12}") int strength) {
        this.encoder =
                new DelegatingPasswordEncoder(
                        "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
        this.nobodys = requireNonNull(encoder.encode(Secret.random().text()));
    }

    String hash(String password) {
        return one(() -> requireNonNull(encoder.encode(password)));
    }

    /// Whether the password belongs to the hash. Without a hash the same work is done, so that the
    /// time of the answer does not tell whether the account exists.
    ///
    /// @throws RateLimitedException when too many others are asking
    boolean matches(String password, @Nullable String hash) {
        var matches = one(() -> encoder.matches(password, hash == null ? nobodys : hash));
        return matches
                && hash != null
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private <T> T one(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RateLimitedException(PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RateLimitedException(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
