package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Intent;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// 申诉 and its answer.
@Component
public class ObjectionWorkflow {

    private final ScorePlaces places;
    private final RuleSets rules;
    private final ScoreTables tables;
    private final ScoreAdjustments adjustments;
    private final ScoreObjections objections;
    private final OrgUnits units;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObjectionWorkflow(
            ScorePlaces places,
            RuleSets rules,
            ScoreTables tables,
            ScoreAdjustments adjustments,
            ScoreObjections objections,
            OrgUnits units,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.rules = rules;
        this.tables = tables;
        this.adjustments = adjustments;
        this.objections = objections;
        this.units = units;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /// @param indicator code of the item; null for the whole
    public record Filed(
            String plan,
            YearMonth from,
            YearMonth to,
            int version,
            String unit,
            @Nullable String indicator,
            String reason) {}

    /// @throws NotFoundException for a unit that is not there for the actor
    /// @throws ForbiddenException when it is not the actor's own
    @Intent
    public Decision<Objection> file(Actor actor, Filed filed) {
        var unit = own(actor, filed.unit());
        var place = places.ofPlan(actor, filed.plan(), filed.from(), filed.to());
        rules.lock(place.plan().id());
        var last = last(place);
        var reason = filed.reason().strip();
        var waiting = last.map(head -> objections.open(head.id(), unit.id())).orElse(0);
        var problems = new ArrayList<>(lifecycle(last, 0).object(filed.version(), waiting, reason));
        var indicator = problems.isEmpty() ? item(last.orElseThrow(), unit, filed, problems) : null;
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var id = ids.generateId();
        objections.add(
                id,
                last.orElseThrow().id(),
                unit.id(),
                indicator,
                reason,
                clock.instant(),
                ScoreWorkflow.person(actor));
        publish(
                "score.objected",
                actor,
                place,
                unit,
                id,
                Map.of("version", filed.version(), "reason", reason));
        return Decision.made(objections.find(actor.scope(Verb.REPORT_READ), id).orElseThrow());
    }

    /// @param points the correction, when it is accepted
    /// @throws NotFoundException for what is not there for the actor
    @Intent
    Decision<Objection> answer(
            Actor actor, UUID id, boolean accepted, @Nullable BigDecimal points, String words) {
        var scope = actor.scope(Verb.REPORT_READ);
        var found =
                objections
                        .find(scope, id)
                        .orElseThrow(() -> new NotFoundException("objection " + id));
        var table = tables.find(found.table()).orElseThrow();
        var place = places.ofPlan(actor, table.plan(), table.from(), table.to());
        authority.require(actor, Verb.SCORE_MANAGE, place.today());
        rules.lock(place.plan().id());
        var objection = objections.find(scope, id).orElseThrow();
        var answer = words.strip();
        var problems =
                lifecycle(last(place), 0).answer(objection, actor.id(), accepted, points, answer);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var state = accepted ? Objection.State.ACCEPTED : Objection.State.REJECTED;
        objections.answer(id, state, answer, clock.instant(), ScoreWorkflow.person(actor));
        if (accepted) {
            adjustments.add(
                    ids.generateId(),
                    new ScoreAdjustments.Place(
                            place.plan().id(), table.plan(), table.from(), table.to()),
                    objection.unit().id(),
                    AdjustmentKind.POINTS,
                    points,
                    objection.indicator(),
                    answer,
                    id,
                    clock.instant(),
                    ScoreWorkflow.person(actor));
        }
        publish(
                accepted ? "score.objection_accepted" : "score.objection_rejected",
                actor,
                place,
                objection.unit(),
                id,
                points == null
                        ? Map.of("answer", answer)
                        : Map.of("answer", answer, "points", points));
        return Decision.made(objections.find(scope, id).orElseThrow());
    }

    private OrgUnit own(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.SCORE_OBJECT, unit.path());
        if (!Objectors.mayObject(actor, unit)) {
            throw new ForbiddenException("objection for " + code);
        }
        return unit;
    }

    /// The item of the announced row, which must be one of the unit.
    private @Nullable UUID item(ScoreHead head, OrgUnit unit, Filed filed, List<Problem> problems) {
        var stored = tables.content(head.id());
        var row =
                ScoreEvidence.read(stored.content(), stored.hash()).rows().stream()
                        .filter(one -> one.unit().id().equals(unit.id()))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("score of " + filed.unit()));
        if (filed.indicator() == null) {
            return null;
        }
        var item =
                row.items().stream()
                        .map(ItemScore::indicator)
                        .filter(one -> one.code().equals(filed.indicator()))
                        .findFirst();
        if (item.isEmpty()) {
            problems.add(
                    InputProblem.at(
                            "SCORE_INDICATOR_UNKNOWN", List.of("indicator"), filed.indicator()));
        }
        return item.map(ScoredIndicator::id).orElse(null);
    }

    private Optional<ScoreHead> last(ScorePlace place) {
        return tables.of(place.plan().id(), place.from(), place.to()).stream().findFirst();
    }

    private ScoreLifecycle lifecycle(Optional<ScoreHead> last, int open) {
        return new ScoreLifecycle(last.orElse(null), open, false, LocalDate.now(clock));
    }

    private void publish(
            String action,
            Actor actor,
            ScorePlace place,
            OrgUnit unit,
            UUID objection,
            Map<String, Object> detail) {
        events.publishEvent(
                new ScoreEvent(
                        action,
                        actor,
                        unit,
                        place.plan(),
                        objection,
                        ScoreEvent.span(place.from(), place.to(), detail)));
    }
}
