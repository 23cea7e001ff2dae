package org.tongbao.bulletin;

/// What a reader may do with a bulletin now.
public enum BulletinAction {
    EDIT,
    ISSUE,
    DISCARD,
    /// 更正: issue another that takes its place.
    CORRECT,
    /// 已阅.
    CONFIRM_READ
}
