package org.tongbao.access;

import org.tongbao.authority.Role;

/// An account anybody may use to try a demonstration.
public record DemonstrationAccount(String account, Role role) {}
