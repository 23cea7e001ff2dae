package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;

import java.time.YearMonth;

@Controller
class StandingController {

    private final Standings standings;

    StandingController(Standings standings) {
        this.standings = standings;
    }

    @QueryMapping
    Standing standing(
            Actor actor,
            @Argument String unit,
            @Argument YearMonth month,
            @Argument @Nullable String plan,
            @Argument @Nullable String indicator) {
        return standings.of(actor, unit, month, plan, indicator);
    }

    @QueryMapping
    UnitStanding unitStanding(
            Actor actor,
            @Argument String unit,
            @Argument YearMonth month,
            @Argument @Nullable String plan) {
        return standings.ofUnit(actor, unit, month, plan);
    }
}
