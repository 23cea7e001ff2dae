package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where a figure comes from. Type `LineSource` of the SDL.
public enum LineSource {
    UNIT,
    LIST,
    BOTH;

    /// Of a sum; null where that is not known of all.
    public static @Nullable LineSource ofAll(List<@Nullable LineSource> parts) {
        if (parts.isEmpty() || parts.contains(null)) {
            return null;
        }
        return parts.stream().distinct().count() == 1 ? parts.getFirst() : BOTH;
    }

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
