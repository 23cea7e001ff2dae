package org.tongbao.report;

/// What is said about 审签 from a month on.
enum SignOffRule {
    /// A leader of the unit signs before the report is submitted.
    SIGNED,
    /// Nobody has to.
    NOT_SIGNED,
    /// A unit's own saying is taken back: what is said for all holds.
    AS_ALL
}
