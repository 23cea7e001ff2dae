package org.tongbao.history;

/// How surely a document states a figure.
public enum Qualifier {
    /// As counted, or rounded to the digits printed.
    EXACT,
    /// 以上, 余: not less than that.
    AT_LEAST,
    /// 约, 近: more or less that.
    ABOUT
}
