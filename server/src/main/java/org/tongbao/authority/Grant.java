package org.tongbao.authority;

/// A role on a unit; it holds for the unit's subtree.
public record Grant(Role role, UnitPath path) {}
