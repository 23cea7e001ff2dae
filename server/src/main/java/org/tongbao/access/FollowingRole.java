package org.tongbao.access;

import org.tongbao.authority.Role;

import java.time.YearMonth;
import java.util.UUID;

/// A role of a person that holds on a further unit from a month on.
record FollowingRole(UUID person, Role role, YearMonth fromMonth) {}
