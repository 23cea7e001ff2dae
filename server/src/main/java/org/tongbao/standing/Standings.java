package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.indicator.Indicator;
import org.tongbao.knownat.KnownAt;
import org.tongbao.knownat.Past;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.ListedValues;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers the questions about a standing, and decides who may ask them: the subtree at any time,
/// everybody under the unit and tokens once the month is published. To all others the unit does not
/// exist. Of the past (截至…所知) rights are of today, and published is what was then.
@Component
public class Standings {

    private final Places places;
    private final Plans plans;
    private final Sheets sheets;
    private final ListedValues listed;
    private final KnownAt known;
    private final Clock clock;

    Standings(
            Places places,
            Plans plans,
            Sheets sheets,
            ListedValues listed,
            KnownAt known,
            Clock clock) {
        this.listed = listed;
        this.places = places;
        this.plans = plans;
        this.sheets = sheets;
        this.known = known;
        this.clock = clock;
    }

    /// @throws NotFoundException for a unit, plan or indicator that is not there for the actor
    /// @throws BadUserInputException for a month that has not begun
    Standing of(Actor actor, StandingQuestion question) {
        return known.ask(question.knownAt(), question.unit(), () -> of(actor, question, false));
    }

    /// With all that forms ask, after what the plan has: for whoever writes about a span of months.
    ///
    /// @throws NotFoundException for a unit or plan that is not there for the actor
    /// @throws BadUserInputException for a month that has not begun
    public Standing withForms(Actor actor, StandingQuestion question) {
        return known.ask(question.knownAt(), question.unit(), () -> of(actor, question, true));
    }

    /// Of the indicators of a standing that was answered: those in whose figures since January, or
    /// of its period, lists of the national office are; of a rate, in one of its parts.
    List<Indicator> fromLists(Standing standing) {
        var months = months(standing);
        var head = standing.unit();
        var found =
                known.askWhatIsKept(
                        standing.knownAt(),
                        () ->
                                listed.of(
                                        Scope.of(List.of(head.path())),
                                        head,
                                        months.from(),
                                        months.to(),
                                        Sheet.needed(shown(standing))));
        return shown(standing)
                .filter(one -> Sheet.needed(Stream.of(one)).stream().anyMatch(found::contains))
                .toList();
    }

    /// Whether it is known of all these figures where they came from; else nothing can be said of
    /// those that [#fromLists] does not name.
    boolean sourcesKnown(Standing standing) {
        var months = months(standing);
        var head = standing.unit();
        return known.askWhatIsKept(
                standing.knownAt(),
                () ->
                        listed.allKnown(
                                Scope.of(List.of(head.path())),
                                head,
                                months.from(),
                                months.to(),
                                Sheet.needed(shown(standing))));
    }

    private static Stream<Indicator> shown(Standing standing) {
        return standing.indicators().stream().map(IndicatorStanding::indicator);
    }

    private static Span months(Standing standing) {
        return new Span(standing.month().withMonth(1), standing.month()).joined(standing.period());
    }

    private Standing of(Actor actor, StandingQuestion question, boolean forms) {
        return of(actor, place(question.unit(), question.month()), question, forms);
    }

    private Standing of(Actor actor, Place place, StandingQuestion question, boolean forms) {
        var month = question.month();
        if (!place.openTo(actor) && !place.publishedTo(actor)) {
            throw new NotFoundException("unit " + question.unit());
        }
        var plan = plan(actor, place, question).orElse(null);
        var scope = Scope.of(List.of(place.unit().path()));
        var targets = sheets.targets(scope, plan, List.of(place.unit()), month);
        var period = question.period(plan);
        var sheet = sheets.read(scope, place.unit(), month, moment(plan, month), period, targets);
        var lines = new Lines(sheet);
        var inPlan = indicators(sheet, plan, question);
        var indicators = forms ? UnitIndicators.withForms(sheet, inPlan) : inPlan;
        return new Standing(
                place.unit(),
                month,
                period.span(),
                plan,
                plan != null && plan.hasEnded(month),
                place.publication(),
                approved(sheet),
                peerGroups(sheet),
                sheet.departments(),
                indicators.stream().map(lines::table).toList(),
                lines.demonstration(indicators.stream()),
                clock.instant(),
                question.knownAt());
    }

