package org.tongbao.access;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Verb;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;

import java.util.List;
import java.util.UUID;

/// Which administrator may do what to whom. Decides on rows that are locked until the transaction
/// ends: top units first, then the person.
@Component
class Administration {

    private final People people;
    private final RoleGrants grants;
    private final Places places;

    Administration(People people, RoleGrants grants, Places places) {
        this.people = people;
        this.grants = grants;
        this.places = places;
    }

    /// A person all of whose roles the actor administers. Whoever administers only some of them
    /// must not get at the others by way of a password.
    ///
    /// @throws NotFoundException when the actor may see none of the person's units
    /// @throws ForbiddenException when one of the roles lies outside what the actor administers
    Managed wholly(Actor actor, UUID person) {
        var managed = partly(actor, person);
        var scope = actor.scope(Verb.PEOPLE_MANAGE);
        if (managed.grants().stream().anyMatch(grant -> !scope.contains(grant.unit().path()))) {
            throw new ForbiddenException("person " + person + " has roles elsewhere");
        }
        return managed;
    }

    /// A person at least one of whose roles the actor administers.
    Managed partly(Actor actor, UUID person) {
        var known =
                people.lock(person).orElseThrow(() -> new NotFoundException("person " + person));
        var held = grants.of(person);
        if (!any(actor, Verb.UNIT_READ, held)) {
            throw new NotFoundException("person " + person);
        }
        if (!any(actor, Verb.PEOPLE_MANAGE, held)) {
            throw new ForbiddenException("person " + person);
        }
        return new Managed(known, held);
    }

    /// Keeps two administrators from removing each other at the same moment.
    void lockTops() {
        places.lock(places.tops().stream().map(Place::unit).toList());
    }

    /// Whether without these grants a top unit would have no administrator who can sign in.
    boolean lastAdministrator(UUID person, List<RoleGrant> lost) {
        var tops = places.tops().stream().map(Place::unit).toList();
        return lost.stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .map(grant -> grant.unit().id())
                .filter(tops::contains)
                .anyMatch(top -> !grants.administeredByOthers(top, person));
    }

    private static boolean any(Actor actor, Verb verb, List<RoleGrant> held) {
        var scope = actor.scope(verb);
        return held.stream().anyMatch(grant -> scope.contains(grant.unit().path()));
    }

    /// A locked person with all roles.
    record Managed(Credentials known, List<RoleGrant> grants) {

        /// Where the person belongs: the unit of the first role.
        Place home() {
            var unit = grants.getFirst().unit();
            return new Place(unit.id(), unit.path());
        }
    }
}
