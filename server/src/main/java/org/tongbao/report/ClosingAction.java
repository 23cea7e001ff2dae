package org.tongbao.report;

/// What an actor may do to a unit's month now.
enum ClosingAction {
    /// 结月.
    CLOSE,
    /// 重开.
    REOPEN,
    /// 接收.
    ACCEPT,
    /// 退回.
    RETURN
}
