package org.tongbao.authority;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// The system itself: the first start, the demonstration, work that nobody asked for.
public record SystemActor(String name) implements Actor {

    @Override
    public @Nullable UUID id() {
        return null;
    }

    @Override
    public @Nullable String address() {
        return null;
    }

    @Override
    public Scope scope(Verb verb) {
        return Scope.EVERYWHERE;
    }

    @Override
    public boolean standsUnder(UnitPath unit) {
        return true;
    }
}
