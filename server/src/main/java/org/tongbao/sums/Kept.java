package org.tongbao.sums;

import org.jspecify.annotations.Nullable;

/// A row that is kept of one indicator under a unit.
sealed interface Kept permits FactSum, Due, Oldest {

    /// Equal in value: `2` and `2.0000` are one.
    boolean same(@Nullable Kept other);
}
