package org.tongbao.report;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/// Says whose reports are signed inside the unit before they are submitted (审签), and from which
/// month on. It decides about what is sent from then on; what waits or was submitted stays.
@Component
class SignOffRuleWorkflow {

    /// How many months ahead, and how many back, something can be said: the month that is being
    /// reported is the last one.
    static final int MONTHS_AHEAD = 12;

    private final UnitPlaces places;
    private final SignOffRules rules;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffRuleWorkflow(
            UnitPlaces places,
            SignOffRules rules,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.rules = rules;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// `SetSignOffRuleInput` of the SDL.
    record Wanted(String unit, FormAudience audience, YearMonth fromMonth, SignOffRule rule) {}

    /// Saying the same again changes nothing. What was said from a later month on is replaced.
    @Intent
    Decision<YearMonth> set(Actor actor, Wanted wanted) {
        var place = places.lock(wanted.unit(), YearMonth.now(clock));
        require(actor, place.path(), wanted.audience());
        var now = YearMonth.now(clock);
        if (wanted.fromMonth().isBefore(now.minusMonths(1))
                || wanted.fromMonth().isAfter(now.plusMonths(MONTHS_AHEAD))) {
            return Decision.refused(
                    List.of(
                            InputProblem.at(
                                    "SIGN_OFF_MONTH",
                                    List.of("fromMonth"),
                                    now.minusMonths(1),
                                    now.plusMonths(MONTHS_AHEAD))));
        }
        if (wanted.rule() == SignOffRule.AS_ALL && wanted.audience() == FormAudience.CHILDREN) {
            return Decision.refused(List.of(InputProblem.at("SIGN_OFF_AS_ALL", List.of("rule"))));
        }
        var before = rules.last(place.id(), wanted.audience());
        if (before == null
                || before.rule() != wanted.rule()
                || before.fromMonth().isAfter(wanted.fromMonth())) {
            rules.save(place.id(), wanted, Hand.of(actor, place.path()).person(), clock.instant());
            events.publishEvent(
                    new SignOffRuleSet(actor, place.id(), place.path(), before, wanted));
        }
        return Decision.made(wanted.fromMonth());
    }

    /// About a unit its superior's administrators decide, about all units directly under one its
    /// own.
    private void require(Actor actor, UnitPath unit, FormAudience audience) {
        var deciding = audience == FormAudience.CHILDREN ? unit : unit.governing();
        if (!actor.scope(Verb.SIGN_OFF_MANAGE).contains(deciding)) {
            authority.require(actor, Verb.UNIT_READ, unit);
            throw new ForbiddenException(Verb.SIGN_OFF_MANAGE + " on " + deciding.value());
        }
    }
}
