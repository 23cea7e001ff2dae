package org.tongbao.access;

import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.UnauthenticatedException;

import java.util.ArrayList;
import java.util.List;

/// Changes one's own password, in steps as signing in: whoever finds an open phone shall not guess
/// here what is throttled there.
@Component
class PasswordWorkflow {

    private final GuessWorkflow guesses;
    private final People people;
    private final Passwords passwords;
    private final OwnAccountWorkflow account;
    private final PasswordPolicy policy;
    private final Today today;

    PasswordWorkflow(
            GuessWorkflow guesses,
            People people,
            Passwords passwords,
            OwnAccountWorkflow account,
            PasswordPolicy policy,
            Today today) {
        this.guesses = guesses;
        this.people = people;
        this.passwords = passwords;
        this.account = account;
        this.policy = policy;
        this.today = today;
    }

    /// @return what is wrong; empty when the password was changed
    List<Problem> change(PersonActor actor, ChangePasswordInput input, Visit visit) {
        var known = people.credentials(actor.id()).orElseThrow(PasswordWorkflow::gone);
        var keys = List.of(ThrottleKey.of(new AccountName(known.account())));
        var now = today.now();
        var guess = guesses.count(keys, now);
        if (guess.retryAt() != null) {
            return List.of(SignInThrottled.until(guess.retryAt(), now));
        }
        var problems = new ArrayList<Problem>();
        if (passwords.matches(input.currentPassword(), known.passwordHash())) {
            account.rightPassword(keys);
        } else {
            account.wrongPassword(actor, guess.last());
            problems.add(InputProblem.at("CURRENT_PASSWORD_WRONG", List.of("currentPassword")));
        }
        problems.addAll(
                PasswordRules.check(
                        policy,
                        input.newPassword(),
                        input.currentPassword(),
                        known.account(),
                        people.details(actor.id()).map(PersonDetails::mobile).orElse(null)));
        if (problems.isEmpty()
                && !account.changePassword(
                        actor, known, passwords.hash(input.newPassword()), visit)) {
            throw gone();
        }
        return problems;
    }

    private static UnauthenticatedException gone() {
        return new UnauthenticatedException("The account changed meanwhile");
    }
}
