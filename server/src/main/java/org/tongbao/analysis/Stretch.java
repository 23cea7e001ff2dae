package org.tongbao.analysis;

import org.tongbao.standing.Span;

import java.util.Map;

/// The months a row is about.
///
/// @param at what they have in the dimensions of the row
record Stretch(Span months, Map<Dimension, Coordinate> at) {

    Stretch {
        at = Map.copyOf(at);
    }
}
