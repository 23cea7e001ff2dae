package org.tongbao.report;

import org.tongbao.authority.Actor;
import org.tongbao.authority.Grant;
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

    /// 审签: whether what this hand sends waits for the unit's leader, where one signs. Who files for
    /// a unit from above (代报) is not of it.
    boolean signedFor(Actor actor, UnitPath unit) {
        return clerk || !OpeningWorkflow.above(actor, unit);
    }

    /// Whether the actor is a leader (领导) of this very unit, not of one above it.
    static boolean leads(Actor actor, UnitPath unit) {
        return actor instanceof PersonActor person
                && person.grants().contains(new Grant(Role.LEADER, unit));
    }

    /// Whether the actor stands at this very unit, in whatever role.
    static boolean at(Actor actor, UnitPath unit) {
        return actor instanceof PersonActor person
                && person.grants().stream().anyMatch(grant -> grant.path().equals(unit));
    }

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
