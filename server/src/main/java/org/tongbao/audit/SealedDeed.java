package org.tongbao.audit;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.UUID;

/// An entry of the trail, as far as it says where something was done.
///
/// @param seal null while it is not sealed
/// @param unit null where it concerns none
/// @param month null where it concerns none
public record SealedDeed(
        @Nullable Long seal, String action, @Nullable UUID unit, @Nullable YearMonth month) {}