    private static List<Indicator> indicators(
            Sheet sheet, @Nullable Plan plan, StandingQuestion question) {
        var head = sheet.family().unit().id();
        var asked = question.indicator();
        var inPlan = PlanOrder.of(sheet.targets().all(), head);
        if (asked != null
                && plan != null
                && inPlan.stream().noneMatch(one -> one.code().equals(asked))) {
            throw new NotFoundException("indicator " + asked);
        }
        return PlanOrder.of(sheet.targets().all().filter(question::concerns), head).stream()
                .filter(one -> asked == null || one.code().equals(asked))
                .toList();
    }

    UnitStanding ofUnit(Actor actor, StandingQuestion question) {
        return known.ask(question.knownAt(), question.unit(), () -> unit(actor, question));
    }

    private UnitStanding unit(Actor actor, StandingQuestion question) {
        var read = sheet(actor, question);
        var indicators = read.indicators();
        return new UnitStanding(
                read.unit(),
                question.month(),
                read.period().span(),
                read.plan(),
                read.planEnded(),
                indicators.stream().map(read::line).toList(),
                new Lines(read.sheet()).demonstration(indicators.stream()),
                clock.instant(),
                question.knownAt());
    }

    /// Within [KnownAt#ask] where the question is about the past.
    ///
    /// Ranks are shown to whoever may see those of all siblings. Of a unit outside the subtree only
    /// the lines of the published table are.
    ///
    /// @throws NotFoundException for a unit or plan that is not there for the actor
    UnitSheet sheet(Actor actor, StandingQuestion question) {
        var month = question.month();
        var place = place(question.unit(), month);
        var parent = Optional.ofNullable(place.parent());
        var open = place.openTo(actor);
        var siblings = parent.filter(above -> above.openTo(actor) || above.publishedTo(actor));
        if (!open && siblings.isEmpty() && !place.publishedTo(actor)) {
            throw new NotFoundException("unit " + question.unit());
        }
        var plan = plan(actor, place, question).orElse(null);
        var head = siblings.orElse(place).unit();
        var units =
                Stream.of(place, place.parent()).filter(Objects::nonNull).map(Place::unit).toList();
        var scope = Scope.of(List.of(units.getLast().path()));
        var targets = sheets.targets(scope, plan, units, month);
        var period = question.period(plan);
        return new UnitSheet(
                place,
                plan,
                period,
                sheets.read(scope, head, month, moment(plan, month), period, targets),
                targets,
                siblings.isPresent(),
                open);
    }

    private Place place(String code, YearMonth month) {
        return find(code, month).orElseThrow(() -> new NotFoundException("unit " + code));
    }

    private Optional<Place> find(String code, YearMonth month) {
        if (month.isAfter(Past.month(clock))) {
            throw new BadUserInputException("STANDING_MONTH_IN_FUTURE", month);
        }
        return places.find(Scope.EVERYWHERE, code, month);
    }

    private Optional<Plan> plan(Actor actor, Place place, StandingQuestion question) {
        var scope = actor.scope(Verb.UNIT_READ);
        var month = question.month();
        var planCode = question.plan();
        if (planCode == null) {
            return plans.forUnit(scope, place.unit().path(), month);
        }
        var plan = plans.get(scope, planCode, month);
        if (month.isBefore(plan.fromMonth())) {
            throw new BadUserInputException("STANDING_BEFORE_PLAN", month, plan.fromMonth());
        }
        return Optional.of(plan);
    }

    private static Moment moment(@Nullable Plan plan, YearMonth month) {
        return plan == null ? Moment.withoutPlan(month) : Moment.of(plan, month);
    }

    private static Completeness approved(Sheet sheet) {
        return sheet.family().children().stream()
                .filter(child -> !sheet.asked().of(child).isEmpty())
                .map(child -> new Completeness(child.approved() ? 1 : 0, 1))
                .reduce(Completeness.NONE, Completeness::plus);
    }

    private static List<String> peerGroups(Sheet sheet) {
        return sheet.family().children().stream()
                .map(child -> child.unit().peerGroup())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
