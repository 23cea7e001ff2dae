package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What people change of their own account.
@Component
class OwnAccountWorkflow {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Set<String> TEXT_SIZES = Set.of(Viewer.NORMAL, "large", "xlarge");

    private final People people;
    private final Sessions sessions;
    private final RoleGrants grants;
    private final GuessWorkflow guesses;
    private final Today today;
    private final ApplicationEventPublisher events;

    OwnAccountWorkflow(
            People people,
            Sessions sessions,
            RoleGrants grants,
            GuessWorkflow guesses,
            Today today,
            ApplicationEventPublisher events) {
        this.people = people;
        this.sessions = sessions;
        this.grants = grants;
        this.guesses = guesses;
        this.today = today;
        this.events = events;
    }

    @Intent
    public void rightPassword(List<ThrottleKey> keys) {
        guesses.right(keys, today.now());
    }

    @Intent
    public void wrongPassword(PersonActor actor, boolean blocks) {
        events.publishEvent(AccessEvent.passwordGuessed(actor, actor.id(), home(actor), blocks));
    }

    /// Ends all other sessions of the person too.
    ///
    /// @return false when the account was changed since it was read
    @Intent
    public boolean changePassword(PersonActor actor, Credentials known, String hash, Visit visit) {
        if (people.lock(actor.id()).filter(known::equals).isEmpty()) {
            return false;
        }
        people.setPassword(actor.id(), hash, today.now());
        var kept = visit.session();
        if (kept == null) {
            sessions.closeAllOf(actor.id());
        } else {
            sessions.closeOthersOf(actor.id(), kept);
        }
        events.publishEvent(AccessEvent.passwordChanged(actor, actor.id(), home(actor)));
        return true;
    }

    /// How the product looks to one person is nobody else's business: it is not in the trail.
    @Intent
    public List<Problem> changePreferences(
            PersonActor actor, @Nullable String language, @Nullable String textSize) {
        var problems = new ArrayList<Problem>();
        if (language != null && !LANGUAGES.contains(language)) {
            problems.add(InputProblem.at("LANGUAGE_UNKNOWN", List.of("language")));
        }
        if (textSize != null && !TEXT_SIZES.contains(textSize)) {
            problems.add(InputProblem.at("TEXT_SIZE_UNKNOWN", List.of("textSize")));
        }
        if (problems.isEmpty() && language != null) {
            people.setLanguage(actor.id(), language);
        }
        if (problems.isEmpty() && textSize != null) {
            people.setTextSize(actor.id(), textSize);
        }
        return problems;
    }

    private @Nullable Place home(PersonActor actor) {
        return grants.home(actor.id()).orElse(null);
    }
}
