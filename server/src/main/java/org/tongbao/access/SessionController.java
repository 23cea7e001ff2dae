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
class SessionController {

    private final SignInWorkflow signIn;
    private final SessionWorkflow sessions;
    private final Viewers viewers;

    SessionController(SignInWorkflow signIn, SessionWorkflow sessions, Viewers viewers) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.viewers = viewers;
    }

    record SignInPayload(@Nullable Viewer viewer, List<Problem> problems) {}

    record SignOutPayload(@Nullable Integer endedSessions, List<Problem> problems) {}

    @MutationMapping
    SignInPayload signIn(@Argument SignInInput input, Visit visit) {
        return switch (signIn.signIn(input, visit)) {
            case SignInOutcome.Opened(var actor) -> {
                ActorAuthentication.become(actor);
                yield new SignInPayload(viewers.of(actor), List.of());
            }
            case SignInOutcome.Refused(var problem) -> new SignInPayload(null, List.of(problem));
        };
    }

    @MutationMapping
    SignOutPayload signOut(@Nullable Actor actor, Visit visit) {
        var ended = sessions.signOut(actor instanceof PersonActor person ? person : null, visit);
        visit.forget();
        return new SignOutPayload(ended, List.of());
    }

    @MutationMapping
    SignOutPayload signOutEverywhere(Actor actor, Visit visit) {
        var ended = sessions.signOutEverywhere(Persons.only(actor));
        visit.forget();
        return new SignOutPayload(ended, List.of());
    }
}
