package org.tongbao.audit;

import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.TokenActor;

/// What kind of actor did it.
enum ActorKind {
    PERSON,
    TOKEN,
    SYSTEM;

    static ActorKind of(Actor actor) {
        return switch (actor) {
            case PersonActor _ -> PERSON;
            case TokenActor _ -> TOKEN;
            case SystemActor _ -> SYSTEM;
        };
    }
}
