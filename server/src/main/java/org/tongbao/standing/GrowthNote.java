package org.tongbao.standing;

/// What there is to know about a growth, or why it is missing.
public enum GrowthNote {
    /// The figure itself is not known.
    NOT_REPORTED,
    /// Nothing is known of the earlier time.
    NO_HISTORY,
    /// 零突破: the earlier figure is 0, so there is no percentage.
    ZERO_BASE,
    /// Fewer unit-months are known of the earlier time than of this one.
    PARTIAL_HISTORY,
    /// The earlier figure is one that a document published: nobody reported it here, or not all
    /// did.
    PUBLISHED_HISTORY,
    /// 含并入单位: both figures hold those of the units that have gone on in this one.
    PREDECESSORS
}
