package org.tongbao.history;

/// In what a figure contradicts another, or itself.
public enum DoubtKind {
    /// The printed growth is not the one that both figures give.
    GROWTH_DIFFERS,
    /// The printed increase is not the difference of both figures.
    INCREASE_DIFFERS,
    /// No whole number of the year before gives the printed growth.
    NO_WHOLE_BASE,
    /// A part is larger than the whole.
    PART_EXCEEDS_WHOLE,
    /// All parts together are not the whole.
    PARTS_DIFFER,
    /// The parts that are known are already more than the whole.
    PARTS_EXCEED_WHOLE,
    /// Two rates of one date were divided by different denominators.
    DENOMINATORS_DIFFER,
    /// Another document states another figure.
    SOURCES_DIFFER
}
