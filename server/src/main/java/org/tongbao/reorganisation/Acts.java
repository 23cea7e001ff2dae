package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnitSuccession;
import org.tongbao.problem.Problem;
import org.tongbao.reorganisation.UnitInputs.Act;
import org.tongbao.reorganisation.UnitInputs.NewUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What all acts on units share. Whoever does one administers what stands above each unit
/// concerned; all of them, and what stands under them, are locked together; what happened is told.
@Component
class Acts {

    private final Courses courses;
    private final Subtrees subtrees;
    private final NewUnits newUnits;
    private final Mandate mandate;
    private final SettledMonths settledMonths;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acts(
            Courses courses,
            Subtrees subtrees,
            NewUnits newUnits,
            Mandate mandate,
            SettledMonths settledMonths,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.subtrees = subtrees;
        this.newUnits = newUnits;
        this.mandate = mandate;
        this.settledMonths = settledMonths;
        this.events = events;
        this.clock = clock;
    }

    static Outcome concluded(
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

    Course over(Actor actor, String code) {
        var course = courses.get(code);
        mandate.over(actor, course.path(today()));
        return course;
    }

    /// The units, those above them and all under them, read anew.
    Map<UUID, Course> lock(List<Course> seen, YearMonth month) {
        var above = new HashSet<UUID>();
        var all = new HashSet<UUID>();
        for (var course : seen) {
            above.add(course.id());
            Stream.ofNullable(course.newest().parentId()).forEach(above::add);
            all.addAll(subtrees.below(course.newest().path(), month).units());
        }
        all.addAll(above);
        courses.lock(all);
        return courses.of(above);
    }

    static Course course(Map<UUID, Course> locked, UUID id) {
        return Objects.requireNonNull(locked.get(id));
    }

    List<Problem> created(
            List<String> place, NewUnit unit, @Nullable Course parent, Act act, Set<UUID> ending) {
        return ReorganisationRules.at(
                place, newUnits.problems(unit, parent, act.month(), today(), ending));
    }

    List<Problem> settled(List<Course> units, Act act) {
        var paths = units.stream().map(unit -> unit.newest().path()).toList();
        return ReorganisationRules.settled(
                settledMonths.filed(paths, act.month()),
                settledMonths.published(paths, act.month()));
    }

    static Set<UUID> ids(List<Course> units) {
        return units.stream().map(Course::id).collect(Collectors.toSet());
    }

    void publish(Actor actor, String deed, Course unit, Act act, Map<String, Object> detail) {
        var all = new TreeMap<>(detail);
        all.put("reason", Words.folded(act.reason()));
        events.publishEvent(
                new OrgUnitChanged(
                        actor, "orgunit." + deed, unit.id(), unit.path(today()), act.month(), all));
    }

    /// The unit goes on in another: what is held on it may follow.
    void succeed(Actor actor, Course unit, Course successor, Act act, OrgUnitSuccession.Kind kind) {
        courses.succeed(unit, successor, act.month(), kind);
        events.publishEvent(
                new UnitSucceeded(
                        actor,
                        unit.id(),
                        unit.code(),
                        successor.id(),
                        successor.newest().path(),
                        act.month()));
    }

    YearMonth today() {
        return YearMonth.now(clock);
    }
}
