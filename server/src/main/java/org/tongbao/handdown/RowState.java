package org.tongbao.handdown;

/// How a row of a list stands. Type `SourceRowState` of the SDL.
enum RowState {
    /// Nobody's: it counts for the district itself until somebody claims it.
    UNASSIGNED,
    /// 待核对: assigned to a unit that has not checked it, or not its latest change.
    ASSIGNED,
    /// The unit's record.
    CONFIRMED,
    /// The unit had recorded it before the list came.
    KNOWN,
    /// The unit says that it is not right; the district decides.
    DISPUTED,
    /// Claimed by two; the district settles it. The record of the first stays meanwhile.
    CONTESTED,
    /// The district took it out.
    REMOVED
}
