package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnitSuccession;
import org.tongbao.reorganisation.UnitInputs.Abolish;
import org.tongbao.reorganisation.UnitInputs.Act;
import org.tongbao.reorganisation.UnitInputs.Move;
import org.tongbao.reorganisation.UnitInputs.Split;
import org.tongbao.workflow.Intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Moves, splits and abolishes units; merging them is a workflow of its own.
@Component
class ReorganisationWorkflow {

    private final Courses courses;
    private final Subtrees subtrees;
    private final NewUnits newUnits;
    private final Mandate mandate;
    private final Acts acts;

    ReorganisationWorkflow(
            Courses courses, Subtrees subtrees, NewUnits newUnits, Mandate mandate, Acts acts) {
        this.courses = courses;
        this.subtrees = subtrees;
        this.newUnits = newUnits;
        this.mandate = mandate;
        this.acts = acts;
    }

    /// What was reported before stays with the unit above of that time.
    @Intent
    public Outcome move(Actor actor, Move input) {
        var seen = acts.over(actor, input.unit().unit());
        var above = courses.get(input.parent());
        mandate.under(actor, above.path(acts.today()));
        var act = input.act();
        var locked = acts.lock(List.of(seen, above), act.month());
        var unit = Acts.course(locked, seen.id());
        var parent = Acts.course(locked, above.id());
        var below = subtrees.below(unit.newest().path(), act.month());
        var problems = new ArrayList<>(ReorganisationRules.reason(act));
        problems.addAll(ReorganisationRules.act(unit, input.unit(), act, acts.today()));
        problems.addAll(ReorganisationRules.move(unit, parent, act.month(), below.deepest()));
        if (problems.isEmpty()) {
            var path = parent.newest().path().child(unit.code());
            var next = unit.changedFrom(act.month(), now -> now.under(parent.id(), path));
            problems.addAll(newUnits.nameTaken(next.newest().name(), next, act.month()));
            problems.addAll(acts.settled(List.of(unit, next), act));
        }
        return Acts.concluded(
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
        subtrees.relocate(unit, old, unit, path, act.month());
        acts.publish(
                actor, "moved", unit, act, Map.of("before", old.value(), "after", path.value()));
    }

    /// The unit goes on in parts of its own, beside them or not.
    @Intent
    public Outcome split(Actor actor, Split input) {
        var seen = acts.over(actor, input.unit().unit());
        var act = input.act();
        var locked = acts.lock(List.of(seen), act.month());
        var unit = Acts.course(locked, seen.id());
        var above = unit.newest().parentId();
        var parent = above == null ? null : locked.get(above);
        var below = subtrees.below(unit.newest().path(), act.month());
        var problems = new ArrayList<>(ReorganisationRules.split(input, below.units().size()));
        problems.addAll(ReorganisationRules.act(unit, input.unit(), act, acts.today()));
        var free = input.remains() ? Set.<UUID>of() : Set.of(unit.id());
        for (int i = 0; problems.isEmpty() && i < input.parts().size(); i++) {
            problems.addAll(
                    acts.created(
                            List.of("parts", Integer.toString(i)),
                            input.parts().get(i),
                            parent,
                            act,
                            free));
        }
        if (problems.isEmpty()) {
            problems.addAll(acts.settled(List.of(unit), act));
        }
        return Acts.concluded(act, 0, problems, unit, () -> divide(actor, unit, parent, input));
    }

    private void divide(Actor actor, Course unit, @Nullable Course parent, Split input) {
        var act = input.act();
        if (!input.remains()) {
            courses.save(unit, unit.endedBefore(act.month()));
        }
        for (var part : input.parts()) {
            var made = newUnits.create(part, parent, act.month());
            acts.succeed(actor, unit, made, act, OrgUnitSuccession.Kind.SPLIT);
            var facts = new TreeMap<>(OrgUnitWorkflow.facts(made.newest()));
            facts.put("from", List.of(unit.code()));
            acts.publish(actor, "created", made, act, facts);
        }
        acts.publish(
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
        var seen = acts.over(actor, input.unit().unit());
        var act = input.act();
        var unit = Acts.course(acts.lock(List.of(seen), act.month()), seen.id());
        var below = subtrees.below(unit.newest().path(), act.month());
        var problems =
                new ArrayList<>(
                        ReorganisationRules.abolish(unit.newest(), act, below.units().size()));
        problems.addAll(ReorganisationRules.act(unit, input.unit(), act, acts.today()));
        if (problems.isEmpty()) {
            problems.addAll(acts.settled(List.of(unit), act));
        }
        return Acts.concluded(
                act,
                0,
                problems,
                unit,
                () -> {
                    courses.save(unit, unit.endedBefore(act.month()));
                    acts.publish(
                            actor, "abolished", unit, act, Map.of("name", unit.newest().name()));
                });
    }
}
