package org.tongbao.reorganisation;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;

/// Who may change the tree: a unit is changed by those who administer the one above it, so that
/// nobody moves or ends his own; one at the top by its own administrators.
@Component
class Mandate {

    private final Authority authority;

    Mandate(Authority authority) {
        this.authority = authority;
    }

    /// @throws NotFoundException when the actor may not see the unit
    /// @throws ForbiddenException when the actor does not administer what stands above it
    void over(Actor actor, UnitPath unit) {
        if (actor.scope(Verb.UNIT_MANAGE).contains(unit.governing())) {
            return;
        }
        if (actor.scope(Verb.UNIT_READ).contains(unit)) {
            throw new ForbiddenException(Verb.UNIT_MANAGE + " on " + unit.value());
        }
        throw new NotFoundException(unit.value());
    }

    /// To what stands under the unit.
    void under(Actor actor, UnitPath unit) {
        authority.require(actor, Verb.UNIT_MANAGE, unit);
    }
}
