package org.tongbao.access;

import org.springframework.stereotype.Component;

import java.util.List;

/// Signs in by three steps that are transactions of their own, since checking a password takes long
/// on purpose: count the guess, look at the password, open the session or note the failure.
@Component
class SignInWorkflow {

    private final GuessWorkflow guesses;
    private final People people;
    private final Passwords passwords;
    private final SessionWorkflow sessions;
    private final FirstAdministrator first;
    private final SessionRules rules;
    private final Today today;

    SignInWorkflow(
            GuessWorkflow guesses,
            People people,
            Passwords passwords,
            SessionWorkflow sessions,
            FirstAdministrator first,
            SessionRules rules,
            Today today) {
        this.guesses = guesses;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.first = first;
        this.rules = rules;
        this.today = today;
    }

    /// The same work and the same answer whether or not the account exists.
    SignInOutcome signIn(SignInInput input, Visit visit) {
        var account = AccountName.typed(input.account());
        var keys = List.of(ThrottleKey.of(account), ThrottleKey.of(visit.address()));
        var now = today.now();
        var guess = guesses.count(keys, now);
        if (guess.retryAt() != null) {
            return new SignInOutcome.Refused(SignInThrottled.until(guess.retryAt(), now));
        }
        var known = people.credentials(account).orElse(null);
        var right =
                passwords.matches(input.password(), known == null ? null : known.passwordHash());
        if (known != null && right && known.active()) {
            var secret = Secret.random();
            var session = sessions.open(known, keys, secret, input.stay(), visit);
            if (session.isPresent()) {
                visit.remember(secret, rules.absolute(input.stay()));
                return new SignInOutcome.Opened(
                        first.withRights(session.get()).actor(visit.address()));
            }
        }
        sessions.refuse(known, guess.last(), visit);
        return new SignInOutcome.Refused(new SignInRefused());
    }
}
