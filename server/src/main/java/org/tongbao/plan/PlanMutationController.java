package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.plan.PlanInputs.CreatePlanInput;
import org.tongbao.plan.PlanInputs.DraftInput;
import org.tongbao.plan.PlanInputs.RevisePlanInput;
import org.tongbao.plan.PlanInputs.SaveTargetsInput;
import org.tongbao.plan.PlanInputs.TargetInput;
import org.tongbao.plan.PlanInputs.UpdatePlanInput;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.Objects;

/// What can be done to plans.
@Controller
class PlanMutationController {

    private final PlanWorkflow plans;

    PlanMutationController(PlanWorkflow plans) {
        this.plans = plans;
    }

    /// The payload of every mutation but `discardDraft`.
    record VersionPayload(@Nullable PlanVersion version, List<Problem> problems) {

        static VersionPayload of(Decision<PlanVersion> decision) {
            return new VersionPayload(decision.result(), decision.problems());
        }
    }

    record DiscardDraftPayload(@Nullable Plan plan, List<Problem> problems) {}

    @MutationMapping
    VersionPayload createPlan(Actor actor, @Argument CreatePlanInput input) {
        return VersionPayload.of(
                plans.create(actor, input.unit(), input.code(), input.details().details()));
    }

    @MutationMapping
    VersionPayload updatePlan(Actor actor, @Argument UpdatePlanInput input) {
        var details = input.details().details();
        var from = Objects.requireNonNullElse(input.fromMonth(), details.fromMonth());
        return VersionPayload.of(
                plans.update(actor, input.plan(), input.baseRevision(), details, from));
    }

    @MutationMapping
    VersionPayload saveTargets(Actor actor, @Argument SaveTargetsInput input) {
        return VersionPayload.of(
                plans.saveTargets(
                        actor,
                        input.plan(),
                        input.baseRevision(),
                        input.targets().stream().map(TargetInput::draft).toList()));
    }

    @MutationMapping
    VersionPayload issuePlan(Actor actor, @Argument DraftInput input) {
        return VersionPayload.of(plans.issue(actor, input.plan(), input.baseRevision()));
    }

    @MutationMapping
    VersionPayload revisePlan(Actor actor, @Argument RevisePlanInput input) {
        return VersionPayload.of(
                plans.revise(actor, input.plan(), input.fromMonth(), input.reason()));
    }

    @MutationMapping
    DiscardDraftPayload discardDraft(Actor actor, @Argument DraftInput input) {
        var decision = plans.discard(actor, input.plan(), input.baseRevision());
        var left = decision.result();
        return new DiscardDraftPayload(
                left == null ? null : left.orElse(null), decision.problems());
    }
}
