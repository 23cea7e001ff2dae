package org.tongbao.authority;

import org.springframework.stereotype.Component;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;

/// Decides for one thing. What the actor cannot see does not exist for it; what it can see and may
/// not do is forbidden.
@Component
public class Authority {

    /// @throws NotFoundException when the unit lies outside what the actor may see
    /// @throws ForbiddenException when the actor sees the unit and lacks the verb
    public void require(Actor actor, Verb verb, UnitPath unit) {
        if (actor.scope(verb).contains(unit)) {
            return;
        }
        if (actor.scope(Verb.UNIT_READ).contains(unit)) {
            throw new ForbiddenException(verb + " on " + unit.value());
        }
        throw new NotFoundException(unit.value());
    }
}
