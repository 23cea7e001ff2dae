package org.tongbao.audit;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;

import java.util.UUID;

/// Which entries are asked for.
///
/// @param subtree the unit with all below it
/// @param unitless also what concerns no unit at all
record AuditFilter(
        UnitPath subtree, boolean unitless, @Nullable String action, @Nullable UUID actor) {}
