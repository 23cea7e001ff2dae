package org.tongbao.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.workflow.Intent;

import java.util.Optional;
import java.util.UUID;

/// Makes the first account of an installation, and later gives it the role it waited for.
@Component
class FirstAdministratorWorkflow {

    /// Identifier of the person who waits for the first unit; gone once the role is given.
    static final String SETTING = "first_administrator";

    static final AccountName ACCOUNT = new AccountName("admin");

    private static final SystemActor SYSTEM = new SystemActor("first start");

    private final People people;
    private final RoleGrants grants;
    private final Places places;
    private final Settings settings;
    private final Passwords passwords;
    private final IdGenerator ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    FirstAdministratorWorkflow(
            People people,
            RoleGrants grants,
            Places places,
            Settings settings,
            Passwords passwords,
            IdGenerator ids,
            Today today,
            ApplicationEventPublisher events) {
        this.people = people;
        this.grants = grants;
        this.places = places;
        this.settings = settings;
        this.passwords = passwords;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    /// @return the password of the account made; empty when there are people already
    @Intent
    public Optional<String> create() {
        if (!people.none()) {
            return Optional.empty();
        }
        var password = GeneratedPassword.random();
        var person =
                new NewPerson(
                        ids.generateId(),
                        ACCOUNT,
                        new PersonDetails("管理员", null, null, null),
                        passwords.hash(password),
                        true);
        people.create(person, today.now());
        settings.put(SETTING, person.id().toString());
        events.publishEvent(AccessEvent.personCreated(SYSTEM, person, null));
        return Optional.of(password);
    }

    /// Gives the waiting person the role on the units at the top. Of two requests at once, one
    /// does.
    @Intent
    public void settle(UUID person) {
        if (!settings.remove(SETTING)) {
            return;
        }
        for (var top : places.tops()) {
            grants.grant(ids.generateId(), person, Role.ADMINISTRATOR, top.unit(), today.now());
            events.publishEvent(AccessEvent.roleGranted(SYSTEM, person, top, Role.ADMINISTRATOR));
        }
    }
}
