package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnitSuccession;
import org.tongbao.problem.Problem;
import org.tongbao.reorganisation.UnitInputs.Act;
import org.tongbao.reorganisation.UnitInputs.Merge;
import org.tongbao.workflow.Intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Merges units: they go on in one that is there, or in one that comes to be in their place.
@Component
class MergerWorkflow {

    private final Courses courses;
    private final Subtrees subtrees;
    private final NewUnits newUnits;
    private final Acts acts;

    MergerWorkflow(Courses courses, Subtrees subtrees, NewUnits newUnits, Acts acts) {
        this.courses = courses;
        this.subtrees = subtrees;
        this.newUnits = newUnits;
        this.acts = acts;
    }

    /// The units go on in one that is there, or in one that comes to be in their place.
    @Intent
    public Outcome merge(Actor actor, Merge input) {
        var act = input.act();
        var wrong = ReorganisationRules.merge(input);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var seen = input.units().stream().map(unit -> acts.over(actor, unit.unit())).toList();
        var seenInto = input.into() == null ? null : acts.over(actor, input.into().unit());
        var locked =
                acts.lock(
                        Stream.concat(seen.stream(), Stream.ofNullable(seenInto)).toList(),
                        act.month());
        var ending = seen.stream().map(one -> Acts.course(locked, one.id())).toList();
        var into = seenInto == null ? null : Acts.course(locked, seenInto.id());
        var above = ending.getFirst().newest().parentId();
        var parent = above == null ? null : locked.get(above);
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < ending.size(); i++) {
            problems.addAll(
                    ReorganisationRules.at(
                            List.of("units", Integer.toString(i)),
                            ReorganisationRules.act(
                                    ending.get(i), input.units().get(i), act, acts.today())));
        }
        if (into != null && input.into() != null) {
            problems.addAll(
                    ReorganisationRules.at(
                            List.of("into"),
                            UnitRules.change(
                                    into, input.into().version(), act.month(), acts.today())));
        }
        problems.addAll(ReorganisationRules.merge(ending, into));
        if (problems.isEmpty() && input.created() != null) {
            problems.addAll(
                    acts.created(
                            List.of("created"), input.created(), parent, act, Acts.ids(ending)));
        }
        var below = new HashMap<UUID, Subtrees.Below>();
        ending.forEach(
                one -> below.put(one.id(), subtrees.below(one.newest().path(), act.month())));
        problems.addAll(sharedNames(below, into, act));
        if (problems.isEmpty()) {
            problems.addAll(acts.settled(ending, act));
        }
        var moving = below.values().stream().mapToInt(one -> one.units().size()).sum();
        return Acts.concluded(
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
                                acts.publish(
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
            subtrees.relocate(
                    one, one.newest().path(), successor, successor.newest().path(), act.month());
            acts.succeed(actor, one, successor, act, OrgUnitSuccession.Kind.MERGER);
            acts.publish(actor, "merged", one, act, Map.of("into", successor.code()));
        }
        acts.publish(
                actor,
                "merged",
                successor,
                act,
                Map.of("from", ending.stream().map(Course::code).toList()));
    }

    private List<Problem> sharedNames(
            Map<UUID, Subtrees.Below> below, @Nullable Course into, Act act) {
        var names =
                new HashSet<>(
                        into == null
                                ? Set.of()
                                : subtrees.below(into.newest().path(), act.month()).names());
        var problems = new ArrayList<Problem>();
        for (var one : below.values()) {
            problems.addAll(ReorganisationRules.shared(one.names(), names, "units"));
            names.addAll(one.names());
        }
        return problems;
    }
}
