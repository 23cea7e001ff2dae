package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;

import java.util.List;

/// What indicators are to each other: read by everybody who may read the catalogue.
@Controller
class IndicatorRelationController {

    private final RelationWorkflow workflow;
    private final IndicatorRelations relations;

    IndicatorRelationController(RelationWorkflow workflow, IndicatorRelations relations) {
        this.workflow = workflow;
        this.relations = relations;
    }

    record RelationsPayload(@Nullable List<IndicatorRelation> relations, List<Problem> problems) {}

    @QueryMapping
    List<IndicatorRelation> indicatorRelations(@SuppressWarnings("unused") Actor actor) {
        return relations.all();
    }

    @MutationMapping
    RelationsPayload relateIndicators(Actor actor, @Argument RelationInput.Relate input) {
        return payload(workflow.relate(actor, input));
    }

    @MutationMapping
    RelationsPayload unrelateIndicators(Actor actor, @Argument RelationInput.Unrelate input) {
        return payload(workflow.unrelate(actor, input));
    }

    private RelationsPayload payload(Settled settled) {
        return new RelationsPayload(
                settled.code() == null ? null : relations.all(), settled.problems());
    }
}
