package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;

/// Which rows. `SourceRowFilter` of the SDL.
///
/// @param unit code of the unit they are assigned to
record SourceRowFilter(
        @Nullable RowState state,
        @Nullable String unit,
        @Nullable String search,
        @Nullable Boolean vanished) {

    static final SourceRowFilter ALL = new SourceRowFilter(null, null, null, null);
}
