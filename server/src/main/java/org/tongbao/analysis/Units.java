package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Stand;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The units a row is about at the end of a period.
///
/// @param together whether they are taken as one, even if it is only one
/// @param at what they have in the dimensions of the row
record Units(List<Stand> stands, boolean together, Map<Dimension, Coordinate> at) {

    Units {
        stands = List.copyOf(stands);
        at = Map.copyOf(at);
    }

    static Units one(Stand stand, Map<Dimension, Coordinate> at) {
        return new Units(List.of(stand), false, at);
    }

    /// The only one, also where it is taken as one of several.
    Optional<Stand> only() {
        return stands.size() == 1 ? Optional.of(stands.getFirst()) : Optional.empty();
    }

    /// Where they are not taken as one.
    Stand stand() {
        return stands.getFirst();
    }

    /// What they are found by at another time: a unit by its code, others by their peer group.
    @Nullable String name() {
        var unit = at.get(Dimension.UNIT);
        var group = at.get(Dimension.PEER_GROUP);
        return unit == null ? group == null ? "" : group.written() : unit.written();
    }
}
