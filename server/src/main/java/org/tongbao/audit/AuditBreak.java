package org.tongbao.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// The first place where the trail does not hold.
///
/// @param entry null when no single one can be named
/// @param at when that entry says it was written
public record AuditBreak(
        AuditBreakKind kind, long sealNumber, @Nullable UUID entry, @Nullable Instant at) {

    static AuditBreak of(AuditBreakKind kind, long sealNumber) {
        return new AuditBreak(kind, sealNumber, null, null);
    }
}
