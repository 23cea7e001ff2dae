package org.tongbao.audit;

/// What is wrong with a sealed trail.
public enum AuditBreakKind {
    /// An entry says something else than when it was sealed.
    ENTRY_CHANGED,
    /// Entries that were sealed are gone.
    ENTRY_MISSING,
    /// An entry stands in a seal that was made without it.
    ENTRY_ADDED,
    /// A seal does not fit its entries or the seal before it.
    SEAL_CHANGED,
    /// A seal is gone from between others, or from above entries that name it.
    SEAL_MISSING,
    /// The seal that was expected is not there: the end was cut off.
    CUT_OFF,
    /// Another seal stands where the expected one did.
    SEAL_REPLACED
}
