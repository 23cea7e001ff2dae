package org.tongbao.standing;

/// What is expected of a unit in a month, of one indicator.
public enum Expectation {
    /// A value: a form asks for it and the unit is not exempt.
    DUE,
    /// None, whether a form asks or not: 不涉及.
    EXEMPT,
    /// Nothing.
    NONE
}
