package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Whose questions somebody finds: the own ones, and those that are shared with a role held on the
/// unit where they are shared, or below it. A program with a token finds those that are shared with
/// programs on its unit or above; so does the administrator there, who makes tokens.
///
/// @param person null for nobody
/// @param over for each role the codes of the units over it
/// @param programs of a program the codes of the units over it, and of whoever makes tokens
record Readership(@Nullable UUID person, Map<Role, Set<String>> over, Set<String> programs) {

    Readership {
        over = Map.copyOf(over);
        programs = Set.copyOf(programs);
    }

    static Readership of(Actor actor) {
        return switch (actor) {
            case PersonActor person when !person.scope(Verb.UNIT_READ).roots().isEmpty() ->
                    of(person);
            case TokenActor token -> new Readership(null, Map.of(), codes(token.path()));
            case PersonActor _, SystemActor _ -> new Readership(null, Map.of(), Set.of());
        };
    }

    private static Readership of(PersonActor person) {
        var over = new EnumMap<Role, Set<String>>(Role.class);
        for (var grant : person.grants()) {
            over.computeIfAbsent(grant.role(), _ -> new HashSet<>()).addAll(codes(grant.path()));
        }
        return new Readership(person.id(), over, over.getOrDefault(Role.ADMINISTRATOR, Set.of()));
    }

    /// Of a unit and of those above it.
    private static Set<String> codes(UnitPath path) {
        return Set.of(path.value().split("/"));
    }
}
