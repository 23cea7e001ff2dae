package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.TokenReach;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.util.UUID;

/// A secret by which a program reads figures; the secret itself is not here.
record ApiToken(
        UUID id,
        String name,
        OrgUnit unit,
        TokenReach reach,
        Instant createdAt,
        PersonView createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        int requestsPerMinute) {

    /// As the token itself sees it: a program needs nobody's telephone number.
    ApiToken forItself() {
        return new ApiToken(
                id,
                name,
                unit,
                reach,
                createdAt,
                new PersonView(createdBy.id(), createdBy.name(), createdBy.title(), null, null),
                expiresAt,
                revokedAt,
                lastUsedAt,
                requestsPerMinute);
    }
}
