package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.Verb;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Whose questions somebody finds: the own ones, and those that are shared with a role held on the
/// unit where they are shared, or below it. Programs find none.
///
/// @param person null for nobody
/// @param over for each role the codes of the units over it
record Readership(@Nullable UUID person, Map<Role, Set<String>> over) {

    Readership {
        over = Map.copyOf(over);
    }

    static Readership of(Actor actor) {
        return switch (actor) {
            case PersonActor person when !person.scope(Verb.UNIT_READ).roots().isEmpty() ->
                    of(person);
            case PersonActor _, TokenActor _, SystemActor _ -> new Readership(null, Map.of());
        };
    }

    private static Readership of(PersonActor person) {
        var over = new EnumMap<Role, Set<String>>(Role.class);
        for (var grant : person.grants()) {
            over.computeIfAbsent(grant.role(), _ -> new HashSet<>())
                    .addAll(Arrays.asList(grant.path().value().split("/")));
        }
        return new Readership(person.id(), over);
    }
}
