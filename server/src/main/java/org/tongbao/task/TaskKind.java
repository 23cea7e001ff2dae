package org.tongbao.task;

/// What is to be done.
enum TaskKind {
    /// A report to file.
    REPORT_DUE,
    /// A returned report to mend.
    REPORT_RETURNED,
    /// A returned correction (更正) to mend or give up.
    CORRECTION_RETURNED,
    /// 整改 to reply to.
    RECTIFICATION_TO_REPLY,
    /// Rows of a list that came down, to confirm.
    ROWS_TO_CHECK,
    /// 审签: a report of the person's own unit to sign.
    REPORT_TO_SIGN,
    /// A month that came back from above.
    MONTH_RETURNED,
    /// Reports that wait for review.
    REPORTS_TO_REVIEW,
    /// A reply to a rectification to decide about.
    REPLY_TO_DECIDE,
    /// A month that a unit below handed up.
    MONTH_TO_DECIDE,
    /// A rectification below that is overdue: somebody should call.
    RECTIFICATION_OVERDUE
}
