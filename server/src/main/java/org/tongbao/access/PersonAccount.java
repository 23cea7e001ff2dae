package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.util.List;

/// A person as an administrator sees one.
///
/// @param grants the roles within the subtree that was asked for, or that the administrator manages
record PersonAccount(
        PersonView person,
        String account,
        boolean active,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSeenAt,
        List<RoleGrant> grants) {}
