package org.tongbao.graphql;

import org.jspecify.annotations.Nullable;

/// Where a page lies within its list.
public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
