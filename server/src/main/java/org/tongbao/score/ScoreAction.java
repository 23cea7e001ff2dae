package org.tongbao.score;

/// What a caller may do with a table of scores now.
enum ScoreAction {
    /// Change 考核办法.
    EDIT_RULES,
    /// Give or take points by hand.
    ADJUST,
    /// 公示, also again after corrections.
    ANNOUNCE,
    /// Answer objections.
    ANSWER,
    /// 定稿, once the last day for objections is over and none waits for an answer.
    FIX
}
