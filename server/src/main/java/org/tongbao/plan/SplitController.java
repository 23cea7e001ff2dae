package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.plan.YearResults.Result;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/// The decomposition of a plan, and proposals for it.
@Controller
class SplitController {

    private static final int INTEGER_DIGITS = 16;
    private static final int WEIGHT_DECIMALS = 4;
    private static final int MOST_WEIGHTS = 100;
    private static final Result NOTHING = new Result(BigDecimal.ZERO, false);
    private static final Result ONE_PART = new Result(BigDecimal.ONE, false);

    private final Plans plans;
    private final Targets targets;
    private final YearResults results;
    private final OpeningLevels openings;
    private final Indicators indicators;
    private final OrgUnits units;
    private final Authority authority;
    private final Clock clock;

    SplitController(
            Plans plans,
            Targets targets,
            YearResults results,
            OpeningLevels openings,
            Indicators indicators,
            OrgUnits units,
            Authority authority,
            Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.results = results;
        this.openings = openings;
        this.indicators = indicators;
        this.units = units;
        this.authority = authority;
        this.clock = clock;
    }

    enum SplitBy {
        EQUAL,
        RESULT,
        WEIGHT
    }

    record SplitWeightInput(String unit, BigDecimal weight) {}

    record SplitShare(
            OrgUnit unit, @Nullable BigDecimal weight, BigDecimal value, boolean demonstration) {}

    @SchemaMapping(typeName = "PlanVersion", field = "decompositions")
    List<Decomposition> decompositions(PlanVersion version, @ContextValue("actor") Actor actor) {
        var unit = version.plan().unit();
        var all = targets.ofVersion(actor.scope(Verb.UNIT_READ), version);
        var bases =
                openings.of(
                        unit,
                        Decomposition.unlike(unit, all),
                        version.plan().fromMonth().minusMonths(1));
        return Decomposition.of(unit, all, bases);
    }

    @QueryMapping
    List<SplitShare> splitProposal(
            Actor actor,
            @Argument String plan,
            @Argument String indicator,
            @Argument BigDecimal total,
            @Argument SplitBy by,
            @Argument @Nullable Integer year,
            @Argument @Nullable List<SplitWeightInput> weights) {
        var scope = actor.scope(Verb.UNIT_READ);
        var found = plans.getAny(scope, actor.scope(Verb.PLAN_MANAGE), plan);
        authority.require(actor, Verb.PLAN_MANAGE, found.unit().path());
        var counted = indicators.get(indicator);
        var plain = total.stripTrailingZeros();
        if (plain.signum() < 0
                || plain.scale() > counted.decimals()
                || plain.precision() - plain.scale() > INTEGER_DIGITS) {
            throw new BadUserInputException("SPLIT_TOTAL_BAD", counted.decimals());
        }
        var children = units.children(scope, found.unit(), YearMonth.now(clock));
        var weighed =
                by == SplitBy.WEIGHT
                        ? weighed(children, weights == null ? List.of() : weights)
                        : weighed(found.unit(), children, by, counted, year);
        var weightsInOrder = weighed.values().stream().map(Result::amount).toList();
        var shares = Split.of(total, weightsInOrder, counted.decimals());
        var proposal = new ArrayList<SplitShare>();
        weighed.forEach((unit, weight) ->
                proposal.add(
                        new SplitShare(
                                unit,
                                by == SplitBy.EQUAL ? null : weight.amount(),
                                shares.get(proposal.size()),
                                weight.demonstration())));
        return proposal;
    }

    /// Only the units that are named take part.
    private static SequencedMap<OrgUnit, Result> weighed(
            List<OrgUnit> children, List<SplitWeightInput> weights) {
        if (weights.size() > MOST_WEIGHTS) {
            throw new BadUserInputException("SPLIT_WEIGHTS_MANY", MOST_WEIGHTS);
        }
        var byUnit = new HashMap<String, BigDecimal>();
        for (var one : weights) {
            var weight = one.weight().stripTrailingZeros();
            if (weight.signum() < 0
                    || weight.scale() > WEIGHT_DECIMALS
                    || weight.precision() - weight.scale() > INTEGER_DIGITS) {
                throw new BadUserInputException("SPLIT_WEIGHT_BAD", WEIGHT_DECIMALS);
            }
            byUnit.put(one.unit(), weight);
        }
        var weighed = new LinkedHashMap<OrgUnit, Result>();
        for (var unit : children) {
            var weight = byUnit.remove(unit.code());
            if (weight != null) {
                weighed.put(unit, new Result(weight, false));
            }
        }
        if (!byUnit.isEmpty()) {
            throw new BadUserInputException(
                    "SPLIT_UNIT_UNKNOWN", byUnit.keySet().stream().sorted().findFirst().get());
        }
        return weighed;
    }

    private SequencedMap<OrgUnit, Result> weighed(
            OrgUnit parent,
            List<OrgUnit> children,
            SplitBy by,
            Indicator indicator,
            @Nullable Integer year) {
        var weights =
                by == SplitBy.RESULT
                        ? results(parent, children, indicator, year)
                        : Map.<UUID, Result>of();
        var weighed = new LinkedHashMap<OrgUnit, Result>();
        children.forEach(unit ->
                weighed.put(
                        unit,
                        by == SplitBy.RESULT
                                ? weights.getOrDefault(unit.id(), NOTHING).atLeastZero()
                                : ONE_PART));
        return weighed;
    }

    private Map<UUID, Result> results(
            OrgUnit parent, List<OrgUnit> units, Indicator indicator, @Nullable Integer year) {
        var now = YearMonth.now(clock);
        return results.of(parent, units, indicator, year == null ? now.getYear() - 1 : year, now);
    }
}
