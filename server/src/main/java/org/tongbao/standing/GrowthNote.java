package org.tongbao.standing;

/// What there is to know about a growth, or why it is missing. In the order in which it is said.
public enum GrowthNote {
    /// The figure itself is not known.
    NOT_REPORTED,
    /// Nothing is known of the earlier time.
    NO_HISTORY,
    /// 本期未报齐: reports that were expected of the figure's own months are not there. Of a stock, of
    /// the last one.
    PARTIAL_PERIOD,
    /// 零突破: the earlier figure is 0, so there is no percentage.
    ZERO_BASE,
    /// Less is known of the earlier time than of this one: fewer unit-months, or of a stock fewer
    /// levels.
    PARTIAL_HISTORY,
    /// The earlier figure is one that a document published: nobody reported it here, or not all
    /// did.
    PUBLISHED_HISTORY,
    /// 含并入单位: both figures hold those of the units that have gone on in this one.
    PREDECESSORS
}
