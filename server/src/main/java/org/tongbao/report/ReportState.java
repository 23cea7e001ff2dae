package org.tongbao.report;

/// State of a report.
public enum ReportState {
    /// Nothing was submitted; there is no row.
    NOT_STARTED,
    /// 待审签: sent, and the unit's own leader has not signed yet; not stored with the report.
    AWAITING_SIGN_OFF,
    /// 审签退回: the unit's own leader sent it back; not stored with the report.
    SIGN_OFF_RETURNED,
    /// 待审.
    SUBMITTED,
    /// 退回.
    RETURNED,
    /// 已批准.
    APPROVED,
    /// 已撤回.
    WITHDRAWN
}
