package org.tongbao.score;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Changes 考核办法.
@Component
public class RulesWorkflow {

    private final Plans plans;
    private final Indicators indicators;
    private final RuleSets rules;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RulesWorkflow(
            Plans plans,
            Indicators indicators,
            RuleSets rules,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.rules = rules;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /// Changes the newest version while nothing that was announced rests on it; else a further one
    /// follows, for what is announced from now on.
    @Intent
    public Decision<ScoreRules> save(Actor actor, RulesDraft draft) {
        var plan = plans.get(actor.scope(Verb.UNIT_READ), draft.plan());
        authority.require(actor, Verb.PLAN_MANAGE, plan.unit().path());
        rules.lock(plan.id());
        var newest = rules.newest(plan.id());
        if (newest.map(ScoreRules::version).orElse(0) != draft.baseVersion()
                || newest.map(ScoreRules::revision).orElse(0) != draft.baseRevision()) {
            return Decision.refused(List.of(StateProblem.of("SCORE_RULES_CHANGED")));
        }
        var known =
                indicators
                        .byCode(draft.items().stream().map(RulesDraft.Item::indicator).toList())
                        .stream()
                        .collect(Collectors.toMap(Indicator::code, Function.identity()));
        var problems = unknown(draft, known);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var scheme = scheme(draft, known);
        problems = new SchemeRules(scheme).check();
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        store(actor, plan, newest, scheme);
        return Decision.made(rules.newest(plan.id()).orElseThrow());
    }

    private void store(Actor actor, Plan plan, Optional<ScoreRules> newest, Scheme scheme) {
        var open = newest.filter(one -> !rules.settled(one.id()));
        var id = open.map(ScoreRules::id).orElseGet(ids::generateId);
        var number =
                open.map(ScoreRules::version)
                        .orElseGet(() -> newest.map(ScoreRules::version).orElse(0) + 1);
        if (open.isPresent()) {
            rules.replace(id, scheme, clock.instant(), actor.id());
        } else {
            rules.add(id, plan.id(), number, scheme, clock.instant(), actor.id());
        }
        events.publishEvent(
                new ScoreEvent(
                        "score.rules_saved",
                        actor,
                        plan.unit(),
                        plan,
                        id,
                        Map.of(
                                "version",
                                number,
                                "before",
                                newest.map(one -> SchemeWords.of(one.scheme())).orElse(List.of()),
                                "after",
                                SchemeWords.of(scheme))));
    }

    private static List<Problem> unknown(RulesDraft draft, Map<String, Indicator> known) {
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < draft.items().size(); i++) {
            var code = draft.items().get(i).indicator();
            if (!known.containsKey(code)) {
                problems.add(
                        InputProblem.at(
                                "SCORE_INDICATOR_UNKNOWN",
                                List.of("items", Integer.toString(i), "indicator"),
                                code));
            }
        }
        return problems;
    }

    private static Scheme scheme(RulesDraft draft, Map<String, Indicator> known) {
        return new Scheme(
                draft.items().stream()
                        .map(item ->
                                new Scheme.Item(
                                        ScoredIndicator.of(
                                                Objects.requireNonNull(
                                                        known.get(item.indicator()))),
                                        item.weight(),
                                        item.basis(),
                                        item.rule()))
                        .toList(),
                draft.deductions(),
                draft.grades());
    }
}
