package org.tongbao.population;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.population.PopulationWorkflow.Statement;
import org.tongbao.problem.Problem;

import java.util.List;

@Controller
class PopulationController {

    private final PopulationWorkflow workflow;
    private final Populations populations;
    private final OrgUnits units;

    PopulationController(PopulationWorkflow workflow, Populations populations, OrgUnits units) {
        this.workflow = workflow;
        this.populations = populations;
        this.units = units;
    }

    record SetPopulationPayload(@Nullable List<Population> populations, List<Problem> problems) {}

    @QueryMapping
    List<Population> populations(Actor actor, @Argument String unit) {
        return populations.all(units.get(actor.scope(Verb.UNIT_READ), unit).id());
    }

    @MutationMapping
    SetPopulationPayload setPopulation(Actor actor, @Argument Statement input) {
        var problems = workflow.state(actor, input);
        return new SetPopulationPayload(
                problems.isEmpty() ? populations(actor, input.unit()) : null, problems);
    }
}
