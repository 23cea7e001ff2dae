package org.tongbao.standing;

/// Why there is no verdict, no rate or no rank, or what to know about them. In the order in which
/// one hides another: a unit that is exempt is not also said to have reported nothing.
public enum StandingNote {
    /// 不涉及.
    NOT_APPLICABLE,
    /// No form asks the unit for it.
    NOT_COLLECTED,
    /// 未报.
    NOT_REPORTED,
    /// 缺基数.
    NO_OPENING_STOCK,
    NO_DENOMINATOR,
    /// 没有目标.
    NO_TARGET,
    /// 沿用.
    CARRIED_FORWARD,
    /// 时间进度.
    NO_OFFICIAL_SPLIT,
    PLAN_ENDED;

    /// Whether a line with this note still has a place among its siblings.
    boolean ranked() {
        return this == NO_OFFICIAL_SPLIT || this == PLAN_ENDED;
    }

    /// Whether the note stands where a verdict would.
    boolean insteadOfVerdict() {
        return switch (this) {
            case NOT_APPLICABLE,
                    NOT_COLLECTED,
                    NOT_REPORTED,
                    NO_OPENING_STOCK,
                    NO_DENOMINATOR,
                    NO_TARGET ->
                    true;
            case CARRIED_FORWARD, NO_OFFICIAL_SPLIT, PLAN_ENDED -> false;
        };
    }
}
