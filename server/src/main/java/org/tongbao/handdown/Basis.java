package org.tongbao.handdown;

/// Why a row is whose it is. Type `AssignmentBasis` of the SDL.
enum Basis {
    /// The owner was confirmed as the unit's before.
    REMEMBERED,
    /// The address names the unit.
    ADDRESS,
    /// The owner's name names the unit.
    OWNER_NAME,
    /// The unit had recorded it.
    RECORDED,
    /// The unit claimed it.
    CLAIMED,
    /// The district said so.
    DECIDED
}
