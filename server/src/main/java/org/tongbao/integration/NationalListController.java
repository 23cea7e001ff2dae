package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.problem.ForbiddenException;

import java.time.LocalDate;
import java.util.List;

@Controller
class NationalListController {

    private final NationalList list;
    private final ImportWorkflow workflow;

    NationalListController(NationalList list, ImportWorkflow workflow) {
        this.list = list;
        this.workflow = workflow;
    }

    /// `NationalList` of the contract.
    record Listed(String source, LocalDate asOf, List<NationalList.Division> divisions) {}

    record ImportNationalListInput(String division, @Nullable Boolean dryRun) {}

    @QueryMapping
    Listed nationalList(Actor actor, @Argument @Nullable String parent) {
        if (actor.scope(Verb.IMPORT).equals(Scope.NOWHERE)) {
            throw new ForbiddenException("import");
        }
        return new Listed(
                NationalList.SOURCE,
                NationalList.AS_OF,
                list.divisions(parent == null ? "" : parent));
    }

    @MutationMapping
    ImportNationalListPayload importNationalList(
            Actor actor, @Argument ImportNationalListInput input) {
        return workflow.importDivision(
                actor, input.division(), Boolean.TRUE.equals(input.dryRun()));
    }
}
