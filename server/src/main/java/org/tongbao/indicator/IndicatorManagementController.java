package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;

import java.util.List;

@Controller
class IndicatorManagementController {

    private final IndicatorWorkflow workflow;
    private final IndicatorLifeWorkflow life;
    private final Indicators indicators;
    private final IndicatorBooks books;

    IndicatorManagementController(
            IndicatorWorkflow workflow,
            IndicatorLifeWorkflow life,
            Indicators indicators,
            IndicatorBooks books) {
        this.workflow = workflow;
        this.life = life;
        this.indicators = indicators;
        this.books = books;
    }

    record IndicatorPayload(@Nullable Indicator indicator, List<Problem> problems) {}

    record DeletedPayload(@Nullable String deletedCode, List<Problem> problems) {}

    @QueryMapping
    boolean mayManageIndicators(Actor actor) {
        return CatalogueGate.open(actor);
    }

    @QueryMapping
    IndicatorUse indicatorUse(Actor actor, @Argument String code) {
        CatalogueGate.require(actor);
        return books.use(indicators.get(code).id());
    }

    @MutationMapping
    IndicatorPayload createIndicator(Actor actor, @Argument IndicatorInput.Create input) {
        return payload(workflow.create(actor, input));
    }

    @MutationMapping
    IndicatorPayload updateIndicator(Actor actor, @Argument IndicatorInput.Update input) {
        return payload(workflow.update(actor, input));
    }

    @MutationMapping
    IndicatorPayload addIndicatorAlias(Actor actor, @Argument IndicatorInput.Alias input) {
        return payload(workflow.addAlias(actor, input));
    }

    @MutationMapping
    IndicatorPayload removeIndicatorAlias(Actor actor, @Argument IndicatorInput.Alias input) {
        return payload(workflow.removeAlias(actor, input));
    }

    @MutationMapping
    IndicatorPayload defineIndicator(Actor actor, @Argument IndicatorInput.Define input) {
        return payload(workflow.define(actor, input));
    }

    @MutationMapping
    IndicatorPayload retireIndicator(Actor actor, @Argument IndicatorInput.Retire input) {
        return payload(life.retire(actor, input));
    }

    @MutationMapping
    IndicatorPayload restoreIndicator(Actor actor, @Argument IndicatorInput.Change input) {
        return payload(life.restore(actor, input));
    }

    @MutationMapping
    DeletedPayload deleteIndicator(Actor actor, @Argument IndicatorInput.Change input) {
        var settled = life.delete(actor, input);
        return new DeletedPayload(settled.code(), settled.problems());
    }

    @MutationMapping
    IndicatorPayload mergeIndicators(Actor actor, @Argument IndicatorInput.Merge input) {
        return payload(life.merge(actor, input));
    }

    private IndicatorPayload payload(Settled settled) {
        var code = settled.code();
        return new IndicatorPayload(code == null ? null : indicators.get(code), settled.problems());
    }
}
