package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/// A unit that may be among the first ones.
///
/// @param amount what its facts come to; null where it has none
/// @param apart whether its figure may be another: units stood under it, or some of its facts are
///   from before it stood where it stands
record Candidate(UUID unit, @Nullable BigDecimal amount, boolean apart) {}
