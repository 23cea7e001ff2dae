package org.tongbao.notice;

/// What happened to a published month. `MonthNoticeKind` of the SDL.
enum NoticeKind {
    /// 发布.
    PUBLISHED("month.published"),
    /// 更正: what was approved was corrected afterwards.
    CORRECTED("month.corrected"),
    /// 补齐: a report was approved that was not there when the month was published.
    COMPLETED("month.completed"),
    /// 重开: closed, and open again; its figures may change.
    REOPENED("month.reopened");

    private final String type;

    NoticeKind(String type) {
        this.type = type;
    }

    /// As calls name it.
    String type() {
        return type;
    }
}
