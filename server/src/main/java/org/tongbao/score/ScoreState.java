package org.tongbao.score;

/// How far a table of scores is.
public enum ScoreState {
    /// 试算: from the figures as they are, nothing stored.
    PROVISIONAL,
    /// 公示.
    ANNOUNCED,
    /// Announced again after an accepted objection.
    REPLACED,
    /// 定稿.
    FIXED
}
