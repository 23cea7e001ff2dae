package org.tongbao.access;

import org.tongbao.problem.Problem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Too many wrong guesses for this account or from this address.
///
/// @param minutes the wait in minutes, rounded up, for the sentence
record SignInThrottled(Instant retryAt, long minutes) implements Problem {

    static SignInThrottled until(Instant retryAt, Instant now) {
        return new SignInThrottled(
                retryAt, Math.max(1, Duration.between(now, retryAt).plusSeconds(59).toMinutes()));
    }

    @Override
    public String code() {
        return "SIGN_IN_THROTTLED";
    }

    @Override
    public List<String> path() {
        return List.of();
    }

    @Override
    public List<Object> arguments() {
        return List.of(minutes);
    }
}
