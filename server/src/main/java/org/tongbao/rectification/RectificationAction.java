package org.tongbao.rectification;

/// What an actor may do with a rectification now.
enum RectificationAction {
    /// 回复.
    REPLY,
    /// Add and remove files of the reply.
    ATTACH,
    /// 销号.
    ACCEPT,
    /// 退回.
    RETURN,
    /// 撤销.
    WITHDRAW
}
