package org.tongbao.ledger;

/// Whose records count for a unit in a month, as far as is known before they are counted: what
/// cannot count is not looked for.
public enum Reach {
    /// No ledger counts for it.
    NONE,
    /// It stands above no other unit.
    ITS_OWN,
    /// Those of units below it too, where their forms do not ask.
    UNITS_BELOW
}
