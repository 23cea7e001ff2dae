package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Tunes the rules that look for odd values. What was submitted before keeps the warnings it got.
@Component
class WarningRuleWorkflow {

    private final UnitPlaces places;
    private final WarningRules rules;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WarningRuleWorkflow(
            UnitPlaces places,
            WarningRules rules,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.rules = rules;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// A rule that a unit gives up.
    ///
    /// @param baseVersion of the setting the person saw
    record FollowedRule(String unit, WarningRuleCode code, int baseVersion) {}

    /// Saying the same again changes nothing.
    @Intent
    Decision<RuleSetting> set(Actor actor, WarningRuleInput input) {
        var place = places.lock(input.unit(), YearMonth.now(clock));
        authority.require(actor, Verb.WARNING_MANAGE, place.path());
        var before = setting(place, input.code());
        if (before.version() != input.baseVersion()) {
            return Decision.refused(List.of(StateProblem.of("WARNING_RULE_STALE")));
        }
        var tuning = Tuning.of(before.rule(), input.active(), input.typed());
        if (!tuning.problems().isEmpty()) {
            return Decision.refused(tuning.problems());
        }
        if (!tuning.rule().equals(before.rule())) {
            var version = before.version() + 1;
            rules.add(place.id(), version, tuning.rule(), person(actor), clock.instant());
            events.publishEvent(
                    new WarningRuleSet(
                            actor,
                            place.id(),
                            place.path(),
                            before.rule(),
                            tuning.rule(),
                            version));
        }
        return Decision.made(setting(place, input.code()));
    }

    /// Where the unit tuned nothing itself, nothing changes.
    @Intent
    Decision<RuleSetting> follow(Actor actor, FollowedRule input) {
        var place = places.lock(input.unit(), YearMonth.now(clock));
        authority.require(actor, Verb.WARNING_MANAGE, place.path());
        var before = setting(place, input.code());
        if (before.version() != input.baseVersion()) {
            return Decision.refused(List.of(StateProblem.of("WARNING_RULE_STALE")));
        }
        if (before.ownOf(place.path())) {
            var version = before.version() + 1;
            var above = rules.above(place.path(), input.code());
            rules.follow(place.id(), version, above, person(actor), clock.instant());
            events.publishEvent(
                    new WarningRuleFollowed(
                            actor, place.id(), place.path(), before.rule(), above, version));
        }
        return Decision.made(setting(place, input.code()));
    }

    private static @Nullable UUID person(Actor actor) {
        return actor instanceof PersonActor one ? one.id() : null;
    }

    private RuleSetting setting(UnitPlace place, WarningRuleCode code) {
        return rules.of(place.path()).stream()
                .filter(one -> one.rule().code() == code)
                .findFirst()
                .orElseThrow();
    }
}
