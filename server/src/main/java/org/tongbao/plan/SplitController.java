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

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The decomposition of a plan, and proposals for it.
@Controller
class SplitController {

    private static final int INTEGER_DIGITS = 16;

    private final Plans plans;
    private final Targets targets;
    private final YearResults results;
    private final Indicators indicators;
    private final OrgUnits units;
    private final Authority authority;
    private final Clock clock;

    SplitController(
            Plans plans,
            Targets targets,
            YearResults results,
            Indicators indicators,
            OrgUnits units,
            Authority authority,
            Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.results = results;
        this.indicators = indicators;
        this.units = units;
        this.authority = authority;
        this.clock = clock;
    }

    enum SplitBy {
        EQUAL,
        RESULT
    }

    record SplitShare(OrgUnit unit, @Nullable BigDecimal weight, BigDecimal value) {}

    @SchemaMapping(typeName = "PlanVersion", field = "decompositions")
    List<Decomposition> decompositions(PlanVersion version, @ContextValue("actor") Actor actor) {
        return Decomposition.of(
                version.plan().unit(), targets.ofVersion(actor.scope(Verb.UNIT_READ), version));
    }

    @QueryMapping
    List<SplitShare> splitProposal(
            Actor actor,
            @Argument String plan,
            @Argument String indicator,
            @Argument BigDecimal total,
            @Argument SplitBy by,
            @Argument @Nullable Integer year) {
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
        var weights = weights(children, by, counted, year);
        var shares = Split.of(total, weights, counted.decimals());
        var proposal = new ArrayList<SplitShare>();
        for (var i = 0; i < children.size(); i++) {
            proposal.add(
                    new SplitShare(
                            children.get(i),
                            by == SplitBy.RESULT ? weights.get(i) : null,
                            shares.get(i)));
        }
        return proposal;
    }

    private List<BigDecimal> weights(
            List<OrgUnit> children, SplitBy by, Indicator indicator, @Nullable Integer year) {
        return switch (by) {
            case EQUAL -> children.stream().map(unit -> BigDecimal.ONE).toList();
            case RESULT -> {
                var of =
                        results.of(
                                children,
                                indicator,
                                year == null ? YearMonth.now(clock).getYear() - 1 : year);
                yield children.stream()
                        .map(unit -> of.getOrDefault(unit.id(), BigDecimal.ZERO))
                        .map(result -> result.max(BigDecimal.ZERO))
                        .toList();
            }
        };
    }
}
