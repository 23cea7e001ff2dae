package org.tongbao.plan;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.printed.Named;
import org.tongbao.plan.printed.Settled;
import org.tongbao.plan.printed.Understanding;
import org.tongbao.plan.printed.Understood;
import org.tongbao.problem.StateProblem;
import org.tongbao.table.Grid;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes the tables of a document over into a plan's draft. A preview stores nothing; what is
/// confirmed is read and understood again, with the same decisions, by the same rules.
@Component
class TargetTables {

    /// A plan holds no more targets than that, and a row is one at least.
    private static final int MOST_ROWS = TargetRules.MOST_TARGETS;

    private final TableReader reader;
    private final Plans plans;
    private final PlanWorkflow workflow;
    private final PlanVocabulary vocabulary;
    private final LearnedNames names;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TargetTables(
            TableReader reader,
            Plans plans,
            PlanWorkflow workflow,
            PlanVocabulary vocabulary,
            LearnedNames names,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.plans = plans;
        this.workflow = workflow;
        this.vocabulary = vocabulary;
        this.names = names;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    Decision<Understood> preview(
            Actor actor, String code, TableInput table, List<Settled> settled) {
        var plan = plans.getAny(actor.scope(Verb.UNIT_READ), actor.scope(Verb.PLAN_MANAGE), code);
        authority.require(actor, Verb.PLAN_MANAGE, plan.unit().path());
        return switch (table.read(reader)) {
            case TableReading.Refused refused -> Decision.refused(refused.at("table"));
            case TableReading.Read read -> understood(actor, plan, read.grids(), settled);
        };
    }

    /// Stores what was understood into the draft and remembers the names that were settled.
    @Intent
    Decision<PlanVersion> take(
            Actor actor, String code, int baseRevision, TableInput table, List<Settled> settled) {
        var plan = workflow.locked(actor, code);
        var draft = workflow.draft(actor, plan);
        var stale = PlanLifecycle.editable(draft, baseRevision);
        if (stale.isPresent()) {
            return Decision.refused(stale.get());
        }
        return switch (table.read(reader)) {
            case TableReading.Refused refused -> Decision.refused(refused.at("table"));
            case TableReading.Read read -> {
                var decision = understood(actor, plan, read.grids(), settled);
                var understood = decision.result();
                yield understood == null
                        ? Decision.refused(decision.problems())
                        : store(actor, draft.orElseThrow(), table, understood);
            }
        };
    }

    private Decision<PlanVersion> store(
            Actor actor, PlanVersion draft, TableInput table, Understood understood) {
        if (!understood.settled()) {
            return Decision.refused(StateProblem.of("PRINTED_UNSETTLED"));
        }
        var stored = workflow.stored(actor, draft).stream().map(TargetDraft::of).toList();
        var targets =
                new ImportedTargets(PlanInputs.blankToNull(table.name())).into(stored, understood);
        var decision = workflow.replace(actor, draft, targets, "plan.targets_imported");
        if (decision.result() != null) {
            understood.learned().forEach(name -> learn(actor, draft, name));
        }
        return decision;
    }

    private void learn(Actor actor, PlanVersion draft, Understood.Learned learned) {
        var name = learned.name();
        if (name.codePointCount(0, name.length()) > LearnedNames.LONGEST) {
            return;
        }
        var unit = learned.unit();
        var indicator = learned.indicator();
        if (unit != null) {
            names.learn(unit, name);
            told(actor, draft, Map.of("alias", name, "unit", unit.code()));
        } else if (indicator != null) {
            names.learn(indicator, name);
            told(actor, draft, Map.of("alias", name, "indicator", indicator.code()));
        }
    }

    private void told(Actor actor, PlanVersion draft, Map<String, Object> detail) {
        events.publishEvent(
                new PlanEvent("plan.name_learned", actor, draft.plan(), draft.number(), detail));
    }

    private Decision<Understood> understood(
            Actor actor, Plan plan, List<Grid> grids, List<Settled> settled) {
        var rows = Understanding.rows(grids);
        if (rows > MOST_ROWS) {
            return Decision.refused(StateProblem.of("PRINTED_TOO_MANY_ROWS", rows, MOST_ROWS));
        }
        var units = vocabulary.units(actor.scope(Verb.UNIT_READ), plan);
        var today = YearMonth.now(clock);
        var known =
                new Understanding.Known(
                        own(plan, units),
                        units.stream()
                                .filter(one -> !one.unit().id().equals(plan.unit().id()))
                                .map(PlannedUnit::named)
                                .toList(),
                        units.stream()
                                .filter(one -> one.standsIn(today))
                                .filter(one -> one.isDirectlyUnder(plan.unit().path()))
                                .map(PlannedUnit::unit)
                                .toList(),
                        vocabulary.namedIndicators(),
                        plan.fromMonth(),
                        plan.toMonth());
        var understood = Understanding.of(grids, known, settled);
        return understood.tables().isEmpty()
                        && understood.listed().isEmpty()
                        && understood.doubts().isEmpty()
                ? Decision.refused(StateProblem.of("PRINTED_NO_TABLE"))
                : Decision.made(understood);
    }

    /// The plan's unit by all its names, and as 本级.
    private static Named<OrgUnit> own(Plan plan, List<PlannedUnit> units) {
        var names = new HashSet<>(Set.of("本级"));
        units.stream()
                .filter(one -> one.unit().id().equals(plan.unit().id()))
                .forEach(one -> names.addAll(one.names()));
        return new Named<>(plan.unit(), plan.unit().name(), names);
    }
}
