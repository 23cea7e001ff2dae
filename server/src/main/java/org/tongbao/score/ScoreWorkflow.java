package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Announces scores and fixes them. What happens to the scores of one plan happens one after the
/// other: every intent locks the plan's row first.
@Component
public class ScoreWorkflow {

    private final ScorePlaces places;
    private final RuleSets rules;
    private final ScoreTables tables;
    private final ScoreAdjustments adjustments;
    private final ScoreObjections objections;
    private final Calculation calculation;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScoreWorkflow(
            ScorePlaces places,
            RuleSets rules,
            ScoreTables tables,
            ScoreAdjustments adjustments,
            ScoreObjections objections,
            Calculation calculation,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.rules = rules;
        this.tables = tables;
        this.adjustments = adjustments;
        this.objections = objections;
        this.calculation = calculation;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /// 公示. The first time from the figures as they are; again, after corrections, with the figures
    /// that were announced and what was given by hand since: the rules stay as well.
    ///
    /// @param version the one announced last; 0 for the first time
    @Intent
    public Decision<ScoreHead> announce(
            Actor actor,
            String planCode,
            YearMonth from,
            YearMonth to,
            int version,
            LocalDate until) {
        var place = locked(actor, planCode, from, to);
        var last = last(place);
        var before = last.map(ScoreHead::id).map(this::content);
        var newest = rules.newest(place.plan().id());
        var problems =
                lifecycle(place, last, before)
                        .announce(version, to, until, before.isPresent() || newest.isPresent());
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var content =
                before.map(old -> old.again(held(place)))
                        .orElseGet(() ->
                                calculation.of(
                                        place.unit(),
                                        place.plan(),
                                        from,
                                        to,
                                        newest.orElseThrow(),
                                        false));
        var id = ids.generateId();
        tables.add(
                id,
                place.plan().id(),
                version + 1,
                last.map(ScoreHead::id),
                content,
                until,
                clock.instant(),
                person(actor));
        publish(
                "score.announced",
                actor,
                place,
                id,
                Map.of(
                        "version",
                        version + 1,
                        "rules",
                        content.rules().version(),
                        "objectionsUntil",
                        until.toString()));
        return Decision.made(tables.find(id).orElseThrow());
    }

    /// 定稿: from now on nothing changes it.
    @Intent
    Decision<ScoreHead> fix(
            Actor actor, String planCode, YearMonth from, YearMonth to, int version) {
        var place = locked(actor, planCode, from, to);
        var last = last(place);
        var problems =
                lifecycle(place, last, last.map(ScoreHead::id).map(this::content)).fix(version);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var id = last.orElseThrow().id();
        if (!tables.fix(id, clock.instant(), person(actor))) {
            throw new IllegalStateException("What is locked does not move");
        }
        publish(
                "score.fixed",
                actor,
                place,
                id,
                Map.of("version", version, "hash", ScoreEvidence.hex(tables.content(id).hash())));
        return Decision.made(tables.find(id).orElseThrow());
    }

    private ScorePlace locked(Actor actor, String planCode, YearMonth from, YearMonth to) {
        var place = places.ofPlan(actor, planCode, from, to);
        authority.require(actor, Verb.SCORE_MANAGE, place.today());
        rules.lock(place.plan().id());
        return place;
    }

    private Optional<ScoreHead> last(ScorePlace place) {
        return tables.of(place.plan().id(), place.from(), place.to()).stream().findFirst();
    }

    private ScoreContent content(UUID table) {
        var stored = tables.content(table);
        return ScoreEvidence.read(stored.content(), stored.hash());
    }

    private List<Adjustment> held(ScorePlace place) {
        return adjustments.holding(place.plan().id(), place.from(), place.to());
    }

    private ScoreLifecycle lifecycle(
            ScorePlace place, Optional<ScoreHead> last, Optional<ScoreContent> content) {
        return new ScoreLifecycle(
                last.orElse(null),
                last.map(head -> objections.open(head.id())).orElse(0),
                content.map(one -> !one.holds(held(place))).orElse(false),
                LocalDate.now(clock));
    }

    private void publish(
            String action, Actor actor, ScorePlace place, UUID table, Map<String, Object> detail) {
        events.publishEvent(
                new ScoreEvent(
                        action,
                        actor,
                        place.unit(),
                        place.plan(),
                        table,
                        ScoreEvent.span(place.from(), place.to(), detail)));
    }

    /// A score is a person's word.
    static UUID person(@Nullable Actor actor) {
        if (actor instanceof PersonActor person) {
            return person.id();
        }
        throw new ForbiddenException("scores without a person");
    }
}
