package org.tongbao.bulletin;

/// What a bulletin is. Each kind begins with a template of its own.
public enum BulletinKind {
    /// 月度通报.
    MONTHLY,
    /// 半年通报.
    HALF_YEAR,
    /// 年度通报.
    ANNUAL,
    /// 工作报告: may withhold its figures.
    WORK_REPORT
}
