package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Drafts, issues and revises plans. What happens to one plan happens one after the other: every
/// intent locks the plan's row first.
@Component
class PlanWorkflow {

    private final Plans plans;
    private final PlanRows rows;
    private final PlanVersions versions;
    private final Targets targets;
    private final DraftTargets draftTargets;
    private final PlanAttachments attachments;
    private final PlanVocabulary vocabulary;
    private final OrgUnits units;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanWorkflow(
            Plans plans,
            PlanRows rows,
            PlanVersions versions,
            Targets targets,
            DraftTargets draftTargets,
            PlanAttachments attachments,
            PlanVocabulary vocabulary,
            OrgUnits units,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.versions = versions;
        this.targets = targets;
        this.draftTargets = draftTargets;
        this.attachments = attachments;
        this.vocabulary = vocabulary;
        this.units = units;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /// Opens the first draft of a plan.
    ///
    /// @param code null for one made of the unit's code and the plan's years
    @Intent
    Decision<PlanVersion> create(
            Actor actor, String unitCode, @Nullable String code, PlanDetails details) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), unitCode);
        authority.require(actor, Verb.PLAN_MANAGE, unit.path());
        var problems = new ArrayList<>(PlanLifecycle.details(details));
        var name = code == null ? freeCode(unit, details) : code;
        problems.addAll(PlanLifecycle.code(name));
        if (problems.isEmpty() && plans.exists(name)) {
            problems.add(InputProblem.at("PLAN_CODE_TAKEN", List.of("code"), name));
        }
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        rows.add(ids.generateId(), name, unit.id(), details);
        var plan = read(actor, name);
        var draft =
                PlanVersion.draft(
                        plan,
                        1,
                        details.fromMonth(),
                        null,
                        details.documentTitle(),
                        details.issuedOn());
        versions.add(draft);
        publish("plan.created", actor, draft, Map.of("name", details.name()));
        return Decision.made(draft);
    }

    /// Of a plan that was issued before, the document and the first month of the draft change; its
    /// name and span are those that were issued.
    @Intent
    Decision<PlanVersion> update(
            Actor actor, String code, int baseRevision, PlanDetails details, YearMonth from) {
        var plan = locked(actor, code);
        var draft = draft(actor, plan);
        var problems = new ArrayList<Problem>();
        PlanLifecycle.editable(draft, baseRevision).ifPresent(problems::add);
        problems.addAll(PlanLifecycle.details(details));
        if (problems.isEmpty()) {
            problems.addAll(begins(actor, draft.orElseThrow(), details, from));
        }
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var first = plan.version() == 0;
        if (first) {
            rows.update(plan.id(), details);
        }
        versions.describe(
                draft.orElseThrow(), details, first ? details.fromMonth() : from, changeBy(actor));
        publish(
                "plan.updated",
                actor,
                draft.orElseThrow(),
                Map.of("before", plan.name(), "after", details.name(), "from", from));
        return Decision.made(again(actor, plan, draft.orElseThrow()));
    }

    /// Replaces all targets of the draft.
    @Intent
    Decision<PlanVersion> saveTargets(
            Actor actor, String code, int baseRevision, List<TargetDraft> saved) {
        var plan = locked(actor, code);
        var draft = draft(actor, plan);
        var stale = PlanLifecycle.editable(draft, baseRevision);
        if (stale.isPresent()) {
            return Decision.refused(stale.get());
        }
        return replace(actor, draft.orElseThrow(), saved, "plan.targets_saved");
    }

    /// As [#saveTargets], for a caller that holds the plan's lock and has asked for its authority.
    Decision<PlanVersion> replace(
            Actor actor, PlanVersion draft, List<TargetDraft> saved, String action) {
        var plan = draft.plan();
        var known =
                vocabulary.units(actor.scope(Verb.UNIT_READ), plan).stream()
                        .map(PlannedUnit::unit)
                        .collect(Collectors.toMap(OrgUnit::code, Function.identity()));
        var indicators =
                vocabulary.indicators(
                        saved.stream().map(TargetDraft::indicator).distinct().toList());
        var departments = vocabulary.departments(actor.scope(Verb.UNIT_READ), plan.unit());
        var problems =
                new TargetRules(plan.fromMonth(), plan.toMonth(), known, indicators, departments)
                        .check(saved);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var before = stored(actor, draft).stream().map(TargetDraft::of).toList();
        versions.clear(draft);
        draftTargets.add(draft, saved, known, indicators, departments);
        versions.touch(draft, changeBy(actor));
        publish(action, actor, draft, TargetChanges.between(before, saved));
        return Decision.made(again(actor, plan, draft));
    }

    /// 下达: from now on everybody who reads the plan reads this version, from its month on.
    @Intent
    Decision<PlanVersion> issue(Actor actor, String code, int baseRevision) {
        var plan = locked(actor, code);
        var draft = draft(actor, plan);
        var problem =
                PlanLifecycle.editable(draft, baseRevision)
                        .or(() -> PlanLifecycle.issuable(stored(actor, draft.orElseThrow())));
        if (problem.isPresent()) {
            return Decision.refused(problem.get());
        }
        versions.issue(draft.orElseThrow(), changeBy(actor));
        publish(
                "plan.issued",
                actor,
                draft.orElseThrow(),
                Map.of("from", draft.orElseThrow().fromMonth()));
        return Decision.made(again(actor, plan, draft.orElseThrow()));
    }

    /// Opens a draft with the targets of the last version.
    @Intent
    Decision<PlanVersion> revise(Actor actor, String code, YearMonth from, String reason) {
        var plan = locked(actor, code);
        var all = versions.of(actor.scope(Verb.PLAN_MANAGE), plan);
        var problems = PlanLifecycle.revisable(all, from, reason);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var last = all.getLast();
        var draft =
                PlanVersion.draft(
                        plan, last.number() + 1, from, reason.strip(), last.documentTitle(), null);
        versions.add(draft);
        draftTargets.copy(last, draft);
        publish("plan.revised", actor, draft, Map.of("from", from, "reason", reason.strip()));
        return Decision.made(draft);
    }

    /// @return the plan as it is without the draft; empty when nothing of it is left
    @Intent
    Decision<Optional<Plan>> discard(Actor actor, String code, int baseRevision) {
        var plan = locked(actor, code);
        var draft = draft(actor, plan);
        var stale = PlanLifecycle.editable(draft, baseRevision);
        if (stale.isPresent()) {
            return Decision.refused(stale.get());
        }
        var never = plan.version() == 0;
        attachments.discard(draft.orElseThrow());
        versions.discard(draft.orElseThrow(), never);
        publish("plan.draft_discarded", actor, draft.orElseThrow(), Map.of("name", plan.name()));
        return Decision.made(never ? Optional.empty() : Optional.of(plan));
    }

    /// The plan with its row locked, for somebody who may manage it.
    Plan locked(Actor actor, String code) {
        var plan = read(actor, code);
        authority.require(actor, Verb.PLAN_MANAGE, plan.unit().path());
        versions.lock(plan);
        return read(actor, code);
    }

    Optional<PlanVersion> draft(Actor actor, Plan plan) {
        return versions.of(actor.scope(Verb.PLAN_MANAGE), plan).stream()
                .filter(PlanVersion::draft)
                .findFirst();
    }

    List<Target> stored(Actor actor, PlanVersion draft) {
        return targets.ofVersion(actor.scope(Verb.UNIT_READ), draft);
    }

    private List<Problem> begins(
            Actor actor, PlanVersion draft, PlanDetails details, YearMonth from) {
        var issued =
                versions.of(actor.scope(Verb.PLAN_MANAGE), draft.plan()).stream()
                        .filter(version -> !version.draft())
                        .toList();
        return issued.isEmpty()
                ? PlanLifecycle.holds(stored(actor, draft), details)
                : PlanLifecycle.begins(draft.plan(), issued.getLast().fromMonth(), from);
    }

    private PlanVersions.Change changeBy(Actor actor) {
        return new PlanVersions.Change(
                clock.instant(), actor instanceof PersonActor person ? person.id() : null);
    }

    private Plan read(Actor actor, String code) {
        return plans.getAny(actor.scope(Verb.UNIT_READ), actor.scope(Verb.PLAN_MANAGE), code);
    }

    private PlanVersion again(Actor actor, Plan plan, PlanVersion version) {
        return versions.get(
                actor.scope(Verb.PLAN_MANAGE), read(actor, plan.code()), version.number());
    }

    private String freeCode(OrgUnit unit, PlanDetails details) {
        var base = unit.code() + "-" + details.fromMonth().getYear();
        var years = base + "-" + details.toMonth().getYear();
        var code = years;
        for (var next = 2; plans.exists(code); next++) {
            code = years + "-" + next;
        }
        return code;
    }

    private void publish(
            String action, Actor actor, PlanVersion version, Map<String, Object> detail) {
        events.publishEvent(new PlanEvent(action, actor, version.plan(), version.number(), detail));
    }
}
