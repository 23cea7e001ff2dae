package org.tongbao.graphql;

import org.tongbao.authority.Actor;

import java.util.Optional;

/// Somebody who stays connected, by the session or the token that was shown once: who it is can be
/// asked again at any time. What was taken away since counts at once.
public interface Caller {

    /// Nobody: neither a session nor a token.
    Caller NOBODY =
            new Caller() {
                @Override
                public Optional<Actor> asks() {
                    return Optional.empty();
                }

                @Override
                public Optional<Actor> now() {
                    return Optional.empty();
                }
            };

    /// Who asks for something more, counted as a request of a token.
    ///
    /// @throws RateLimitedException when the token has asked all it may in this minute
    Optional<Actor> asks();

    /// Who it is at this moment; empty when the session has ended, or the token does not hold.
    Optional<Actor> now();
}
