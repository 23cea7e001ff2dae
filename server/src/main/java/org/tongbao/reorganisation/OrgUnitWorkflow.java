package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnitPeriod;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.reorganisation.UnitInputs.Alias;
import org.tongbao.reorganisation.UnitInputs.Create;
import org.tongbao.reorganisation.UnitInputs.Rename;
import org.tongbao.reorganisation.UnitInputs.Update;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Creates units and changes what they are called.
@Component
class OrgUnitWorkflow {

    private final Courses courses;
    private final UnitAliases aliases;
    private final NewUnits newUnits;
    private final Mandate mandate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrgUnitWorkflow(
            Courses courses,
            UnitAliases aliases,
            NewUnits newUnits,
            Mandate mandate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.aliases = aliases;
        this.newUnits = newUnits;
        this.mandate = mandate;
        this.events = events;
        this.clock = clock;
    }

    /// A unit at the top is created by whoever administers all others there.
    @Intent
    public Outcome create(Actor actor, Create input) {
        var parent = input.parent() == null ? null : courses.get(input.parent());
        if (parent == null) {
            requireEverything(actor);
        } else {
            mandate.under(actor, parent.path(today()));
            courses.lock(List.of(parent.id()));
        }
        var above = parent == null ? null : reread(parent);
        var problems = newUnits.problems(input.unit(), above, input.month(), today());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var unit = newUnits.create(input.unit(), above, input.month());
        events.publishEvent(changed(actor, "created", unit, input.month(), facts(unit.newest())));
        return Outcome.done(unit.code());
    }

    @Intent
    public Outcome rename(Actor actor, Rename input) {
        var course = locked(actor, input.unit());
        var problems =
                new ArrayList<>(UnitRules.change(course, input.version(), input.month(), today()));
        problems.addAll(UnitRules.name(input.name(), "name"));
        problems.addAll(UnitRules.facts(input.englishName(), null, null));
        var name = Words.folded(input.name());
        if (problems.isEmpty()) {
            problems.addAll(newUnits.nameTaken(name, course, input.month()));
        }
        var english =
                input.englishName() == null
                        ? course.newest().englishName()
                        : Words.orNull(input.englishName());
        return keep(
                actor,
                "renamed",
                course,
                input.month(),
                problems,
                before -> named(before, name, english));
    }

    /// Order, peer group, level and English name.
    @Intent
    public Outcome update(Actor actor, Update input) {
        var course = locked(actor, input.unit());
        var problems =
                new ArrayList<>(UnitRules.change(course, input.version(), input.month(), today()));
        problems.addAll(
                UnitRules.facts(input.englishName(), input.officialOrder(), input.peerGroup()));
        if (input.level() != null) {
            problems.addAll(UnitRules.level(input.level(), newUnits.above(course)));
        }
        return keep(
                actor,
                "changed",
                course,
                input.month(),
                problems,
                before -> updated(before, input));
    }

    @Intent
    public Outcome addAlias(Actor actor, Alias input) {
        var course = locked(actor, input.unit());
        var alias = Words.folded(input.alias());
        var known = aliases.of(course.id());
        var problems = new ArrayList<>(seen(course, input.version()));
        problems.addAll(UnitRules.name(alias, "alias"));
        if (known.contains(alias)) {
            problems.add(InputProblem.at("UNIT_ALIAS_KNOWN", List.of("alias"), alias));
        } else if (known.size() >= UnitRules.MOST_ALIASES) {
            problems.add(
                    InputProblem.at("UNIT_ALIASES_MANY", List.of("alias"), UnitRules.MOST_ALIASES));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        aliases.add(course.id(), alias);
        events.publishEvent(changed(actor, "alias_added", course, today(), Map.of("alias", alias)));
        return Outcome.done(course.code());
    }

    @Intent
    public Outcome removeAlias(Actor actor, Alias input) {
        var course = locked(actor, input.unit());
        var alias = Words.folded(input.alias());
        var problems = new ArrayList<>(seen(course, input.version()));
        if (!aliases.of(course.id()).contains(alias)) {
            problems.add(InputProblem.at("UNIT_ALIAS_UNKNOWN", List.of("alias"), alias));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        aliases.remove(course.id(), alias);
        events.publishEvent(
                changed(actor, "alias_removed", course, today(), Map.of("alias", alias)));
        return Outcome.done(course.code());
    }

    private static List<Problem> seen(Course course, int version) {
        return course.version() == version
                ? List.of()
                : List.of(
                        InputProblem.at(
                                "UNIT_CHANGED_MEANWHILE",
                                List.of("version"),
                                course.newest().name()));
    }

    private Outcome keep(
            Actor actor,
            String act,
            Course course,
            YearMonth month,
            List<Problem> problems,
            UnaryOperator<OrgUnitPeriod> change) {
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var next = course.changedFrom(month, change);
        courses.save(course, next);
        events.publishEvent(
                changed(
                        actor,
                        act,
                        course,
                        month,
                        Map.of(
                                "before", facts(course.newest()),
                                "after", facts(next.newest()))));
        return Outcome.done(course.code());
    }

    /// The unit, locked together with the one above, whose children's names it must not repeat.
    private Course locked(Actor actor, String code) {
        var seen = courses.get(code);
        mandate.over(actor, seen.path(today()));
        var above = seen.newest().parentId();
        courses.lock(above == null ? List.of(seen.id()) : List.of(seen.id(), above));
        return reread(seen);
    }

    private Course reread(Course seen) {
        return Objects.requireNonNull(courses.of(List.of(seen.id())).get(seen.id()));
    }

    private void requireEverything(Actor actor) {
        var tops = courses.tops(today());
        courses.lock(tops.keySet());
        var scope = actor.scope(Verb.UNIT_MANAGE);
        if (!tops.values().stream().allMatch(top -> scope.contains(top.path(today())))
                || scope.roots().isEmpty() && !scope.everywhere()) {
            throw new ForbiddenException("a unit at the top");
        }
    }

    private OrgUnitChanged changed(
            Actor actor, String act, Course course, YearMonth month, Map<String, Object> detail) {
        return new OrgUnitChanged(
                actor, "orgunit." + act, course.id(), course.path(today()), month, detail);
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }

    private static OrgUnitPeriod named(
            OrgUnitPeriod before, String name, @Nullable String englishName) {
        return new OrgUnitPeriod(
                before.from(),
                before.to(),
                before.parentId(),
                before.path(),
                name,
                englishName,
                before.level(),
                before.officialOrder(),
                before.peerGroup());
    }

    private static OrgUnitPeriod updated(OrgUnitPeriod before, Update input) {
        return new OrgUnitPeriod(
                before.from(),
                before.to(),
                before.parentId(),
                before.path(),
                before.name(),
                input.englishName() == null
                        ? before.englishName()
                        : Words.orNull(input.englishName()),
                Objects.requireNonNullElse(input.level(), before.level()),
                input.officialOrder() == null
                        ? before.officialOrder()
                        : UnitRules.placeOrNull(input.officialOrder()),
                input.peerGroup() == null ? before.peerGroup() : Words.orNull(input.peerGroup()));
    }

    static Map<String, Object> facts(OrgUnitPeriod period) {
        var facts = new TreeMap<String, Object>();
        facts.put("name", period.name());
        facts.put("level", period.level().name());
        facts.put("path", period.path().value());
        if (period.englishName() != null) {
            facts.put("englishName", period.englishName());
        }
        if (period.officialOrder() != null) {
            facts.put("officialOrder", period.officialOrder());
        }
        if (period.peerGroup() != null) {
            facts.put("peerGroup", period.peerGroup());
        }
        return facts;
    }
}
