package org.tongbao.standing;

import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.knownat.Past;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.plan.Targets;
import org.tongbao.problem.NotFoundException;
import org.tongbao.standing.Sheets.Dated;
import org.tongbao.standing.Sheets.Window;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Standings of many units at the ends of several periods, read at once: the lines are those that
/// the standings of the units would have. First comes what is asked about, so that a question that
/// is too large can be refused; then, in one statement, all that is known of it. Where sums can be
/// relied on, what stands under the units that are asked about is not read: whoever asks does so in
/// one transaction that sees one moment.
@Component
public class Surveys {

    private static final Set<UnitPath> NOTHING_BEYOND = Set.of();

    private final Places places;
    private final Reaches reaches;
    private final SelectStands stands;
    private final Plans plans;
    private final Targets targets;
    private final Sheets sheets;
    private final Clock clock;

    Surveys(
            Places places,
            Reaches reaches,
            SelectStands stands,
            Plans plans,
            Targets targets,
            Sheets sheets,
            Clock clock) {
        this.places = places;
        this.reaches = reaches;
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
        return prepare(actor, question, NOTHING_BEYOND);
    }

    /// @param beyond units that have to be open besides those that the question needs
    private Survey prepare(Actor actor, SurveyQuestion question, Set<UnitPath> beyond) {
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
        var reach =
                isPresentAndOpen(actor, question, head)
                        ? reaches.of(scope, head, question.depth(), months, beyond)
                        : new Reach.Everything();
        var ground =
                Ground.of(
                        actor,
                        head,
                        stands.under(scope, head, months, reach),
                        question.submitted());
        if (question.ends().stream()
                .noneMatch(end -> ground.in(end).anyMatch(stand -> ground.readable(stand, end)))) {
            throw new NotFoundException("unit " + question.under());
        }
        if (ground.headMoved()) {
            throw new BadUserInputException("STANDING_UNIT_MOVED", head.code());
        }
        var inForce = plans(actor, ground, question);
        return new Survey(
                question,
                beyond,
                question.periods(),
                ground,
                inForce,
                targets.under(scope, inForce.values(), head, months.to(), question.indicators()),
                sheets.asking(scope, head, months, question.submitted(), reach));
    }

    /// Sums are of what is approved now, and of all units under another: whoever may not read of
    /// them all cannot read them.
    private static boolean isPresentAndOpen(Actor actor, SurveyQuestion question, OrgUnit head) {
        return !question.submitted()
                && !Past.asked()
                && actor.scope(Verb.STANDING_READ).contains(head.path());
    }

    /// The same survey as deep as some indicators need it: of what does not add up all units are
    /// read, and where a target is what those of the units below come to, these.
    ///
    /// @throws NotFoundException and more, as [#prepare]
    public Survey suited(Survey survey, Collection<Indicator> indicators) {
        if (!survey.isClosed()) {
            return survey;
        }
        if (!Sums.hold(indicators) || isStated(survey, indicators)) {
            return again(survey, survey.question().ofEverything(), NOTHING_BEYOND);
        }
        var beyond = survey.sumsOfTargets(indicators);
        return beyond.isEmpty() ? survey : suited(deeper(survey, beyond), indicators);
    }

    /// Of a stock: what units held before reports began is put together from documents about each.
    private boolean isStated(Survey survey, Collection<Indicator> indicators) {
        var stocks =
                indicators.stream()
                        .filter(one -> one.kind() == IndicatorKind.STOCK)
                        .map(Indicator::id)
                        .toList();
        return !stocks.isEmpty()
                && reaches.areStated(
                        stocks,
                        Window.of(
                                        survey.asking(),
                                        survey.times(indicators),
                                        Sheet.needed(indicators.stream()))
                                .earlier());
    }

    private Survey deeper(Survey survey, Set<UnitPath> units) {
        var beyond = new HashSet<>(survey.beyond());
        beyond.addAll(units);
        return again(survey, survey.question(), beyond);
    }

    private Survey again(Survey survey, SurveyQuestion question, Set<UnitPath> beyond) {
        return prepare(survey.ground().actor(), question, beyond).over(survey.periods());
    }

    /// Whether anything at the unit may be of the actor's: to all others it is as if it were not.
    private static boolean isNear(Actor actor, Place place) {
        var above = place.parent();
        return place.openTo(actor)
                || actor.standsUnder(place.today())
                || above != null && actor.standsUnder(above.today());
    }

    /// All that is known of the indicators, at one moment.
    ///
    /// @param survey suited to them
    public Findings read(Survey survey, Collection<Indicator> indicators) {
        var times = survey.times(indicators);
        var gathered = sheets.read(survey.asking(), times, indicators);
        var beyond =
                gathered.insufficient(times.stream().map(Dated::when).toList()).collect(toSet());
        return beyond.isEmpty()
                ? new Findings(survey, gathered)
                : read(deeper(survey, beyond), indicators);
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
