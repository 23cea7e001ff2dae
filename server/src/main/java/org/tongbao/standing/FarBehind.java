package org.tongbao.standing;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Plan;
import org.tongbao.problem.NotFoundException;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// 严重落后: which figures of the units directly under one were far behind when each month of a span
/// ended. The months are read at once: how many statements it takes depends on how often the unit
/// itself got another place or name, and not on the months.
@Component
public class FarBehind {

    private final Places places;
    private final Surveys surveys;

    FarBehind(Places places, Surveys surveys) {
        this.places = places;
        this.surveys = surveys;
    }

    /// A month at whose end a plan was in force, and what was far behind then.
    ///
    /// @param behind by code of the unit, in the plan's order; units with nothing are left out
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

    /// Of the months in which the unit was there and worked by a plan, oldest first.
    ///
    /// @throws NotFoundException for a unit that is not there for the actor
    public List<MonthEnd> in(Actor actor, String unit, Span span) {
        return places.stays(Scope.EVERYWHERE, unit, span).stream()
                .map(stay -> new SurveyQuestion(unit, stay.monthly(), null))
                .map(question -> surveys.prepare(actor, question))
                .flatMap(this::ends)
                .toList();
    }

    private Stream<MonthEnd> ends(Survey survey) {
        var indicators = survey.targeted();
        var findings = surveys.read(survey, indicators);
        return survey.periods().stream()
                .flatMap(month ->
                        survey.plan(month).stream()
                                .map(plan ->
                                        end(
                                                month.to(),
                                                plan,
                                                found(survey, findings, month, indicators))));
    }

    /// By code of the unit.
    private static Map<String, List<Finding>> found(
            Survey survey, Findings findings, Span month, List<Indicator> indicators) {
        return survey.units(month).stream()
                .filter(survey::isChild)
                .collect(
                        toMap(
                                unit -> unit.unit().code(),
                                unit ->
                                        indicators.stream()
                                                .map(one -> findings.of(unit, month, one))
                                                .flatMap(Optional::stream)
                                                .toList()));
    }

    private static MonthEnd end(YearMonth month, Plan plan, Map<String, List<Finding>> found) {
        var behind = new HashMap<String, List<Indicator>>();
        found.forEach((unit, its) -> {
            var late =
                    its.stream()
                            .map(Finding::line)
                            .filter(line -> line.verdict() == Verdict.FAR_BEHIND)
                            .map(StandingLine::indicator)
                            .toList();
            if (!late.isEmpty()) {
                behind.put(unit, late);
            }
        });
        return new MonthEnd(
                month,
                plan,
                behind,
                found.values().stream().flatMap(List::stream).anyMatch(Finding::demonstration));
    }
}
