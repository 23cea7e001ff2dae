package org.tongbao.standing;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.plan.Target;
import org.tongbao.problem.NotFoundException;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 严重落后: which figures of the units under one were far behind when each month of a span ended, by
/// the rules of the standing. All months come of one reading, so how many statements it takes does
/// not depend on them.
@Component
public class FarBehind {

    private final Places places;
    private final Plans plans;
    private final Sheets sheets;

    FarBehind(Places places, Plans plans, Sheets sheets) {
        this.places = places;
        this.plans = plans;
        this.sheets = sheets;
    }

    /// A month at whose end a plan was in force, and what was far behind then.
    ///
    /// @param behind by code of the unit, in the order of the plan
    /// @param demonstration whether generated figures are among those it was found from
    public record MonthEnd(
            YearMonth month,
            Plan plan,
            Map<String, List<Indicator>> behind,
            boolean demonstration) {

        public MonthEnd {
            behind = Map.copyOf(behind);
        }
    }

    private record End(YearMonth month, OrgUnit head, Plan plan) {

        SheetQuestion question(List<Target> targets) {
            return new SheetQuestion(
                    head,
                    month,
                    Moment.of(plan, month),
                    Period.of(Period.Kind.YEAR, month, plan),
                    targets);
        }

        MonthEnd answer(Sheet sheet) {
            var lines = new Lines(sheet);
            var indicators = PlanOrder.of(sheet.targets(), head.id());
            var behind = new HashMap<String, List<Indicator>>();
            for (var indicator : indicators) {
                sheet.family().children().stream()
                        .filter(child ->
                                lines.line(indicator, child).verdict() == Verdict.FAR_BEHIND)
                        .forEach(child ->
                                behind.computeIfAbsent(child.unit().code(), _ -> new ArrayList<>())
                                        .add(indicator));
            }
            return new MonthEnd(month, plan, behind, lines.demonstration(indicators.stream()));
        }
    }

    /// Of the months in which the unit was there and worked by a plan, oldest first.
    ///
    /// @throws NotFoundException for a unit that is not there for the actor
    public List<MonthEnd> in(Actor actor, String unit, Span span) {
        var stays = places.within(Scope.EVERYWHERE, unit, span);
        if (stays.stream().anyMatch(stay -> !stay.openTo(actor))) {
            throw new NotFoundException("unit " + unit);
        }
        var heads =
                span.stream()
                        .flatMap(month -> head(stays, month))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (heads.isEmpty()) {
            return List.of();
        }
        var inForce =
                plans.forUnit(
                        actor.scope(Verb.UNIT_READ),
                        heads.entrySet().stream()
                                .collect(toMap(Map.Entry::getKey, one -> one.getValue().path())));
        return read(
                span.stream()
                        .flatMap(month ->
                                Optional.ofNullable(heads.get(month)).stream()
                                        .flatMap(head ->
                                                Stream.ofNullable(inForce.get(month))
                                                        .map(plan -> new End(month, head, plan))))
                        .toList());
    }

    private static Stream<Map.Entry<YearMonth, OrgUnit>> head(
            List<Places.Stood> stays, YearMonth month) {
        return stays.stream()
                .filter(stay -> stay.span().contains(month))
                .map(stay -> Map.entry(month, stay.unit()));
    }

    private List<MonthEnd> read(List<End> ends) {
        if (ends.isEmpty()) {
            return List.of();
        }
        var heads = ends.stream().map(End::head).distinct().toList();
        var scope = Scope.of(heads.stream().map(OrgUnit::path).distinct().toList());
        var targets =
                sheets.targets(scope, ends.stream().collect(toMap(End::month, End::plan)), heads);
        var read =
                sheets.read(
                        scope,
                        ends.stream()
                                .map(end ->
                                        end.question(targets.getOrDefault(end.month(), List.of())))
                                .toList());
        return IntStream.range(0, ends.size())
                .mapToObj(at -> ends.get(at).answer(read.get(at)))
                .toList();
    }
}
