package org.tongbao.feed;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.List;

/// What a value is held against; nothing holds any value back.
record Bounds<T extends Comparable<? super T>>(List<Bound<T>> all) {

    record Bound<T>(Comparison comparison, T value) {}

    Bounds {
        all = List.copyOf(all);
    }

    static <T extends Comparable<? super T>> Bounds<T> none() {
        return new Bounds<>(List.of());
    }

    static <T extends Comparable<? super T>> Bounds<T> from(T least) {
        return new Bounds<>(List.of(new Bound<>(Comparison.GE, least)));
    }

    boolean hold(T value) {
        return all.stream().allMatch(one -> one.comparison().holds(value.compareTo(one.value())));
    }

    Condition hold(Field<T> field) {
        return DSL.and(
                all.stream().map(one -> one.comparison().holds(field, one.value())).toList());
    }
}
