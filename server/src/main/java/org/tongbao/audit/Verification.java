package org.tongbao.audit;

import org.jspecify.annotations.Nullable;

/// What a piece of the trail was found to be.
///
/// @param through number of the last seal looked at
/// @param finished whether nothing is left to look at: the end was reached, or a break
/// @param seals how many were looked at in this piece
/// @param entries how many they cover
/// @param unsealed how many wait for a seal; counted at the end only
public record Verification(
        long through,
        boolean finished,
        int seals,
        int entries,
        int unsealed,
        @Nullable AuditSeal newest,
        @Nullable AuditBreak broken) {}
