package org.tongbao.analysis;

/// A part of an answer that is a table of its own: what is in one is never added to another.
public enum AnswerPart {
    /// The rows themselves.
    ROWS,
    SUBTOTALS,
    /// What the units that are asked for have as one.
    TOGETHER,
    /// What the unit under which is asked has.
    TOTALS
}
