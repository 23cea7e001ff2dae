package org.tongbao.analysis;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Keeps questions under names, and shares them. A question is kept only when its answer could be
/// had by whoever keeps it; whoever finds it is answered with the own rights.
@Component
class QuestionWorkflow {

    private static final int MOST = 100;

    private final Analyses analyses;
    private final SavedQuestions questions;
    private final OrgUnits units;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionWorkflow(
            Analyses analyses,
            SavedQuestions questions,
            OrgUnits units,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.analyses = analyses;
        this.questions = questions;
        this.units = units;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /// `SaveQuestionInput` of the SDL.
    record Save(
            String name, AnalysisInput question, @Nullable View view, @Nullable String figure) {}

    /// `ChangeQuestionInput` of the SDL.
    ///
    /// @param name null to keep it
    /// @param question null to keep it, and how it is looked at
    record Change(
            UUID id,
            int revision,
            @Nullable String name,
            @Nullable AnalysisInput question,
            @Nullable View view,
            @Nullable String figure) {}

    /// `ShareQuestionInput` of the SDL.
    ///
    /// @param unit null when with nobody any more
    /// @param programs null for no
    record Share(
            UUID id,
            int revision,
            @Nullable String unit,
            Set<Role> roles,
            @Nullable Boolean programs) {

        Share {
            roles = Set.copyOf(roles);
        }

        boolean withPrograms() {
            return Boolean.TRUE.equals(programs);
        }

        boolean withNobody() {
            return roles.isEmpty() && !withPrograms();
        }
    }

    @Intent
    Decision<UUID> save(Actor actor, Save input) {
        var owner = person(actor);
        var name = QuestionName.of(input.name());
        var kept = new KeptQuestion(input.question(), input.view(), input.figure());
        var problems = wrong(owner, name, kept, null);
        if (questions.countOf(owner) >= MOST) {
            problems.add(StateProblem.of("QUESTIONS_TOO_MANY", MOST));
        }
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var unit = analyses.check(actor, kept.question());
        var id = ids.generateId();
        questions.add(id, owner, name, unit, kept, clock.instant());
        say("question.saved", actor, unit, id, Map.of("after", said(name, kept)));
        return Decision.made(id);
    }

    @Intent
    Decision<UUID> change(Actor actor, Change input) {
        var before = own(actor, input.id());
        if (before.revision() != input.revision()) {
            return Decision.refused(StateProblem.of("QUESTION_MOVED"));
        }
        var name = QuestionName.of(requireNonNullElse(input.name(), before.name()));
        var asked = input.question();
        var kept =
                asked == null
                        ? before.kept()
                        : new KeptQuestion(asked, input.view(), input.figure());
        var problems = wrong(before.owner(), name, kept, before.id());
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var unit = asked == null ? before.unit() : analyses.check(actor, asked);
        questions.change(before.id(), name, unit, kept, clock.instant());
        say(
                "question.changed",
                actor,
                unit,
                before.id(),
                Map.of(
                        "before",
                        said(new QuestionName(before.name()), before.kept()),
                        "after",
                        said(name, kept)));
        return Decision.made(before.id());
    }

    /// An administrator with whom it is shared may end it too.
    @Intent
    Decision<UUID> share(Actor actor, Share input) {
        var before = locked(actor, input.id());
        var ends = input.withNobody();
        if (!before.mine() && !(ends && administers(actor, before))) {
            throw new ForbiddenException("question " + before.id());
        }
        if (before.revision() != input.revision()) {
            return Decision.refused(StateProblem.of("QUESTION_MOVED"));
        }
        if (!ends && input.unit() == null) {
            return Decision.refused(InputProblem.at("QUESTION_SHARED_WHERE", List.of("unit")));
        }
        var unit = ends || input.unit() == null ? null : sharing(actor, input.unit());
        questions.share(before.id(), unit, input.roles(), input.withPrograms(), clock.instant());
        var where = unit == null ? before.sharedUnder() : unit;
        say(
                "question.shared",
                actor,
                where == null ? before.unit() : where,
                before.id(),
                Map.of(
                        "name",
                        before.name(),
                        "before",
                        shared(
                                before.sharedUnder(),
                                before.sharedWith(),
                                before.sharedWithPrograms()),
                        "after",
                        shared(unit, input.roles(), input.withPrograms())));
        return Decision.made(before.id());
    }

    @Intent
    Decision<UUID> delete(Actor actor, UUID id, int revision) {
        var before = own(actor, id);
        if (before.revision() != revision) {
            return Decision.refused(StateProblem.of("QUESTION_MOVED"));
        }
        questions.remove(id);
        say(
                "question.deleted",
                actor,
                before.unit(),
                id,
                Map.of("before", said(new QuestionName(before.name()), before.kept())));
        return Decision.made(id);
    }

    private List<Problem> wrong(
            UUID owner, QuestionName name, KeptQuestion kept, @Nullable UUID but) {
        var problems = new ArrayList<Problem>();
        name.wrong().ifPresent(problems::add);
        if (problems.isEmpty() && questions.hasOther(owner, name, but)) {
            problems.add(name.taken());
        }
        if (!kept.namesFigure()) {
            problems.add(InputProblem.at("QUESTION_FIGURE", List.of("figure")));
        }
        return problems;
    }

    private SavedQuestion own(Actor actor, UUID id) {
        var question = locked(actor, id);
        if (!question.mine()) {
            throw new ForbiddenException("question " + id);
        }
        return question;
    }

    private SavedQuestion locked(Actor actor, UUID id) {
        questions.lock(id);
        return questions.get(Readership.of(actor), id);
    }

    private static boolean administers(Actor actor, SavedQuestion question) {
        var unit = question.sharedUnder();
        return unit != null && actor.scope(Verb.PEOPLE_MANAGE).contains(unit.path());
    }

    private OrgUnit sharing(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.QUESTION_SHARE, unit.path());
        return unit;
    }

    private void say(
            String action, Actor actor, OrgUnit unit, UUID id, Map<String, Object> detail) {
        events.publishEvent(new QuestionEvent(action, actor, unit, id, detail));
    }

    private static Map<String, Object> said(QuestionName name, KeptQuestion kept) {
        return Map.of("name", name.text(), "question", kept.written());
    }

    private static Map<String, Object> shared(
            @Nullable OrgUnit unit, Collection<Role> roles, boolean programs) {
        return unit == null
                ? Map.of()
                : Map.of(
                        "unit",
                        unit.code(),
                        "roles",
                        List.copyOf(new TreeSet<>(roles.stream().map(Role::name).toList())),
                        "programs",
                        programs);
    }

    /// A question under a name is a person's.
    private static UUID person(Actor actor) {
        if (actor instanceof PersonActor person
                && !person.scope(Verb.UNIT_READ).roots().isEmpty()) {
            return person.id();
        }
        throw new ForbiddenException("questions without a person");
    }
}
