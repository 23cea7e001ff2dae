package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.Problem;
import org.tongbao.reorganisation.UnitInputs.Abolish;
import org.tongbao.reorganisation.UnitInputs.Act;
import org.tongbao.reorganisation.UnitInputs.Merge;
import org.tongbao.reorganisation.UnitInputs.Move;
import org.tongbao.reorganisation.UnitInputs.NewUnit;
import org.tongbao.reorganisation.UnitInputs.SeenUnit;
import org.tongbao.reorganisation.UnitInputs.Split;

import java.time.YearMonth;
import java.util.List;

/// Moving, merging, splitting and abolishing. The unit in an answer is read after the commit, by
/// whoever was entitled to change it.
@Controller
class ReorganisationController {

    private final ReorganisationWorkflow workflow;
    private final MergerWorkflow merger;
    private final OrgUnits units;

    ReorganisationController(
            ReorganisationWorkflow workflow, MergerWorkflow merger, OrgUnits units) {
        this.workflow = workflow;
        this.merger = merger;
        this.units = units;
    }

    /// `MoveOrgUnitPayload` and its like.
    record ReorganisedPayload(@Nullable OrgUnit orgUnit, int unitsBelow, List<Problem> problems) {}

    record MoveOrgUnitInput(
            String unit,
            int version,
            YearMonth month,
            String parent,
            String reason,
            @Nullable Boolean dryRun) {}

    record MergeOrgUnitsInput(
            List<SeenUnit> units,
            YearMonth month,
            @Nullable SeenUnit into,
            @Nullable NewUnit created,
            String reason,
            @Nullable Boolean dryRun) {}

    record SplitOrgUnitInput(
            String unit,
            int version,
            YearMonth month,
            List<NewUnit> parts,
            @Nullable Boolean remains,
            String reason,
            @Nullable Boolean dryRun) {}

    record AbolishOrgUnitInput(
            String unit, int version, YearMonth month, String reason, @Nullable Boolean dryRun) {}

    @MutationMapping
    ReorganisedPayload moveOrgUnit(Actor actor, @Argument MoveOrgUnitInput input) {
        return payload(
                workflow.move(
                        actor,
                        new Move(
                                new SeenUnit(input.unit, input.version),
                                input.parent,
                                act(input.month, input.reason, input.dryRun))));
    }

    @MutationMapping
    ReorganisedPayload mergeOrgUnits(Actor actor, @Argument MergeOrgUnitsInput input) {
        return payload(
                merger.merge(
                        actor,
                        new Merge(
                                input.units,
                                input.into,
                                input.created,
                                act(input.month, input.reason, input.dryRun))));
    }

    @MutationMapping
    ReorganisedPayload splitOrgUnit(Actor actor, @Argument SplitOrgUnitInput input) {
        return payload(
                workflow.split(
                        actor,
                        new Split(
                                new SeenUnit(input.unit, input.version),
                                input.parts,
                                Boolean.TRUE.equals(input.remains),
                                act(input.month, input.reason, input.dryRun))));
    }

    @MutationMapping
    ReorganisedPayload abolishOrgUnit(Actor actor, @Argument AbolishOrgUnitInput input) {
        return payload(
                workflow.abolish(
                        actor,
                        new Abolish(
                                new SeenUnit(input.unit, input.version),
                                act(input.month, input.reason, input.dryRun))));
    }

    private static Act act(YearMonth month, String reason, @Nullable Boolean dryRun) {
        return new Act(month, reason, Boolean.TRUE.equals(dryRun));
    }

    private ReorganisedPayload payload(Outcome outcome) {
        var code = outcome.unit();
        return new ReorganisedPayload(
                code == null ? null : units.get(Scope.EVERYWHERE, code),
                outcome.below(),
                outcome.problems());
    }
}
