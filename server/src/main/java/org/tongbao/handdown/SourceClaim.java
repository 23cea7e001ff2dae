package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;

/// 认领: a unit said that a row nobody was assigned is its own.
record SourceClaim(OrgUnit unit, @Nullable String note, Instant at) {}
