package org.tongbao.plan;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnits;

import java.util.List;

@Controller
class PlanController {

    private final Plans plans;
    private final Targets targets;
    private final OrgUnits units;

    PlanController(Plans plans, Targets targets, OrgUnits units) {
        this.plans = plans;
        this.targets = targets;
        this.units = units;
    }

    @QueryMapping
    Plan plan(Actor actor, @Argument String code) {
        return plans.get(actor.scope(Verb.UNIT_READ), code);
    }

    @QueryMapping
    List<Target> targets(Actor actor, @Argument String plan, @Argument String unit) {
        var scope = actor.scope(Verb.UNIT_READ);
        return targets.ofUnit(scope, plans.get(scope, plan), units.get(scope, unit));
    }
}
