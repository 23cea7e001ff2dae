package org.tongbao.access;

import org.tongbao.authority.Role;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.util.UUID;

/// A role of a person on a unit, holding for its subtree.
record RoleGrant(UUID id, Role role, OrgUnit unit, Instant grantedAt) {}
