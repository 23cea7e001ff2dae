package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what is scored. A plan scores the units under its own.
@Component
class ScorePlaces {

    /// After plans that have announced scores (0) or rules (1).
    private static final int SILENT = 2;

    private final OrgUnits units;
    private final Plans plans;
    private final ScoreTables tables;
    private final Clock clock;

    ScorePlaces(OrgUnits units, Plans plans, ScoreTables tables, Clock clock) {
        this.units = units;
        this.plans = plans;
        this.tables = tables;
        this.clock = clock;
    }

    /// @param planCode null for the one that says most about the span: a plan whose scores of it
    ///   were announced, else one with rules, else the one in force at its end
    /// @throws NotFoundException when the unit has no plan of its own, or none the actor may see
    /// @throws BadUserInputException for a span outside the plan, or one that has not begun
    ScorePlace of(
            Actor actor, String unit, @Nullable String planCode, YearMonth from, YearMonth to) {
        var now = YearMonth.now(clock);
        if (from.isAfter(to) || from.isAfter(now)) {
            throw new BadUserInputException("SCORE_SPAN_BAD", from, to);
        }
        var month = to.isAfter(now) ? now : to;
        var scope = actor.scope(Verb.UNIT_READ);
        var today = units.get(scope, unit);
        var plan =
                planCode == null
                        ? telling(plans.allForUnit(scope, today.path(), month), today, from, to)
                                .orElseThrow(() -> new NotFoundException("plan of " + unit))
                        : plans.get(scope, planCode, month);
        if (!plan.unit().id().equals(today.id())) {
            throw new NotFoundException("scores of " + unit);
        }
        within(plan, from, to);
        var then = units.find(Scope.EVERYWHERE, unit, month).orElse(today);
        return new ScorePlace(then, today.path(), plan, from, to);
    }

    /// As [#of], by the plan alone.
    ScorePlace ofPlan(Actor actor, String planCode, YearMonth from, YearMonth to) {
        var plan = plans.get(actor.scope(Verb.UNIT_READ), planCode);
        return of(actor, plan.unit().code(), planCode, from, to);
    }

    private Optional<Plan> telling(List<Plan> nearest, OrgUnit unit, YearMonth from, YearMonth to) {
        var own =
                nearest.stream()
                        .filter(plan -> plan.unit().id().equals(unit.id()))
                        .filter(plan -> !from.isBefore(plan.fromMonth()))
                        .filter(plan -> !to.isAfter(plan.toMonth()))
                        .toList();
        if (own.size() < 2) {
            return own.stream().findFirst().or(() -> nearest.stream().findFirst());
        }
        var said = tables.said(own.stream().map(Plan::id).toList(), from, to);
        return own.stream()
                .min(Comparator.comparingInt(plan -> said.getOrDefault(plan.id(), SILENT)));
    }

    private static void within(Plan plan, YearMonth from, YearMonth to) {
        if (from.isBefore(plan.fromMonth()) || to.isAfter(plan.toMonth())) {
            throw new BadUserInputException("SCORE_SPAN_OUTSIDE", plan.fromMonth(), plan.toMonth());
        }
    }
}
