package org.tongbao.authority;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Who does something: a person with a session, a program with a token, or the system itself.
public sealed interface Actor permits PersonActor, TokenActor, SystemActor {

    /// Identity of the person or token; null for the system.
    @Nullable UUID id();

    /// Name for the trail.
    String name();

    /// Network address it came from; null for the system.
    @Nullable String address();

    /// What decides about all that it may do: of two actors with the same, both may do the same.
    Object rights();

    /// The units to which the actor may do this.
    Scope scope(Verb verb);

    /// Whether the actor stands anywhere under this unit, and so may read what the unit published.
    boolean standsUnder(UnitPath unit);

    /// The condition that the actor stands under the unit of a row with this path.
    Condition standsUnder(Field<String> path);
}
