package org.tongbao.graphql.door;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What a request asks to be run.
///
/// @param document the text; null when only the hash of a known document was sent
/// @param hash SHA-256 of a known document in lower-case hex; null when none was sent
/// @param queryOnly whether it came by GET and so may change nothing
record Call(
        @Nullable String document,
        @Nullable String hash,
        @Nullable String operationName,
        Map<String, Object> variables,
        boolean queryOnly) {}
