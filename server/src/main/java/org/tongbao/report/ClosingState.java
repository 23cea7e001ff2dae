package org.tongbao.report;

/// How a unit's month stands between the towns and the unit above.
enum ClosingState {
    /// Reports come and go; also after a reopening.
    OPEN,
    /// 已结月，已上报: nothing below changes any more; the unit above has not decided.
    CLOSED,
    /// 上级已接收.
    ACCEPTED,
    /// 上级退回: open again, with a reason.
    RETURNED;

    /// Whether the month's reports stay as they are.
    boolean closed() {
        return this == CLOSED || this == ACCEPTED;
    }
}
