package org.tongbao.access;

import org.springframework.stereotype.Component;
import org.tongbao.workflow.Intent;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Counts a guess before the password is looked at, and takes it back when it was right: however
/// many arrive at once, no more than the free ones are answered.
@Component
class GuessWorkflow {

    private final SignInThrottles throttles;

    GuessWorkflow(SignInThrottles throttles) {
        this.throttles = throttles;
    }

    /// @param keys the account first, then the address
    @Intent
    public Guess count(List<ThrottleKey> keys, Instant now) {
        var counted = keys.stream().map(key -> throttles.lock(key, now)).toList();
        var retryAt =
                counted.stream()
                        .filter(throttle -> throttle.blocked(now))
                        .map(Throttle::blockedUntil)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo);
        if (retryAt.isPresent()) {
            return new Guess(retryAt.get(), false);
        }
        var last = false;
        for (var i = 0; i < keys.size(); i++) {
            var next = counted.get(i).failed(keys.get(i).kind(), now);
            throttles.save(keys.get(i), next);
            last |= next.blocked(now);
        }
        return new Guess(null, last);
    }

    /// The guess was right: the account starts anew, the address has one wrong guess less.
    void right(List<ThrottleKey> keys, Instant now) {
        for (var key : keys) {
            switch (key.kind()) {
                case ACCOUNT -> throttles.forget(List.of(key));
                case ADDRESS -> throttles.save(key, throttles.lock(key, now).forgiven(key.kind()));
            }
        }
    }
}
