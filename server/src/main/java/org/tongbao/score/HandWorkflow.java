package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What a reviewer gives or takes by hand: points, a false figure, 一票否决.
@Component
public class HandWorkflow {

    private final ScorePlaces places;
    private final RuleSets rules;
    private final ScoreTables tables;
    private final ScoreAdjustments adjustments;
    private final OrgUnits units;
    private final Indicators indicators;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandWorkflow(
            ScorePlaces places,
            RuleSets rules,
            ScoreTables tables,
            ScoreAdjustments adjustments,
            OrgUnits units,
            Indicators indicators,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.rules = rules;
        this.tables = tables;
        this.adjustments = adjustments;
        this.units = units;
        this.indicators = indicators;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /// @throws NotFoundException for a unit that is none of the scored ones
    @Intent
    public Decision<Adjustment> adjust(Actor actor, GivenByHand given) {
        var place = places.ofPlan(actor, given.plan(), given.from(), given.to());
        authority.require(actor, Verb.SCORE_MANAGE, place.today());
        var unit = scored(actor, place, given.unit());
        rules.lock(place.plan().id());
        var reason = given.reason().strip();
        var problems =
                new ArrayList<>(
                        lifecycle(place)
                                .adjust(given.version(), given.kind(), given.points(), reason));
        var indicator = indicator(given.indicator(), problems);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var id = ids.generateId();
        adjustments.add(
                id,
                new ScoreAdjustments.Place(
                        place.plan().id(), place.plan().code(), place.from(), place.to()),
                unit.id(),
                given.kind(),
                given.points(),
                indicator,
                reason,
                null,
                clock.instant(),
                ScoreWorkflow.person(actor));
        var adjustment = adjustments.find(id).orElseThrow();
        publish("score.adjusted", actor, place, unit, adjustment);
        return Decision.made(adjustment);
    }

    /// What was given in error counts no more; it stays in the trail.
    ///
    /// @throws NotFoundException for what is not there for the actor
    @Intent
    Decision<Adjustment> withdraw(Actor actor, UUID id) {
        var at = adjustments.place(id).orElseThrow(() -> new NotFoundException("adjustment " + id));
        var place = places.ofPlan(actor, at.code(), at.from(), at.to());
        authority.require(actor, Verb.SCORE_MANAGE, place.today());
        rules.lock(place.plan().id());
        var adjustment = adjustments.find(id).orElseThrow();
        var problems = lifecycle(place).withdraw(adjustment);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        adjustments.withdraw(id, clock.instant(), ScoreWorkflow.person(actor));
        var unit = units.byId(actor.scope(Verb.UNIT_READ), List.of(adjustment.unit()));
        publish(
                "score.adjustment_withdrawn",
                actor,
                place,
                unit.getOrDefault(adjustment.unit(), place.unit()),
                adjustment);
        return Decision.made(adjustments.find(id).orElseThrow());
    }

    private OrgUnit scored(Actor actor, ScorePlace place, String code) {
        return units.children(actor.scope(Verb.UNIT_READ), place.unit(), month(place.to())).stream()
                .filter(child -> child.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit " + code));
    }

    private YearMonth month(YearMonth to) {
        var now = YearMonth.now(clock);
        return to.isAfter(now) ? now : to;
    }

    private @Nullable UUID indicator(@Nullable String code, List<Problem> problems) {
        if (code == null) {
            return null;
        }
        var found = indicators.find(code).map(Indicator::id);
        if (found.isEmpty()) {
            problems.add(InputProblem.at("SCORE_INDICATOR_UNKNOWN", List.of("indicator"), code));
        }
        return found.orElse(null);
    }

    private ScoreLifecycle lifecycle(ScorePlace place) {
        Optional<ScoreHead> last =
                tables.of(place.plan().id(), place.from(), place.to()).stream().findFirst();
        return new ScoreLifecycle(last.orElse(null), 0, false, LocalDate.now(clock));
    }

    private void publish(
            String action, Actor actor, ScorePlace place, OrgUnit unit, Adjustment adjustment) {
        var detail = new TreeMap<String, Object>();
        detail.put("kind", adjustment.kind().name());
        detail.put("reason", adjustment.reason());
        if (adjustment.points() != null) {
            detail.put("points", adjustment.points());
        }
        events.publishEvent(
                new ScoreEvent(
                        action,
                        actor,
                        unit,
                        place.plan(),
                        adjustment.id(),
                        ScoreEvent.span(place.from(), place.to(), detail)));
    }
}
