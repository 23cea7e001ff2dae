package org.tongbao.standing;

/// How a unit stands against a target.
public enum Verdict {
    /// 已完成.
    DONE,
    /// 达到序时.
    ON_PACE,
    /// 落后.
    BEHIND,
    /// 严重落后.
    FAR_BEHIND,
    /// 已达标.
    MET,
    /// 未达标.
    NOT_MET
}
