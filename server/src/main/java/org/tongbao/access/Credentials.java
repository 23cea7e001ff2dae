package org.tongbao.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What a guess is checked against.
///
/// @param passwordSetAt when the person chose the password; null when somebody else did
record Credentials(
        UUID person,
        String name,
        String account,
        String passwordHash,
        boolean active,
        @Nullable Instant passwordSetAt) {

    @Override
    public String toString() {
        return "Credentials of " + person;
    }
}
