package org.tongbao.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Role;
import org.tongbao.authority.Verb;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gives and takes roles. They hold, and end, with the person's next request: every request reads
/// them anew.
@Component
class RoleWorkflow {

    private final Administration administration;
    private final Authority authority;
    private final People people;
    private final RoleGrants grants;
    private final Places places;
    private final IdGenerator ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    RoleWorkflow(
            Administration administration,
            Authority authority,
            People people,
            RoleGrants grants,
            Places places,
            IdGenerator ids,
            Today today,
            ApplicationEventPublisher events) {
        this.administration = administration;
        this.authority = authority;
        this.people = people;
        this.grants = grants;
        this.places = places;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    /// To a person the actor already administers in part, on a unit the actor administers. Giving a
    /// role twice changes nothing.
    @Intent
    public Outcome<RoleGrant> grant(Actor actor, PersonInput.Grant input) {
        var place = places.require(actor, Verb.PEOPLE_MANAGE, input.unit());
        var managed = administration.partly(actor, input.person());
        var present = held(managed.grants(), input.role(), place);
        if (present.isPresent()) {
            return Outcome.done(present.get());
        }
        if (!managed.known().active()) {
            return Outcome.refused(StateProblem.of("ACCOUNT_CLOSED"));
        }
        grants.grant(ids.generateId(), input.person(), input.role(), place.unit(), today.now());
        events.publishEvent(AccessEvent.roleGranted(actor, input.person(), place, input.role()));
        return Outcome.done(held(grants.of(input.person()), input.role(), place).orElseThrow());
    }

    /// The last role stays: without one a person would belong to nobody and could never be found
    /// again. Closing the account is what is meant then.
    ///
    /// @return the grant that ended
    @Intent
    public Outcome<UUID> revoke(Actor actor, UUID id) {
        var person = grants.holder(id).orElseThrow(() -> new NotFoundException("grant " + id));
        administration.lockTops();
        people.lock(person);
        var held = grants.of(person);
        var grant =
                held.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("grant " + id));
        authority.require(actor, Verb.PEOPLE_MANAGE, grant.unit().path());
        if (administration.lastAdministrator(person, List.of(grant))) {
            return Outcome.refused(StateProblem.of("LAST_ADMINISTRATOR"));
        }
        if (held.size() == 1) {
            return Outcome.refused(StateProblem.of("LAST_ROLE"));
        }
        grants.revoke(id);
        events.publishEvent(
                AccessEvent.roleRevoked(
                        actor,
                        person,
                        new Place(grant.unit().id(), grant.unit().path()),
                        grant.role()));
        return Outcome.done(id);
    }

    private static Optional<RoleGrant> held(List<RoleGrant> grants, Role role, Place place) {
        return grants.stream()
                .filter(grant -> grant.role() == role && grant.unit().id().equals(place.unit()))
                .findFirst();
    }
}
