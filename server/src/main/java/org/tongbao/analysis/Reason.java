package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.GrowthNote;
import org.tongbao.standing.StandingNote;

/// Why a value is missing, or what there is to know about one.
enum Reason {
    NOT_APPLICABLE,
    NOT_COLLECTED,
    NOT_REPORTED,
    NO_TARGET,
    NO_OPENING_STOCK,
    NO_DENOMINATOR,
    NO_PACE,
    NOT_YEARLY,
    NO_HISTORY,
    ZERO_BASE,
    NO_PERCENTAGE,
    NOT_A_STOCK,
    NOT_ADDED_UP,
    SEVERAL_INDICATORS,
    NOT_SCORED,
    NOT_RANKED,
    NOT_AMONG_SIBLINGS,
    NO_PEER_GROUP,
    NO_UNITS_BELOW,
    NOT_PUBLISHED,
    CARRIED_FORWARD("¶"),
    PARTIAL_PERIOD("§"),
    PARTIAL_HISTORY("*"),
    PUBLISHED_HISTORY("†"),
    PREDECESSORS("‡"),
    PLAN_ENDED("◊"),
    HELD_AT_ZERO("※");

    private final String sign;

    Reason() {
        this("");
    }

    Reason(String sign) {
        this.sign = sign;
    }

    /// What stands beside a figure that there is something to know about; empty where words stand
    /// in the figure's place.
    String sign() {
        return sign;
    }

    static @Nullable Reason of(@Nullable StandingNote note) {
        return switch (note) {
            case null -> null;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case NOT_COLLECTED -> NOT_COLLECTED;
            case NOT_REPORTED -> NOT_REPORTED;
            case NO_OPENING_STOCK -> NO_OPENING_STOCK;
            case NO_DENOMINATOR -> NO_DENOMINATOR;
            case NO_TARGET -> NO_TARGET;
            case CARRIED_FORWARD -> CARRIED_FORWARD;
            case NO_OFFICIAL_SPLIT -> NO_PACE;
            case PLAN_ENDED -> PLAN_ENDED;
        };
    }

    static @Nullable Reason of(@Nullable GrowthNote note) {
        return switch (note) {
            case null -> null;
            case NOT_REPORTED -> NOT_REPORTED;
            case NO_HISTORY -> NO_HISTORY;
            case PARTIAL_PERIOD -> PARTIAL_PERIOD;
            case ZERO_BASE -> ZERO_BASE;
            case PARTIAL_HISTORY -> PARTIAL_HISTORY;
            case PUBLISHED_HISTORY -> PUBLISHED_HISTORY;
            case PREDECESSORS -> PREDECESSORS;
        };
    }
}
