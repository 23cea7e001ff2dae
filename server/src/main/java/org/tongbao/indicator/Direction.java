package org.tongbao.indicator;

/// Which way is better.
public enum Direction {
    HIGHER,
    LOWER,
    NEUTRAL
}
