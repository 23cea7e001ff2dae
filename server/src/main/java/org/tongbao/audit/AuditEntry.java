package org.tongbao.audit;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// An entry of the trail as it is read.
///
/// @param actorName at that time
/// @param unit where it stands today; null when it concerns none
/// @param detail canonical JSON, as it was written
/// @param sealNumber null until it is sealed
record AuditEntry(
        UUID id,
        Instant at,
        String action,
        ActorKind actorKind,
        String actorName,
        @Nullable OrgUnit unit,
        @Nullable YearMonth month,
        @Nullable String address,
        String detail,
        @Nullable Long sealNumber) {}
