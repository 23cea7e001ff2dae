package org.tongbao.standing;

/// 上报率: unit-months reported, of those expected.
record Coverage(int reported, int expected) {

    static final Coverage NONE = new Coverage(0, 0);

    Coverage plus(Coverage other) {
        return new Coverage(reported + other.reported, expected + other.expected);
    }
}
