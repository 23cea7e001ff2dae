package org.tongbao.standing;

/// 上报率: unit-months reported, of those expected.
public record Completeness(int reported, int expected) {

    static final Completeness NONE = new Completeness(0, 0);

    Completeness plus(Completeness other) {
        return new Completeness(reported + other.reported, expected + other.expected);
    }
}
