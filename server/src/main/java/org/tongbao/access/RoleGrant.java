package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Role;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// A role of a person on a unit, holding for its subtree.
///
/// @param holdsFrom set while it does not hold yet: it follows a unit that goes on in this one
record RoleGrant(
        UUID id, Role role, OrgUnit unit, Instant grantedAt, @Nullable YearMonth holdsFrom) {}
