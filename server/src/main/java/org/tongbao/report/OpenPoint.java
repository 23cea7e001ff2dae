package org.tongbao.report;

/// Something that is not as it should be when a month closes: `OpenPoint`.
///
/// @param warnings warnings without a word, of an unexplained report
record OpenPoint(Kind kind, ReportHead report, int warnings) {

    /// What it is.
    enum Kind {
        /// 未报.
        MISSING,
        /// 待审.
        WAITING,
        /// 退回.
        RETURNED,
        /// 有提醒没说明.
        UNEXPLAINED,
        /// 迟报: nothing to be done about it any more.
        LATE
    }
}
