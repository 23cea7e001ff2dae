package org.tongbao.authority;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A program that reads figures under one unit. It can change nothing.
public record TokenActor(
        UUID id, String name, @Nullable String address, UnitPath path, TokenReach reach)
        implements Actor {

    @Override
    public Object rights() {
        return Map.entry(path, reach);
    }

    @Override
    public Scope scope(Verb verb) {
        return switch (reach) {
            case PUBLISHED -> verb == Verb.UNIT_READ ? Scope.of(List.of(path)) : Scope.NOWHERE;
            case SUBTREE -> verb.heldBy(Role.LEADER) ? Scope.of(List.of(path)) : Scope.NOWHERE;
        };
    }

    @Override
    public boolean standsUnder(UnitPath unit) {
        return unit.contains(path) || path.contains(unit);
    }

    @Override
    public Condition standsUnder(Field<String> unit) {
        return Scope.of(List.of(path)).coversOrLeadsTo(unit);
    }
}
