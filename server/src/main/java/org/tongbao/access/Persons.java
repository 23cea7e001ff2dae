package org.tongbao.access;

import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.TokenActor;
import org.tongbao.problem.ForbiddenException;

/// What only people can do.
final class Persons {

    private Persons() {}

    static PersonActor only(Actor actor) {
        return switch (actor) {
            case PersonActor person -> person;
            case TokenActor _, SystemActor _ -> throw new ForbiddenException("Only for people");
        };
    }
}
