package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// What administrators do with people in their subtree.
@Component
class PeopleWorkflow {

    private final Administration administration;
    private final People people;
    private final RoleGrants grants;
    private final Places places;
    private final Sessions sessions;
    private final SignInThrottles throttles;
    private final Passwords passwords;
    private final IdGenerator ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    PeopleWorkflow(
            Administration administration,
            People people,
            RoleGrants grants,
            Places places,
            Sessions sessions,
            SignInThrottles throttles,
            Passwords passwords,
            IdGenerator ids,
            Today today,
            ApplicationEventPublisher events) {
        this.administration = administration;
        this.people = people;
        this.grants = grants;
        this.places = places;
        this.sessions = sessions;
        this.throttles = throttles;
        this.passwords = passwords;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    /// A person and the password that is shown once.
    record WithPassword(UUID person, String password) {}

    @Intent
    public Outcome<WithPassword> create(Actor actor, PersonInput.Create input) {
        var place = places.require(actor, Verb.PEOPLE_MANAGE, input.unit());
        var account = AccountName.typed(input.account());
        var read =
                DetailsReader.read(
                        input.name(), input.title(), input.mobile(), input.officePhone());
        var details = read.done();
        var problems = Stream.concat(check(account).stream(), read.problems().stream()).toList();
        if (details == null || !problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var password = GeneratedPassword.random();
        var person =
                new NewPerson(ids.generateId(), account, details, passwords.hash(password), true);
        try {
            people.create(person, today.now());
        } catch (DuplicateKeyException another) {
            return Outcome.refused(taken(account));
        }
        grants.grant(ids.generateId(), person.id(), input.role(), place.unit(), today.now());
        events.publishEvent(AccessEvent.personCreated(actor, person, place));
        events.publishEvent(AccessEvent.roleGranted(actor, person.id(), place, input.role()));
        return Outcome.done(new WithPassword(person.id(), password));
    }

    @Intent
    public Outcome<UUID> update(Actor actor, PersonInput.Update input) {
        var managed = administration.wholly(actor, input.person());
        var before = people.details(input.person()).orElseThrow();
        var read =
                DetailsReader.read(
                        Objects.requireNonNullElse(input.name(), before.name()),
                        kept(input.title(), before.title()),
                        kept(input.mobile(), before.mobile()),
                        kept(input.officePhone(), before.officePhone()));
        var after = read.done();
        if (after == null) {
            return Outcome.refused(read.problems());
        }
        if (!after.equals(before)) {
            people.change(input.person(), after);
            events.publishEvent(
                    AccessEvent.personChanged(
                            actor, input.person(), managed.home(), before, after));
        }
        return Outcome.done(input.person());
    }

    /// Lifts a lock, too: the way back for whom waiting is no help.
    @Intent
    public Outcome<WithPassword> resetPassword(Actor actor, UUID person) {
        var managed = administration.wholly(actor, person);
        if (person.equals(actor.id())) {
            return Outcome.refused(StateProblem.of("OWN_PASSWORD"));
        }
        var password = GeneratedPassword.random();
        people.setFirstPassword(person, passwords.hash(password));
        sessions.closeAllOf(person);
        throttles.forget(keys(managed.known(), person));
        events.publishEvent(AccessEvent.passwordReset(actor, person, managed.home()));
        return Outcome.done(new WithPassword(person, password));
    }

    @Intent
    public Outcome<UUID> setActive(Actor actor, PersonInput.SetActive input) {
        administration.lockTops();
        var managed = administration.wholly(actor, input.person());
        if (!input.active() && input.person().equals(actor.id())) {
            return Outcome.refused(StateProblem.of("OWN_ACCOUNT"));
        }
        if (!input.active() && administration.lastAdministrator(input.person(), managed.grants())) {
            return Outcome.refused(StateProblem.of("LAST_ADMINISTRATOR"));
        }
        if (managed.known().active() != input.active()) {
            people.setActive(input.person(), input.active());
            sessions.closeAllOf(input.person());
            events.publishEvent(
                    AccessEvent.accountOpened(
                            actor, input.person(), managed.home(), input.active()));
        }
        return Outcome.done(input.person());
    }

    private static @Nullable String kept(@Nullable String typed, @Nullable String before) {
        return typed == null ? before : typed;
    }

    private List<Problem> check(AccountName account) {
        if (!account.valid()) {
            return List.of(InputProblem.at("ACCOUNT_UNREADABLE", List.of("account")));
        }
        return people.taken(account) ? List.of(taken(account)) : List.of();
    }

    private static Problem taken(AccountName account) {
        return InputProblem.at("ACCOUNT_TAKEN", List.of("account"), account.text());
    }

    private List<ThrottleKey> keys(Credentials known, UUID person) {
        var keys = new ArrayList<ThrottleKey>();
        keys.add(ThrottleKey.of(new AccountName(known.account())));
        people.details(person)
                .map(PersonDetails::mobile)
                .ifPresent(mobile -> keys.add(ThrottleKey.of(new AccountName(mobile))));
        return keys;
    }
}
