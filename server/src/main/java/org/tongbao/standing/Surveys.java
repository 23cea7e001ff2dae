package org.tongbao.standing;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.indicator.Indicator;
import org.tongbao.knownat.Past;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.plan.Targets;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Standings of many units at the ends of several periods, read at once: the lines are those that
/// the standings of the units would have. First comes what is asked about, so that a question that
/// is too large can be refused; then, in one statement, all that is known of it.
@Component
public class Surveys {

    private final Places places;
    private final SelectStands stands;
    private final Plans plans;
    private final Targets targets;
    private final Sheets sheets;
    private final Clock clock;

    Surveys(
            Places places,
            SelectStands stands,
            Plans plans,
            Targets targets,
            Sheets sheets,
            Clock clock) {
        this.places = places;
        this.stands = stands;
        this.plans = plans;
        this.targets = targets;
        this.sheets = sheets;
        this.clock = clock;
    }

    /// @throws NotFoundException for a unit or plan that is not there for the actor
    /// @throws BadUserInputException for a month that has not begun or lies before the plan, and
    ///   where the unit stood elsewhere in some of the months
    public Survey prepare(Actor actor, SurveyQuestion question) {
        var months = question.months();
        if (months.to().isAfter(Past.month(clock))) {
            throw new BadUserInputException("STANDING_MONTH_IN_FUTURE", months.to());
        }
        var head =
                places.find(Scope.EVERYWHERE, question.under(), months.to())
                        .filter(place -> isNear(actor, place))
                        .map(Place::unit)
                        .orElseThrow(() -> new NotFoundException("unit " + question.under()));
        var scope = Scope.of(List.of(head.path()));
        var ground =
                Ground.of(actor, head, stands.under(scope, head, months), question.submitted());
        if (question.ends().stream()
                .noneMatch(end -> ground.in(end).anyMatch(stand -> ground.readable(stand, end)))) {
            throw new NotFoundException("unit " + question.under());
        }
        if (ground.headMoved()) {
            throw new BadUserInputException("STANDING_UNIT_MOVED", head.code());
        }
        var inForce = plans(actor, ground, question);
        return new Survey(
                question.periods(),
                ground,
                inForce,
                targets.under(scope, inForce.values(), head, months.to()),
                sheets.asking(scope, head, months, question.submitted()));
    }

    /// Whether anything at the unit may be of the actor's: to all others it is as if it were not.
    private static boolean isNear(Actor actor, Place place) {
        var above = place.parent();
        return place.openTo(actor)
                || actor.standsUnder(place.today())
                || above != null && actor.standsUnder(above.today());
    }

    /// All that is known of the indicators, at one moment.
    public Findings read(Survey survey, Collection<Indicator> indicators) {
        return new Findings(
                survey, sheets.read(survey.asking(), survey.times(indicators), indicators));
    }

    private Map<YearMonth, Plan> plans(Actor actor, Ground ground, SurveyQuestion question) {
        var scope = actor.scope(Verb.UNIT_READ);
        if (question.plan() == null) {
            return plans.forUnit(scope, ground.head().path(), question.ends());
        }
        var versions = plans.get(scope, question.plan(), question.ends());
        versions.forEach((month, plan) -> {
            if (month.isBefore(plan.fromMonth())) {
                throw new BadUserInputException("STANDING_BEFORE_PLAN", month, plan.fromMonth());
            }
        });
        return versions;
    }
}
