package org.tongbao.rectification;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.problem.ForbiddenException;

import java.util.Comparator;
import java.util.UUID;

/// On which side of a rectification somebody stands.
final class Hand {

    private Hand() {}

    /// A rectification names people to ask.
    static UUID person(Actor actor) {
        if (actor instanceof PersonActor person) {
            return person.id();
        }
        throw new ForbiddenException("only people put things right");
    }

    /// Whether somebody is a clerk of this very unit: one of a unit above does not reply for it.
    static boolean clerkOf(Actor actor, UnitPath unit) {
        return actor instanceof PersonActor person
                && actor.scope(Verb.RECTIFICATION_REPLY).contains(unit)
                && person.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.CLERK && grant.path().equals(unit));
    }

    /// The nearest office above a unit for which somebody may ask it to put something right; null
    /// when there is none.
    static @Nullable UnitPath officeAbove(Actor actor, UnitPath unit) {
        return unit.isTop()
                ? null
                : actor.scope(Verb.RECTIFICATION_MANAGE).roots().stream()
                        .filter(root -> root.contains(unit.governing()))
                        .max(Comparator.comparingInt(root -> root.value().length()))
                        .orElse(null);
    }

    /// Whether somebody decides for the office that opened it, or for one above.
    static boolean decides(Actor actor, Rectification rectification) {
        return actor instanceof PersonActor
                && actor.scope(Verb.RECTIFICATION_MANAGE).contains(rectification.office().path());
    }
}
