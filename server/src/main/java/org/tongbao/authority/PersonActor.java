package org.tongbao.authority;

import static org.jooq.impl.DSL.falseCondition;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A person with the roles that hold for this request.
///
/// @param mustChangePassword until it is changed, nothing but changing it is allowed
public record PersonActor(
        UUID id,
        String name,
        @Nullable String address,
        List<Grant> grants,
        boolean mustChangePassword)
        implements Actor {

    public PersonActor {
        grants = List.copyOf(grants);
    }

    @Override
    public Object rights() {
        return mustChangePassword ? Set.of() : Set.copyOf(grants);
    }

    @Override
    public Scope scope(Verb verb) {
        return mustChangePassword
                ? Scope.NOWHERE
                : Scope.of(
                        grants.stream()
                                .filter(grant -> verb.heldBy(grant.role()))
                                .map(Grant::path)
                                .distinct()
                                .toList());
    }

    @Override
    public boolean standsUnder(UnitPath unit) {
        return !mustChangePassword
                && grants.stream().anyMatch(grant -> unit.contains(grant.path()));
    }

    @Override
    public Condition standsUnder(Field<String> unit) {
        return mustChangePassword
                ? falseCondition()
                : Scope.of(grants.stream().map(Grant::path).toList()).leadsTo(unit);
    }
}
