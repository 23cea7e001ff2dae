package org.tongbao.report;

/// Whether there is a value, which is not the same as its being 0.
public enum ValueStatus {
    /// A value, an explicit 0 included.
    REPORTED,
    /// 未报.
    NOT_REPORTED,
    /// 月报里没有: of a month in which no form asked for it. Nothing of it is stored.
    NOT_COLLECTED,
    /// 不涉及.
    NOT_APPLICABLE,
    /// 已隐去.
    WITHHELD
}
