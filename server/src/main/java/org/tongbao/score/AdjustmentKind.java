package org.tongbao.score;

/// What is given by hand.
public enum AdjustmentKind {
    /// 加分, 扣分.
    POINTS,
    /// 虚报: counts as one occurrence of the deduction for false figures.
    FALSE_FIGURE,
    /// 一票否决.
    VETO
}
