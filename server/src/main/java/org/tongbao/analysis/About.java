package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

import java.util.List;
import java.util.Map;

/// The indicators a row is about.
///
/// @param indicators none where they stand side by side in columns
/// @param at what they have in the dimensions of the row
record About(List<Indicator> indicators, Map<Dimension, Coordinate> at) {

    static final About SIDE_BY_SIDE = new About(List.of(), Map.of());

    About {
        indicators = List.copyOf(indicators);
        at = Map.copyOf(at);
    }

    /// The only one; null where there are several, and where they stand side by side.
    @Nullable Indicator only() {
        return indicators.size() == 1 ? indicators.getFirst() : null;
    }
}
