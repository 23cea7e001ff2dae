package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;

/// What a row has in one dimension.
///
/// @param written as the contract writes it; null where there is none, as of a unit without a peer
///   group
/// @param place where it stands among the others
record Coordinate(@Nullable String written, int place) {}
