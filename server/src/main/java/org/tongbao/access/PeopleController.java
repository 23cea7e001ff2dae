package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.access.PeopleWorkflow.WithPassword;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.UUID;

@Controller
class PeopleController {

    private final PeopleWorkflow workflow;
    private final PersonAccounts accounts;
    private final Places places;

    PeopleController(PeopleWorkflow workflow, PersonAccounts accounts, Places places) {
        this.workflow = workflow;
        this.accounts = accounts;
        this.places = places;
    }

    record PersonPayload(@Nullable PersonAccount person, List<Problem> problems) {}

    record PasswordPayload(
            @Nullable PersonAccount person, @Nullable String password, List<Problem> problems) {}

    @QueryMapping
    Page<PersonAccount> people(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable String search,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var place = places.require(actor, Verb.PEOPLE_MANAGE, unit);
        var request = PageRequest.of(first, after, 100, "people", unit, search);
        return accounts.under(place.path(), search, request);
    }

    @MutationMapping
    PasswordPayload createPerson(Actor actor, @Argument PersonInput.Create input) {
        return withPassword(actor, workflow.create(actor, input));
    }

    @MutationMapping
    PersonPayload updatePerson(Actor actor, @Argument PersonInput.Update input) {
        return payload(actor, workflow.update(actor, input));
    }

    @MutationMapping
    PasswordPayload resetPassword(Actor actor, @Argument PersonInput.Reset input) {
        return withPassword(actor, workflow.resetPassword(actor, input.person()));
    }

    @MutationMapping
    PersonPayload setPersonActive(Actor actor, @Argument PersonInput.SetActive input) {
        return payload(actor, workflow.setActive(actor, input));
    }

    private PersonPayload payload(Actor actor, Outcome<UUID> outcome) {
        var person = outcome.done();
        return new PersonPayload(
                person == null ? null : account(actor, person), outcome.problems());
    }

    private PasswordPayload withPassword(Actor actor, Outcome<WithPassword> outcome) {
        var made = outcome.done();
        return made == null
                ? new PasswordPayload(null, null, outcome.problems())
                : new PasswordPayload(account(actor, made.person()), made.password(), List.of());
    }

    private PersonAccount account(Actor actor, UUID person) {
        return accounts.get(actor.scope(Verb.PEOPLE_MANAGE), person);
    }
}
