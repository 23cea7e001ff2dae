package org.tongbao.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.Verb;
import org.tongbao.workflow.Intent;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Enters people on behalf of the system.
@Component
public class EnrolmentWorkflow {

    private final People people;
    private final RoleGrants grants;
    private final Places places;
    private final Passwords passwords;
    private final IdGenerator ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    EnrolmentWorkflow(
            People people,
            RoleGrants grants,
            Places places,
            Passwords passwords,
            IdGenerator ids,
            Today today,
            ApplicationEventPublisher events) {
        this.people = people;
        this.grants = grants;
        this.places = places;
        this.passwords = passwords;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    /// Enters a person with roles on units that exist. Whoever has the account already stays as is.
    ///
    /// @return the person
    @Intent
    public UUID enrol(SystemActor actor, Enrolment enrolment) {
        return enter(actor, enrolment, passwords::hash);
    }

    /// The same for several people at once. A password that several share is hashed once.
    ///
    /// @return the people, in the same order
    @Intent
    public List<UUID> enrol(SystemActor actor, List<Enrolment> enrolments) {
        var hashes = new HashMap<String, String>();
        return enrolments.stream()
                .map(one ->
                        enter(
                                actor,
                                one,
                                password -> hashes.computeIfAbsent(password, passwords::hash)))
                .toList();
    }

    private UUID enter(SystemActor actor, Enrolment enrolment, UnaryOperator<String> hash) {
        var account = AccountName.typed(enrolment.account());
        var known = people.credentials(account);
        if (known.isPresent()) {
            return known.get().person();
        }
        var person =
                new NewPerson(
                        ids.generateId(),
                        account,
                        enrolment.details(),
                        hash.apply(enrolment.password()),
                        false);
        people.create(person, today.now());
        var roles =
                enrolment.roles().stream()
                        .map(on -> new Held(on, places.require(actor, Verb.UNIT_READ, on.unit())))
                        .toList();
        var home = roles.isEmpty() ? null : roles.getFirst().place();
        events.publishEvent(AccessEvent.personCreated(actor, person, home));
        for (var held : roles) {
            grants.grant(
                    ids.generateId(),
                    person.id(),
                    held.on().role(),
                    held.place().unit(),
                    today.now());
            events.publishEvent(
                    AccessEvent.roleGranted(actor, person.id(), held.place(), held.on().role()));
        }
        return person.id();
    }

    private record Held(Enrolment.RoleOn on, Place place) {}
}
