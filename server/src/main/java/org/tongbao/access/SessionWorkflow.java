package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.SystemActor;
import org.tongbao.workflow.Intent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Opens and closes sessions.
@Component
class SessionWorkflow {

    private final Sessions sessions;
    private final People people;
    private final RoleGrants grants;
    private final SignInThrottles throttles;
    private final GuessWorkflow guesses;
    private final SessionRules rules;
    private final PasswordPolicy policy;
    private final Today today;
    private final ApplicationEventPublisher events;

    SessionWorkflow(
            Sessions sessions,
            People people,
            RoleGrants grants,
            SignInThrottles throttles,
            GuessWorkflow guesses,
            SessionRules rules,
            PasswordPolicy policy,
            Today today,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.people = people;
        this.grants = grants;
        this.throttles = throttles;
        this.guesses = guesses;
        this.rules = rules;
        this.policy = policy;
        this.today = today;
        this.events = events;
    }

    /// After the right password. Where its age is over, nothing but choosing another is allowed:
    /// looked at here alone, so that it takes nobody's work away in the middle of it. A session the
    /// browser still carries ends: nobody signs in into one that somebody else prepared.
    ///
    /// @return the session; empty when password or account changed while the guess was looked at
    @Intent
    public Optional<Session> open(
            Credentials known, List<ThrottleKey> keys, Secret secret, boolean stay, Visit visit) {
        var now = today.now();
        if (people.lock(known.person()).filter(known::equals).isEmpty()) {
            return Optional.empty();
        }
        guesses.right(keys, now);
        throttles.forgetOld(now);
        sessions.closeEnded(now);
        close(visit);
        var expired = policy.expired(known.passwordSetAt(), now);
        if (expired) {
            people.expirePassword(known.person());
        }
        sessions.open(
                known.person(), secret.fingerprint(), now, rules.idle(stay), rules.absolute(stay));
        var session = sessions.find(secret.fingerprint(), now);
        session.ifPresent(opened ->
                events.publishEvent(
                        AccessEvent.signedIn(
                                opened.actor(visit.address()),
                                known.person(),
                                home(known.person()),
                                stay,
                                expired)));
        return session;
    }

    @Intent
    public void refuse(@Nullable Credentials known, boolean blocks, Visit visit) {
        var person = known == null ? null : known.person();
        events.publishEvent(
                AccessEvent.signInFailed(
                        new SystemActor("sign-in", visit.address()),
                        person,
                        person == null ? null : home(person),
                        blocks,
                        visit.address()));
    }

    /// @return how many sessions ended
    @Intent
    public int signOut(@Nullable PersonActor actor, Visit visit) {
        var closed = close(visit);
        if (actor != null && closed > 0) {
            signedOut(actor, closed);
        }
        return closed;
    }

    /// @return how many sessions ended
    @Intent
    public int signOutEverywhere(PersonActor actor) {
        var closed = sessions.closeAllOf(actor.id());
        signedOut(actor, closed);
        return closed;
    }

    private int close(Visit visit) {
        var present = visit.session();
        return present == null ? 0 : sessions.close(present);
    }

    private void signedOut(PersonActor actor, int closed) {
        events.publishEvent(AccessEvent.signedOut(actor, actor.id(), home(actor.id()), closed));
    }

    private @Nullable Place home(UUID person) {
        return grants.home(person).orElse(null);
    }
}
