package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

/// Where a figure comes from. Type `LineSource` of the SDL.
public enum LineSource {
    UNIT,
    LIST,
    BOTH;

    /// @param records how many there are
    /// @param listed how many of them a list brought
    static @Nullable LineSource of(int records, int listed) {
        if (records == 0) {
            return null;
        }
        if (listed == 0) {
            return UNIT;
        }
        return listed == records ? LIST : BOTH;
    }
}
