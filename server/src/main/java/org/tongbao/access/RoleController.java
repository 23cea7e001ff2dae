package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.UUID;

@Controller
class RoleController {

    private final RoleWorkflow workflow;

    RoleController(RoleWorkflow workflow) {
        this.workflow = workflow;
    }

    record GrantRolePayload(@Nullable RoleGrant grant, List<Problem> problems) {}

    record RevokeRolePayload(@Nullable UUID revoked, List<Problem> problems) {}

    @MutationMapping
    GrantRolePayload grantRole(Actor actor, @Argument PersonInput.Grant input) {
        var outcome = workflow.grant(actor, input);
        return new GrantRolePayload(outcome.done(), outcome.problems());
    }

    @MutationMapping
    RevokeRolePayload revokeRole(Actor actor, @Argument PersonInput.Revoke input) {
        var outcome = workflow.revoke(actor, input.grant());
        return new RevokeRolePayload(outcome.done(), outcome.problems());
    }
}
