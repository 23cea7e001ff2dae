package org.tongbao.plan;

/// Where a version of a plan is in its life.
public enum PlanVersionState {
    /// Being written; only those who manage the plan see it.
    DRAFT,
    /// 下达: it holds from its month on and never changes again.
    ISSUED
}
