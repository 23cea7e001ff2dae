package org.tongbao.feed;

import org.jooq.Condition;
import org.jooq.Field;

/// How a value is held against another.
enum Comparison {
    EQ,
    GT,
    GE,
    LT,
    LE;

    /// @param order of the value and the other, as a comparator tells it
    boolean holds(int order) {
        return switch (this) {
            case EQ -> order == 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
        };
    }

    <T> Condition holds(Field<T> field, T other) {
        return switch (this) {
            case EQ -> field.eq(other);
            case GT -> field.gt(other);
            case GE -> field.ge(other);
            case LT -> field.lt(other);
            case LE -> field.le(other);
        };
    }
}
