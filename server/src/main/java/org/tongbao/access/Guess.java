package org.tongbao.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Whether a guess may be made now.
///
/// @param retryAt when the next one is accepted; null when this one is
/// @param last whether it closes the account or address for a while, should it be wrong
record Guess(@Nullable Instant retryAt, boolean last) {}
