package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.problem.Problem;

import java.util.List;

@Controller
class OwnAccountController {

    private final PasswordWorkflow passwords;
    private final OwnAccountWorkflow account;
    private final Viewers viewers;

    OwnAccountController(PasswordWorkflow passwords, OwnAccountWorkflow account, Viewers viewers) {
        this.passwords = passwords;
        this.account = account;
        this.viewers = viewers;
    }

    record ViewerPayload(@Nullable Viewer viewer, List<Problem> problems) {}

    record ChangePreferencesInput(@Nullable String language, @Nullable String textSize) {}

    @MutationMapping
    ViewerPayload changePassword(Actor actor, @Argument ChangePasswordInput input, Visit visit) {
        var person = Persons.only(actor);
        var problems = passwords.change(person, input, visit);
        return problems.isEmpty()
                ? payload(unhindered(person), problems)
                : new ViewerPayload(null, problems);
    }

    @MutationMapping
    ViewerPayload changePreferences(Actor actor, @Argument ChangePreferencesInput input) {
        var person = Persons.only(actor);
        var problems = account.changePreferences(person, input.language(), input.textSize());
        return payload(person, problems);
    }

    private ViewerPayload payload(PersonActor actor, List<Problem> problems) {
        return problems.isEmpty()
                ? new ViewerPayload(viewers.of(actor), problems)
                : new ViewerPayload(null, problems);
    }

    private static PersonActor unhindered(PersonActor person) {
        var actor =
                new PersonActor(
                        person.id(), person.name(), person.address(), person.grants(), false);
        ActorAuthentication.become(actor);
        return actor;
    }
}
