package org.tongbao.authority;

import static org.jooq.impl.DSL.trueCondition;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// The system itself: the first start, the demonstration, work that nobody asked for, and somebody
/// nobody knows yet.
///
/// @param address where somebody unknown came from; null for what nobody asked for
public record SystemActor(String name, @Nullable String address) implements Actor {

    public SystemActor(String name) {
        this(name, null);
    }

    @Override
    public @Nullable UUID id() {
        return null;
    }

    @Override
    public Object rights() {
        return Scope.EVERYWHERE;
    }

    @Override
    public Scope scope(Verb verb) {
        return Scope.EVERYWHERE;
    }

    @Override
    public boolean standsUnder(UnitPath unit) {
        return true;
    }

    @Override
    public Condition standsUnder(Field<String> unit) {
        return trueCondition();
    }
}
