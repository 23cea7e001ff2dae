package org.tongbao.authority;

/// A kind of authority, granted on a unit and holding for its subtree.
public enum Role {
    /// 填报员.
    CLERK,
    /// 审核员.
    REVIEWER,
    /// 领导.
    LEADER,
    /// 管理员.
    ADMINISTRATOR
}
