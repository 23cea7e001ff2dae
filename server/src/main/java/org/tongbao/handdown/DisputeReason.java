package org.tongbao.handdown;

/// Why a unit does not confirm a row. Type `DisputeReason` of the SDL.
enum DisputeReason {
    /// 不属本镇街.
    NOT_OURS,
    /// 企业已迁出.
    MOVED_AWAY,
    /// 已失效.
    LAPSED,
    /// 内容有误.
    WRONG_DATA,
    /// In words.
    OTHER
}
