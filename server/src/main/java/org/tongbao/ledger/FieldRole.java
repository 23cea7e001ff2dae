package org.tongbao.ledger;

/// What a field decides. Type `LedgerFieldRole` of the SDL.
public enum FieldRole {
    /// The date that decides the month.
    COUNTED_ON,
    /// The last day on which a held thing is in force.
    ENDS_ON,
    /// The money that is summed.
    AMOUNT
}
