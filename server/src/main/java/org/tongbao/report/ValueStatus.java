package org.tongbao.report;

/// Whether there is a value, which is not the same as its being 0.
public enum ValueStatus {
    /// A value, an explicit 0 included.
    REPORTED,
    /// 未报.
    NOT_REPORTED,
    /// 不涉及.
    NOT_APPLICABLE,
    /// 已隐去.
    WITHHELD
}
