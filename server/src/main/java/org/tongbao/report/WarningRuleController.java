package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.Problem;
import org.tongbao.report.WarningRuleWorkflow.FollowedRule;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/// The rules that look for odd values, for those who tune them; and what a report is looked over
/// by, for those who fill it in.
@Controller
class WarningRuleController {

    private final WarningRuleWorkflow workflow;
    private final WarningRules rules;
    private final TryWarningRule trial;
    private final UnitPlaces places;
    private final Authority authority;
    private final Clock clock;

    WarningRuleController(
            WarningRuleWorkflow workflow,
            WarningRules rules,
            TryWarningRule trial,
            UnitPlaces places,
            Authority authority,
            Clock clock) {
        this.workflow = workflow;
        this.rules = rules;
        this.trial = trial;
        this.places = places;
        this.authority = authority;
        this.clock = clock;
    }

    record SetWarningRulePayload(@Nullable RuleSetting setting, List<Problem> problems) {}

    record FollowWarningRulePayload(@Nullable RuleSetting setting, List<Problem> problems) {}

    @QueryMapping
    List<RuleSetting> warningRules(Actor actor, @Argument String unit) {
        var place = places.find(actor.scope(Verb.UNIT_READ), unit, YearMonth.now(clock));
        authority.require(actor, Verb.WARNING_MANAGE, place.path());
        return rules.of(place.path());
    }

    @QueryMapping
    WarningTrial warningTrial(
            Actor actor,
            @Argument String unit,
            @Argument WarningRuleCode code,
            @Argument List<WarningRuleInput.Threshold> thresholds) {
        return trial.with(actor, unit, code, thresholds);
    }

    @MutationMapping
    SetWarningRulePayload setWarningRule(Actor actor, @Argument WarningRuleInput input) {
        var decision = workflow.set(actor, input);
        return new SetWarningRulePayload(decision.result(), decision.problems());
    }

    @MutationMapping
    FollowWarningRulePayload followWarningRule(Actor actor, @Argument FollowedRule input) {
        var decision = workflow.follow(actor, input);
        return new FollowWarningRulePayload(decision.result(), decision.problems());
    }

    /// Whoever was let in to the report may see by what it is looked over.
    @SchemaMapping(typeName = "Report")
    Checks checks(ReportHead report) {
        var form = report.occasion().form();
        var path = report.unit().path();
        return form == null
                ? Checks.SHIPPED
                : rules.of(report.ownLevel() ? path : path.governing(), form, report.month());
    }

    @SchemaMapping(typeName = "WarningRule")
    List<WarningRule.Tuned> thresholds(WarningRule rule) {
        return rule.tuned();
    }
}
