package org.tongbao.report;

import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.problem.ForbiddenException;

import java.util.UUID;

/// Whose hand does it, and on which side of the desk it is.
///
/// @param clerk stands on the unit's side: files for this very unit, not for one above it
/// @param reviewer stands on the side that reviews
record Hand(UUID person, boolean clerk, boolean reviewer) {

    /// Only people file and review: a report names a person to ask.
    static Hand of(Actor actor, UnitPath unit) {
        if (!(actor instanceof PersonActor person)) {
            throw new ForbiddenException("Only people file and review reports");
        }
        return new Hand(
                person.id(),
                person.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.CLERK && grant.path().equals(unit)),
                person.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == Role.REVIEWER && grant.path().contains(unit)));
    }
}
