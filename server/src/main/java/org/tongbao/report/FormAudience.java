package org.tongbao.report;

/// Who fills a form in.
public enum FormAudience {
    /// The units directly under the form's unit.
    CHILDREN,
    /// The form's unit itself (本级).
    OWN
}
