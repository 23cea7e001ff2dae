package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.TokenReach;
import org.tongbao.authority.UnitPath;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What a request with a token is recognised by.
record Program(
        UUID id, String name, UnitPath path, TokenReach reach, @Nullable Instant lastUsedAt) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    boolean worthNoticing(Instant now) {
        return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(MINUTE));
    }

    TokenActor actor(@Nullable String address) {
        return new TokenActor(id, name, address, path, reach);
    }
}
