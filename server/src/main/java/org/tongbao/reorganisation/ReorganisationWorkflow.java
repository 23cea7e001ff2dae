package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnitSuccession;
import org.tongbao.problem.Problem;
import org.tongbao.reorganisation.UnitInputs.Abolish;
import org.tongbao.reorganisation.UnitInputs.Act;
import org.tongbao.reorganisation.UnitInputs.Merge;
import org.tongbao.reorganisation.UnitInputs.Move;
import org.tongbao.reorganisation.UnitInputs.NewUnit;
import org.tongbao.reorganisation.UnitInputs.Split;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Moves, merges, splits and abolishes units. Whoever does it administers what stands above each
/// unit concerned; all of them, and what stands under them, are locked together.
@Component
class ReorganisationWorkflow {

    private final Courses courses;
    private final NewUnits newUnits;
    private final Mandate mandate;
    private final SettledMonths settled;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReorganisationWorkflow(
            Courses courses,
            NewUnits newUnits,
            Mandate mandate,
            SettledMonths settled,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.newUnits = newUnits;
        this.mandate = mandate;
        this.settled = settled;
        this.events = events;
        this.clock = clock;
    }

    /// What was reported before stays with the unit above of that time.
    @Intent
    public Outcome move(Actor actor, Move input) {
        var seen = over(actor, input.unit().unit());
        var above = courses.get(input.parent());
        mandate.under(actor, above.path(today()));
        var act = input.act();
        var locked = lock(List.of(seen, above), act.month());
        var unit = course(locked, seen.id());
        var parent = course(locked, above.id());
        var below = courses.below(unit.newest().path(), act.month());
        var problems = new ArrayList<>(ReorganisationRules.reason(act));
        problems.addAll(ReorganisationRules.act(unit, input.unit(), act, today()));
        problems.addAll(ReorganisationRules.move(unit, parent, act.month(), below.deepest()));
        if (problems.isEmpty()) {
            var path = parent.newest().path().child(unit.code());
            var next = unit.changedFrom(act.month(), now -> now.under(parent.id(), path));
            problems.addAll(newUnits.nameTaken(next.newest().name(), next, act.month()));
            problems.addAll(settled(List.of(unit, next), act));
        }
        return concluded(
                act,
                below.units().size(),
                problems,
                unit,
                () -> relocate(actor, unit, parent, act));
    }

    private void relocate(Actor actor, Course unit, Course parent, Act act) {
        var old = unit.newest().path();
        var path = parent.newest().path().child(unit.code());
        var next = unit.changedFrom(act.month(), now -> now.under(parent.id(), path));
        courses.save(unit, next);
        courses.relocate(unit, old, unit, path, act.month());
        publish(actor, "moved", unit, act, Map.of("before", old.value(), "after", path.value()));
    }

