package org.tongbao.population;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.indicator.UnitOfMeasure;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Intent;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// States populations.
@Component
class PopulationWorkflow {

    private static final UnitOfMeasure PERSONS = UnitOfMeasure.of("人");
    private static final BigDecimal MOST = BigDecimal.TEN.pow(10);
    private static final int SOURCE = 500;

    private final OrgUnits units;
    private final Populations populations;
    private final PopulationUnits locks;
    private final Authority authority;
    private final ApplicationEventPublisher events;

    PopulationWorkflow(
            OrgUnits units,
            Populations populations,
            PopulationUnits locks,
            Authority authority,
            ApplicationEventPublisher events) {
        this.units = units;
        this.populations = populations;
        this.locks = locks;
        this.authority = authority;
        this.events = events;
    }

    /// @param unitOfMeasure 人 or 万人; 人 when null
    record Statement(
            String unit,
            LocalDate asOf,
            BigDecimal amount,
            @Nullable String unitOfMeasure,
            String source) {}

    /// A date that was stated before gets a further version; the same again changes nothing.
    @Intent
    public List<Problem> state(Actor actor, Statement statement) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), statement.unit());
        authority.require(actor, Verb.POPULATION_MANAGE, unit.path());
        var problems = problems(statement);
        if (!problems.isEmpty()) {
            return problems;
        }
        locks.lock(unit.id());
        var before = populations.of(unit.id(), statement.asOf());
        var source = words(statement.source());
        var persons = persons(statement).longValueExact();
        var last = before.isEmpty() ? null : before.getFirst();
        if (last != null && last.persons() == persons && last.source().equals(source)) {
            return List.of();
        }
        var stated =
                new Population(
                        statement.asOf(),
                        last == null ? 1 : last.version() + 1,
                        persons,
                        source,
                        populations.now());
        populations.add(unit.id(), stated, actor.id());
        events.publishEvent(
                new PopulationStated(
                        actor,
                        unit,
                        stated,
                        last == null ? Map.of() : Map.of("before", last.persons())));
        return List.of();
    }

    private List<Problem> problems(Statement statement) {
        var problems = new ArrayList<Problem>();
        var measure = measure(statement);
        if (!measure.convertsTo(PERSONS)) {
            problems.add(
                    InputProblem.at(
                            "POPULATION_MEASURE", List.of("unitOfMeasure"), measure.code()));
        } else {
            var persons = persons(statement);
            if (persons.signum() <= 0 || persons.compareTo(MOST) >= 0) {
                problems.add(InputProblem.at("POPULATION_RANGE", List.of("amount")));
            } else if (persons.stripTrailingZeros().scale() > 0) {
                problems.add(InputProblem.at("POPULATION_FRACTION", List.of("amount")));
            }
        }
        if (statement.asOf().isAfter(populations.today())) {
            problems.add(InputProblem.at("POPULATION_FUTURE", List.of("asOf")));
        }
        var source = words(statement.source());
        if (source.isEmpty() || source.codePointCount(0, source.length()) > SOURCE) {
            problems.add(InputProblem.at("POPULATION_SOURCE", List.of("source"), SOURCE));
        }
        return problems;
    }

    private static BigDecimal persons(Statement statement) {
        return measure(statement).convert(statement.amount(), PERSONS);
    }

    private static UnitOfMeasure measure(Statement statement) {
        return UnitOfMeasure.of(Objects.requireNonNullElse(statement.unitOfMeasure(), "人").strip());
    }

    private static String words(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }
}
