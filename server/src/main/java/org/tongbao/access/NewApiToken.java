package org.tongbao.access;

import org.tongbao.authority.TokenReach;

import java.time.Instant;
import java.util.UUID;

/// A token about to be stored.
record NewApiToken(
        UUID id,
        Secret secret,
        String name,
        Place place,
        TokenReach reach,
        Instant expiresAt,
        int requestsPerMinute) {}