    /// The units go on in one that is there, or in one that comes to be in their place.
    @Intent
    public Outcome merge(Actor actor, Merge input) {
        var act = input.act();
        var wrong = ReorganisationRules.merge(input);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var seen = input.units().stream().map(unit -> over(actor, unit.unit())).toList();
        var seenInto = input.into() == null ? null : over(actor, input.into().unit());
        var locked =
                lock(
                        Stream.concat(seen.stream(), Stream.ofNullable(seenInto)).toList(),
                        act.month());
        var ending = seen.stream().map(one -> course(locked, one.id())).toList();
        var into = seenInto == null ? null : course(locked, seenInto.id());
        var above = ending.getFirst().newest().parentId();
        var parent = above == null ? null : locked.get(above);
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < ending.size(); i++) {
            problems.addAll(
                    ReorganisationRules.at(
                            List.of("units", Integer.toString(i)),
                            ReorganisationRules.act(
                                    ending.get(i), input.units().get(i), act, today())));
        }
        if (into != null && input.into() != null) {
            problems.addAll(
                    ReorganisationRules.at(
                            List.of("into"),
                            UnitRules.change(into, input.into().version(), act.month(), today())));
        }
        problems.addAll(ReorganisationRules.merge(ending, into));
        if (problems.isEmpty() && input.created() != null) {
            problems.addAll(created(List.of("created"), input.created(), parent, act, ids(ending)));
        }
        var below = new HashMap<UUID, Courses.Below>();
        ending.forEach(one -> below.put(one.id(), courses.below(one.newest().path(), act.month())));
        problems.addAll(sharedNames(below, into, act));
        if (problems.isEmpty()) {
            problems.addAll(settled(ending, act));
        }
        var moving = below.values().stream().mapToInt(one -> one.units().size()).sum();
        return concluded(
                        act,
                        moving,
                        problems,
                        into == null ? ending.getFirst() : into,
                        () -> {
                            var successor = into;
                            if (successor == null) {
                                successor =
                                        newUnits.create(
                                                Objects.requireNonNull(input.created()),
                                                parent,
                                                act.month());
                                publish(
                                        actor,
                                        "created",
                                        successor,
                                        act,
                                        OrgUnitWorkflow.facts(successor.newest()));
                            }
                            unite(actor, ending, successor, act);
                        })
                .as(input.created() == null ? null : input.created().code().strip());
    }

    private void unite(Actor actor, List<Course> ending, Course successor, Act act) {
        for (var one : ending) {
            courses.save(one, one.endedBefore(act.month()));
            courses.relocate(
                    one, one.newest().path(), successor, successor.newest().path(), act.month());
            courses.succeed(one, successor, act.month(), OrgUnitSuccession.Kind.MERGER);
            publish(actor, "merged", one, act, Map.of("into", successor.code()));
        }
        publish(
                actor,
                "merged",
                successor,
                act,
                Map.of("from", ending.stream().map(Course::code).toList()));
    }

    private List<Problem> sharedNames(
            Map<UUID, Courses.Below> below, @Nullable Course into, Act act) {
        var names =
                new HashSet<>(
                        into == null
                                ? Set.of()
                                : courses.below(into.newest().path(), act.month()).names());
        var problems = new ArrayList<Problem>();
        for (var one : below.values()) {
            problems.addAll(ReorganisationRules.shared(one.names(), names, "units"));
            names.addAll(one.names());
        }
        return problems;
    }

    /// The unit goes on in parts of its own, beside them or not.
    @Intent
    public Outcome split(Actor actor, Split input) {
        var seen = over(actor, input.unit().unit());
        var act = input.act();
        var locked = lock(List.of(seen), act.month());
        var unit = course(locked, seen.id());
        var above = unit.newest().parentId();
        var parent = above == null ? null : locked.get(above);
        var below = courses.below(unit.newest().path(), act.month());
        var problems = new ArrayList<>(ReorganisationRules.split(input, below.units().size()));
        problems.addAll(ReorganisationRules.act(unit, input.unit(), act, today()));
        var free = input.remains() ? Set.<UUID>of() : Set.of(unit.id());
        for (int i = 0; problems.isEmpty() && i < input.parts().size(); i++) {
            problems.addAll(
                    created(
                            List.of("parts", Integer.toString(i)),
                            input.parts().get(i),
                            parent,
                            act,
                            free));
        }
        if (problems.isEmpty()) {
            problems.addAll(settled(List.of(unit), act));
        }
        return concluded(act, 0, problems, unit, () -> divide(actor, unit, parent, input));
    }

    private void divide(Actor actor, Course unit, @Nullable Course parent, Split input) {
        var act = input.act();
        if (!input.remains()) {
            courses.save(unit, unit.endedBefore(act.month()));
        }
        for (var part : input.parts()) {
            var made = newUnits.create(part, parent, act.month());
            courses.succeed(unit, made, act.month(), OrgUnitSuccession.Kind.SPLIT);
            var facts = new TreeMap<>(OrgUnitWorkflow.facts(made.newest()));
            facts.put("from", List.of(unit.code()));
            publish(actor, "created", made, act, facts);
        }
        publish(
                actor,
                "split",
                unit,
                act,
                Map.of(
                        "parts",
                        input.parts().stream().map(part -> part.code().strip()).toList(),
                        "remains",
                        input.remains()));
    }

    /// Nothing follows.
    @Intent
    public Outcome abolish(Actor actor, Abolish input) {
        var seen = over(actor, input.unit().unit());
        var act = input.act();
        var unit = course(lock(List.of(seen), act.month()), seen.id());
        var below = courses.below(unit.newest().path(), act.month());
        var problems =
                new ArrayList<>(
                        ReorganisationRules.abolish(unit.newest(), act, below.units().size()));
        problems.addAll(ReorganisationRules.act(unit, input.unit(), act, today()));
        if (problems.isEmpty()) {
            problems.addAll(settled(List.of(unit), act));
        }
        return concluded(
                act,
                0,
                problems,
                unit,
                () -> {
                    courses.save(unit, unit.endedBefore(act.month()));
                    publish(actor, "abolished", unit, act, Map.of("name", unit.newest().name()));
                });
    }

    private static Outcome concluded(
            Act act, int below, List<Problem> problems, Course unit, Runnable deed) {
        if (!problems.isEmpty()) {
            return Outcome.refused(problems).with(below);
        }
        if (act.dryRun()) {
            return Outcome.possible(below);
        }
        deed.run();
        return Outcome.done(unit.code()).with(below);
    }

    private Course over(Actor actor, String code) {
        var course = courses.get(code);
        mandate.over(actor, course.path(today()));
        return course;
    }

    /// The units, those above them and all under them, read anew.
    private Map<UUID, Course> lock(List<Course> seen, YearMonth month) {
        var above = new HashSet<UUID>();
        var all = new HashSet<UUID>();
        for (var course : seen) {
            above.add(course.id());
            Stream.ofNullable(course.newest().parentId()).forEach(above::add);
            all.addAll(courses.below(course.newest().path(), month).units());
        }
        all.addAll(above);
        courses.lock(all);
        return courses.of(above);
    }

    private static Course course(Map<UUID, Course> locked, UUID id) {
        return Objects.requireNonNull(locked.get(id));
    }

    private List<Problem> created(
            List<String> place, NewUnit unit, @Nullable Course parent, Act act, Set<UUID> ending) {
        return ReorganisationRules.at(
                place, newUnits.problems(unit, parent, act.month(), today(), ending));
    }

    private List<Problem> settled(List<Course> units, Act act) {
        var paths = units.stream().map(unit -> unit.newest().path()).toList();
        return ReorganisationRules.settled(
                settled.filed(paths, act.month()), settled.published(paths, act.month()));
    }

    private static Set<UUID> ids(List<Course> units) {
        return units.stream().map(Course::id).collect(Collectors.toSet());
    }

    private void publish(
            Actor actor, String deed, Course unit, Act act, Map<String, Object> detail) {
        var all = new TreeMap<>(detail);
        all.put("reason", Words.folded(act.reason()));
        events.publishEvent(
                new OrgUnitChanged(
                        actor, "orgunit." + deed, unit.id(), unit.path(today()), act.month(), all));
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }
}
