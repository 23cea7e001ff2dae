package org.tongbao.indicator;

/// Two indicators that turn out to be one.
///
/// @param merged the one that goes; its name stays as an alias of the survivor
/// @param survivor the one everything follows to
public record Merging(Indicator merged, Indicator survivor) {}
