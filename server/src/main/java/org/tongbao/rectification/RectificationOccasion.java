package org.tongbao.rectification;

/// From what a rectification was opened.
public enum RectificationOccasion {
    /// 未报.
    MISSING,
    /// 迟报.
    LATE,
    /// 月报被退回.
    RETURNED,
    /// 落后.
    BEHIND,
    /// 严重落后.
    SEVERELY_BEHIND,
    /// What a bulletin (通报) says about the unit.
    BULLETIN,
    /// Anything else.
    OTHER;

    /// Whether it is about the figure of an indicator.
    boolean ofIndicator() {
        return switch (this) {
            case BEHIND, SEVERELY_BEHIND -> true;
            case MISSING, LATE, RETURNED, BULLETIN, OTHER -> false;
        };
    }
}
