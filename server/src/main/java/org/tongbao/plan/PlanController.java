package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Controller
class PlanController {

    private static final int MOST_UNITS = 500;

    private final Plans plans;
    private final PlanVersions versions;
    private final Targets targets;
    private final OrgUnits units;
    private final PlanVocabulary vocabulary;

    PlanController(
            Plans plans,
            PlanVersions versions,
            Targets targets,
            OrgUnits units,
            PlanVocabulary vocabulary) {
        this.plans = plans;
        this.versions = versions;
        this.targets = targets;
        this.units = units;
        this.vocabulary = vocabulary;
    }

    @QueryMapping
    Plan plan(Actor actor, @Argument String code) {
        return plans.getAny(actor.scope(Verb.UNIT_READ), actor.scope(Verb.PLAN_MANAGE), code);
    }

    @QueryMapping
    List<Plan> plans(Actor actor) {
        return plans.shelf(actor.scope(Verb.UNIT_READ), actor.scope(Verb.PLAN_MANAGE));
    }

    @QueryMapping
    PlanVersion planVersion(
            Actor actor, @Argument String plan, @Argument @Nullable Integer number) {
        var manageable = actor.scope(Verb.PLAN_MANAGE);
        var found = plans.getAny(actor.scope(Verb.UNIT_READ), manageable, plan);
        if (number != null) {
            return versions.get(manageable, found, number);
        }
        return versions.of(manageable, found).stream()
                .filter(PlanVersion::draft)
                .findFirst()
                .orElseGet(() -> versions.get(manageable, found, found.version()));
    }

    @QueryMapping
    List<Target> targets(Actor actor, @Argument String plan, @Argument String unit) {
        var scope = actor.scope(Verb.UNIT_READ);
        return targets.ofUnit(scope, plans.get(scope, plan), units.get(scope, unit));
    }

    @QueryMapping
    List<OrgUnit> targetUnits(Actor actor, @Argument String plan) {
        var found = plan(actor, plan);
        return vocabulary.units(actor.scope(Verb.UNIT_READ), found).stream()
                .filter(one -> one.isDirectlyUnder(found.unit().path()))
                .map(PlannedUnit::unit)
                .limit(MOST_UNITS)
                .toList();
    }

    @QueryMapping
    List<Department> departments(Actor actor, @Argument String unit) {
        var scope = actor.scope(Verb.UNIT_READ);
        var asked = units.get(scope, unit);
        return vocabulary.departments(scope, asked).of(asked.path());
    }

    @BatchMapping(typeName = "Plan", field = "versions")
    Map<Plan, List<PlanVersion>> versions(List<Plan> asked, @ContextValue("actor") Actor actor) {
        var found = versions.of(actor.scope(Verb.PLAN_MANAGE), new HashSet<>(asked));
        var byPlan = new LinkedHashMap<Plan, List<PlanVersion>>();
        asked.forEach(plan -> byPlan.put(plan, found.getOrDefault(plan, List.of())));
        return byPlan;
    }

    @SchemaMapping
    boolean manageable(Plan plan, @ContextValue("actor") Actor actor) {
        return actor.scope(Verb.PLAN_MANAGE).contains(plan.unit().path());
    }

    @SchemaMapping(typeName = "PlanVersion", field = "targets")
    List<Target> targetsOf(PlanVersion version, @ContextValue("actor") Actor actor) {
        return targets.ofVersion(actor.scope(Verb.UNIT_READ), version);
    }
}
