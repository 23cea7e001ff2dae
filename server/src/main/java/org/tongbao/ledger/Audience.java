package org.tongbao.ledger;

/// Who keeps a ledger. Type `FormAudience` of the SDL.
public enum Audience {
    /// The units directly under the one that set it up.
    CHILDREN,
    /// The unit itself (本级).
    OWN
}
