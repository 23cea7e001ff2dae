package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.plan.Target;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.Targets;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Targets in words that texts of a form can answer: of the form's unit and of those directly under
/// it, one for each indicator.
@Component
class AnswerableTargets {

    private final Plans plans;
    private final Targets targets;

    AnswerableTargets(Plans plans, Targets targets) {
        this.plans = plans;
        this.targets = targets;
    }

    /// A target in words, and the plan it stands in.
    record Answerable(Plan plan, Target target) {}

    /// Of the plan the unit works by in a month, in its order.
    List<Answerable> of(Scope scope, UnitPlace place, YearMonth month) {
        return plans.forUnit(scope, place.path(), month)
                .map(plan ->
                        inWords(scope, plan, place, month).values().stream()
                                .map(target -> new Answerable(plan, target))
                                .toList())
                .orElse(List.of());
    }

    /// Those that are meant, by what they were called. One that is not there is left out.
    Map<FormComposition.TextTarget, UUID> find(
            Scope scope,
            UnitPlace place,
            YearMonth month,
            Collection<FormComposition.TextTarget> meant) {
        var found = new HashMap<FormComposition.TextTarget, UUID>();
        meant.stream()
                .collect(Collectors.groupingBy(FormComposition.TextTarget::plan))
                .forEach((code, wanted) ->
                        plans.find(scope, code)
                                .ifPresent(plan -> {
                                    var known = inWords(scope, plan, place, month);
                                    for (var one : wanted) {
                                        var target = known.get(one.indicator());
                                        if (target != null) {
                                            found.put(one, target.id());
                                        }
                                    }
                                }));
        return found;
    }

    /// By indicator; the unit's own goes before those of units under it.
    private Map<String, Target> inWords(Scope scope, Plan plan, UnitPlace place, YearMonth month) {
        var byIndicator = new LinkedHashMap<String, Target>();
        targets.ofUnitsAndChildren(scope, plan, List.of(place.id()), month).stream()
                .filter(target -> target.meaning() == TargetMeaning.QUALITATIVE)
                .forEach(target ->
                        byIndicator.merge(
                                target.indicator().code(),
                                target,
                                (one, other) ->
                                        other.unitId().equals(place.id())
                                                        && !one.unitId().equals(place.id())
                                                ? other
                                                : one));
        return byIndicator;
    }
}
