package org.tongbao.report;

/// State of a report.
public enum ReportState {
    /// Nothing was submitted; there is no row.
    NOT_STARTED,
    /// 待审.
    SUBMITTED,
    /// 退回.
    RETURNED,
    /// 已批准.
    APPROVED,
    /// 已撤回.
    WITHDRAWN
}
